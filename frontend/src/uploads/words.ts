import { catalogue } from "../i18n/words";

export const uploadWords = catalogue({
  paused: ["Paused", "已暫停", "已暂停"],
  keptHere: [
    (sent: string, size: string) => `${sent} of ${size} is kept here and will resume from there.`,
    (sent: string, size: string) => `已保存 ${sent} / ${size}，可由此繼續。`,
    (sent: string, size: string) => `已保存 ${sent} / ${size}，可由此继续。`,
  ],
  of: [
    (sent: string, size: string) => `${sent} / ${size}`,
    (sent: string, size: string) => `${sent} / ${size}`,
    (sent: string, size: string) => `${sent} / ${size}`,
  ],
  speed: [(size: string) => `${size}/s`, (size: string) => `每秒${size}`, (size: string) => `每秒${size}`],
  secondsLeft: [
    (seconds: number) => (seconds === 1 ? "1 second left" : `${seconds} seconds left`),
    (seconds: number) => `尚餘${seconds}秒`,
    (seconds: number) => `尚余${seconds}秒`,
  ],
  minutesLeft: [
    (minutes: number) => (minutes === 1 ? "1 minute left" : `${minutes} minutes left`),
    (minutes: number) => `尚餘${minutes}分鐘`,
    (minutes: number) => `尚余${minutes}分钟`,
  ],
  waiting: ["Waiting for its turn", "等候上載", "等候上载"],
  announcing: ["Starting", "正在開始", "正在开始"],
  dropped: [
    (sent: string, size: string) =>
      `The connection dropped at ${sent} of ${size}. That part is safe. It will go on when the server answers.`,
    (sent: string, size: string) =>
      `連線於上載${sent} / ${size}時中斷。已上載部分已妥為保存，伺服器恢復後會繼續。`,
    (sent: string, size: string) =>
      `连线于上载${sent} / ${size}时中断。已上载部分已妥为保存，服务器恢复后会继续。`,
  ],
  scanning: ["Received. Checking the file", "已收到，正在檢查檔案", "已收到，正在检查文件"],
  checked: ["Checked", "已檢查", "已检查"],
  notUploaded: ["Not uploaded", "未上載", "未上载"],
  notFiled: ["Cannot be filed", "不能呈交", "不能呈交"],
  needsFile: [
    (sent: string, size: string) =>
      `${sent} of ${size} is kept. Choose the same file again and it goes on from there.`,
    (sent: string, size: string) => `已保存 ${sent} / ${size}。請再次選擇同一檔案，由此繼續。`,
    (sent: string, size: string) => `已保存 ${sent} / ${size}。请再次选择同一文件，由此继续。`,
  ],
  gone: [
    "This upload ran out of time. Choose the file again.",
    "此上載已逾時。請重新選擇檔案。",
    "此上载已逾时。请重新选择文件。",
  ],
  unreadableTitle: ["The file can no longer be read", "無法再讀取此檔案", "无法再读取此文件"],
  unreadable: [
    "It was changed, moved or deleted on your device, or its drive was taken out, before all of it had been sent. Choose the file again.",
    "檔案尚未全部傳送，已在你的裝置上更改、移動或刪除，或其儲存裝置已被移除。請重新選擇檔案。",
    "文件尚未全部传送，已在你的设备上更改、移动或删除，或其存储设备已被移除。请重新选择文件。",
  ],
  folderTitle: ["This is a folder", "這是資料夾", "这是文件夹"],
  folder: [
    "Open it and choose the files in it.",
    "請開啟資料夾，選擇當中的檔案。",
    "请打开文件夹，选择其中的文件。",
  ],
  tellChecked: [
    (title: string) => `${title}: checked.`,
    (title: string) => `${title}：已檢查。`,
    (title: string) => `${title}：已检查。`,
  ],
  tellAdvised: [
    (title: string, found: string) => `${title}: checked; the clerk may return it: ${found}.`,
    (title: string, found: string) => `${title}：已檢查，或會被退回：${found}。`,
    (title: string, found: string) => `${title}：已检查，或会被退回：${found}。`,
  ],
  tellBlocked: [
    (title: string, why: string) => (why ? `${title} cannot be filed: ${why}.` : `${title} cannot be filed.`),
    (title: string, why: string) => (why ? `${title}不能呈交：${why}。` : `${title}不能呈交。`),
    (title: string, why: string) => (why ? `${title}不能呈交：${why}。` : `${title}不能呈交。`),
  ],
  tellRefused: [
    (name: string, why: string) => `${name} was not uploaded: ${why}.`,
    (name: string, why: string) => `${name}未上載：${why}。`,
    (name: string, why: string) => `${name}未上载：${why}。`,
  ],
  chooseAgain: ["This browser does not have the file", "此瀏覽器沒有該檔案", "此浏览器没有该文件"],
  chooseFile: ["Choose the file", "選擇檔案", "选择文件"],
  notTaken: [
    "The server did not take this file. Remove it and choose it again.",
    "伺服器沒有接收此檔案。請移除後重新選擇。",
    "服务器没有接收此文件。请移除后重新选择。",
  ],
  tooLargeTitle: ["Larger than 50 MB", "檔案超過 50 MB", "文件超过 50 MB"],
  tooLarge: [
    "A document may have 50 MB at most. Split it into parts, or save it with smaller pictures, and upload that.",
    "每份文件的上限為50 MB。請分拆檔案或縮小圖像後重新上載。",
    "每份文件的上限为50 MB。请分拆文件或缩小图像后重新上载。",
  ],
  emptyTitle: ["This file is empty", "檔案沒有內容", "文件没有内容"],
  empty: [
    "There is nothing in it to file. Choose another file.",
    "檔案內沒有可呈交的內容。請選擇其他檔案。",
    "文件内没有可呈交的内容。请选择其他文件。",
  ],
  notPdfTitle: ["Not a PDF", "並非 PDF", "并非 PDF"],
  notPdf: [
    "The court takes PDFs. Save or print it as a PDF and upload that.",
    "法院只接收PDF。請另存或列印為PDF後上載。",
    "法院只接收PDF。请另存或打印为PDF后上载。",
  ],
  pause: ["Pause", "暫停", "暂停"],
  resume: ["Resume", "繼續", "继续"],
  tryNow: ["Try now", "立即再試", "立即再试"],
  fragile: [
    "Keep this page open until it is uploaded: this browser cannot keep the file.",
    "上載完成前請勿關閉此頁：此瀏覽器無法保存檔案。",
    "上载完成前请勿关闭此页：此浏览器无法保存文件。",
  ],
});
