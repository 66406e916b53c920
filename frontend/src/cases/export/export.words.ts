import { catalogue } from "../../i18n/words";

const documentsEn = (count: number) => (count === 1 ? "1 document" : `${count} documents`);

export const exportWords = catalogue({
  title: ["Export this case", "匯出本案", "导出本案"],
  back: ["Back to the case", "返回本案", "返回本案"],
  intro: [
    "One ZIP file with all of this case that you may see, as it is when you begin.",
    "一個 ZIP 檔案，載有本案所有你可查閱的內容，以開始匯出時為準。",
    "一个 ZIP 文件，载有本案所有你可查阅的内容，以开始导出时为准。",
  ],
  holds: ["It will hold", "內容", "内容"],
  documents: [
    (count: number) => `${documentsEn(count)} as filed`,
    (count: number) => `${count}份呈交時的文件`,
    (count: number) => `${count}份呈交时的文件`,
  ],
  sealed: [
    (count: number) => (count === 1 ? "1 copy sealed by the court" : `${count} copies sealed by the court`),
    (count: number) => `${count}份經法院蓋印的副本`,
    (count: number) => `${count}份经法院盖印的副本`,
  ],
  lists: [
    "Parties, filings, docket, fees and events, as JSON",
    "訴訟方、呈交、登記冊、費用及事件，以 JSON 記錄",
    "诉讼方、呈交、登记册、费用及事件，以 JSON 记录",
  ],
  hashes: [
    "The SHA-256 of each file, to check it by",
    "每個檔案的 SHA-256，以供核對",
    "每个文件的 SHA-256，以供核对",
  ],
  restricted: [
    (count: number) =>
      `${documentsEn(count)} may not be read by everybody: the court records that you read it.`,
    (count: number) => `其中${count}份並非人人可閱：法院會記錄你曾閱讀。`,
    (count: number) => `其中${count}份并非人人可阅：法院会记录你曾阅读。`,
  ],
  marked: [
    (count: number) =>
      `${documentsEn(count)} only in a copy marked with your name on each page. One that cannot be marked is named in the manifest.`,
    (count: number) => `其中${count}份只提供每頁標示你姓名的副本。未能標示者會在清單中列明。`,
    (count: number) => `其中${count}份只提供每页标示你姓名的副本。未能标示者会在清单中列明。`,
  ],
  size: ["Size", "大小", "大小"],
  begin: ["Export", "匯出", "导出"],
  cancel: ["Cancel", "取消", "取消"],
  again: ["Try again", "再試一次", "再试一次"],
  progress: ["Export", "匯出進度", "导出进度"],
  sent: [
    (sent: string, all: string) => `${sent} of ${all}`,
    (sent: string, all: string) => `${sent}／共${all}`,
    (sent: string, all: string) => `${sent}／共${all}`,
  ],
  preparing: ["Putting it together", "正在準備", "正在准备"],
  done: ["The case is exported.", "本案已匯出。", "本案已导出。"],
  cancelled: ["Cancelled. Nothing was kept.", "已取消，沒有保留任何內容。", "已取消，没有保留任何内容。"],
  failed: [
    "The export ended before it was whole, and what had come was thrown away. Try again.",
    "匯出未完成便已中斷，已收到的部分已捨棄。請再試一次。",
    "导出未完成便已中断，已收到的部分已舍弃。请再试一次。",
  ],
  noRoom: [
    "The file could not be written: the disk may be full, or the place was taken away.",
    "無法寫入檔案：磁碟可能已滿，或存放位置已被移除。",
    "无法写入文件：磁盘可能已满，或存放位置已被移除。",
  ],
  noCase: ["There is no such case that you can see", "找不到你可查閱的此案", "找不到你可查阅的此案"],
  empty: [
    "There is no document that you may read on the docket yet; the lists are exported all the same.",
    "登記冊上暫無你可查閱的文件；其他記錄仍可匯出。",
    "登记册上暂无你可查阅的文件；其他记录仍可导出。",
  ],
});
