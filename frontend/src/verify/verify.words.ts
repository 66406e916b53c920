import { catalogue } from "../i18n/words";

export const verifyWords = catalogue({
  title: ["Verify a document or a receipt", "核實文件或收據", "核实文件或收据"],
  intro: [
    "Find out whether this court sealed a document or gave a receipt, and whether it is still as it was. Free, and without an account.",
    "查證文件是否由本法院蓋印，或收據是否由本法院發出，以及其後有否改動。費用全免，無須帳戶。",
    "查证文件是否由本法院盖印，或收据是否由本法院发出，以及其后有否改动。费用全免，无须帐户。",
  ],
  reference: ["By its number", "按編號", "按编号"],
  referenceHint: [
    "The 12 digits after DRN at the head of a document, or the 14 at the foot of a receipt.",
    "文件首頁頂部DRN之後的12位數字，或收據底部的14位數字。",
    "文件首页顶部DRN之后的12位数字，或收据底部的14位数字。",
  ],
  noNumber: ["Enter the number on the document.", "請輸入文件上的編號。", "请输入文件上的编号。"],
  wrongDigit: [
    "That is no such number: a document’s has 12 digits, a receipt’s 14, and one of these is wrong or missing.",
    "這並非有效編號：文件參考編號有12位數字，收據核實編號有14位數字，輸入的數字有錯或不足。",
    "这并非有效编号：文件参考编号有12位数字，收据核实编号有14位数字，输入的数字有错或不足。",
  ],
  verify: ["Verify", "核實", "核实"],
  stays: ["A file never leaves your browser.", "檔案不會離開你的瀏覽器。", "文件不会离开你的浏览器。"],
  staysWhat: [
    "It is read and hashed here. The court is asked only about the hash, 64 characters from which nothing can be read back.",
    "檔案只在此讀取並計算雜湊值；向法院查詢的只是由64個字元組成的雜湊值，無法還原內容。",
    "文件只在此读取并计算散列值；向法院查询的只是由64个字符组成的散列值，无法还原内容。",
  ],
  letGo: ["Let go to verify it here", "放開以在此核實", "松开以在此核实"],
  anySize: [
    "Several at once, of any size.",
    "可同時選擇多個檔案，大小不限。",
    "可同时选择多个文件，大小不限。",
  ],
  checked: [
    (count: number) => (count === 1 ? "One checked" : `${count} checked`),
    (count: number) => `已核實${count}項`,
    (count: number) => `已核实${count}项`,
  ],
  print: ["Print these results", "列印結果", "打印结果"],
  GENUINE: ["Genuine", "真確", "真确"],
  SUPERSEDED: ["Genuine, superseded", "真確，但已被取代", "真确，但已被取代"],
  ALTERED: ["Altered", "曾經改動", "曾经改动"],
  PARTIALLY_REFUNDED: ["Genuine, partly paid back", "真確，部分款項已退還", "真确，部分款项已退还"],
  REFUNDED: ["Genuine, paid back", "真確，款項已退還", "真确，款项已退还"],
  receipt: ["Receipt", "收據", "收据"],
  issued: ["Issued", "發出", "发出"],
  total: ["Amount", "款額", "款额"],
  paidBack: ["Paid back since", "其後退還", "其后退还"],
  unknownReceipt: [
    "Check the digits. The accounts office that is named on it can tell you.",
    "請核對數字，或向收據所示的會計部查詢。",
    "请核对数字，或向收据所示的会计部查询。",
  ],
  UNKNOWN: ["Not known", "沒有紀錄", "没有纪录"],
  reading: ["Reading the file", "正在讀取檔案", "正在读取文件"],
  asking: ["Asking the court", "正在向法院查詢", "正在向法院查询"],
  done: ["Done", "完成", "完成"],
  unanswered: ["No answer", "沒有回應", "没有回应"],
  limited: ["Too many at once", "查詢過多", "查询过多"],
  unreadable: ["Cannot be read", "無法讀取", "无法读取"],
  askingWhat: ["One moment.", "請稍候。", "请稍候。"],
  doneWhat: ["Done.", "完成。", "完成。"],
  unansweredWhat: [
    "The court did not answer. Nothing is wrong with the document for that; try again.",
    "法院沒有回應，這並不表示文件有問題，請再試一次。",
    "法院没有回应，这并不表示文件有问题，请再试一次。",
  ],
  limitedWhat: [
    "Too much was verified from your network in the last minute. Try again in a minute.",
    "你的網絡在過去一分鐘內查詢過多，請於一分鐘後再試。",
    "你的网络在过去一分钟内查询过多，请于一分钟后再试。",
  ],
  unreadableWhat: [
    "This device could not read the file. It may have been moved or changed meanwhile.",
    "此裝置未能讀取檔案，檔案可能已被移動或更改。",
    "此设备未能读取文件，文件可能已被移动或更改。",
  ],
  progress: [
    (share: number) => `${share} % read.`,
    (share: number) => `已讀取${share}%。`,
    (share: number) => `已读取${share}%。`,
  ],
  byNumber: [
    (time: string) => `by its number ${time}`,
    (time: string) => `按編號 ${time}`,
    (time: string) => `按编号 ${time}`,
  ],
  byCode: [
    (time: string) => `by its code ${time}`,
    (time: string) => `掃描二維碼 ${time}`,
    (time: string) => `扫描二维码 ${time}`,
  ],
  byFile: [
    (time: string) => `as a file ${time}`,
    (time: string) => `按檔案 ${time}`,
    (time: string) => `按文件 ${time}`,
  ],
  development: [
    "The seal of a development installation: no court made it.",
    "此為開發系統的印章，並非由法院蓋印。",
    "此为开发系统的印章，并非由法院盖印。",
  ],
  unknownNumber: [
    "Check the digits. It may come from another court, or from before electronic sealing; that alone does not make it false. The registry can tell you.",
    "請核對數字。文件可能來自其他法院，或早於電子蓋印實施之前，單憑此點不表示文件虛假。可向登記處查詢。",
    "请核对数字。文件可能来自其他法院，或早于电子盖印实施之前，单凭此点不表示文件虚假。可向登记处查询。",
  ],
  unknownFile: [
    "If a number is printed on it, enter it above and drop the file again: the two are then compared.",
    "如文件上印有編號，請在上方輸入，再次放入檔案，以作比對。",
    "如文件上印有编号，请在上方输入，再次放入文件，以作比对。",
  ],
  case: ["Case", "案件", "案件"],
  drn: ["DRN", "DRN", "DRN"],
  pagesOf: ["Pages", "頁數", "页数"],
  signed: ["Signed", "簽署", "签署"],
  signedBy: [
    (who: string, when: string) => `${who}, time-stamped ${when}`,
    (who: string, when: string) => `${who}，時間戳記${when}`,
    (who: string, when: string) => `${who}，时间戳记${when}`,
  ],
  thisFile: ["This file", "此檔案", "此文件"],
  fileIs: [
    (name: string, hash: string, same: string) =>
      `${name}, ${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}, ${same}`,
    (name: string, hash: string, same: string) =>
      `${name}，${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}，${same}`,
    (name: string, hash: string, same: string) =>
      `${name}，${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}，${same}`,
  ],
  theSame: ["the same", "相同", "相同"],
  notTheSame: ["not the same", "不相同", "不相同"],
  now: ["Now", "現行", "现行"],
  appended: ["Added after the seal", "蓋印後加入的內容", "盖印后加入的内容"],
  appendedWhat: [
    (bytes: string) =>
      `${bytes} bytes follow the last byte that the court signed. The sealed version is still inside this file, unchanged.`,
    (bytes: string) => `法院簽署的最後一個位元組之後多出${bytes}個位元組。蓋印的版本仍完整保存於此檔案內。`,
    (bytes: string) => `法院签署的最后一个字节之后多出${bytes}个字节。盖印的版本仍完整保存于此文件内。`,
  ],
  changed: ["Changed, or saved by another program", "已更改，或由其他程式另存", "已更改，或由其他程序另存"],
  changedWhat: [
    (size: string) =>
      `The court’s file has ${size}. Its bytes and those of this file differ before the end of what was signed. Do not rely on this copy; ask for the sealed one.`,
    (size: string) =>
      `法院的檔案為${size}，與此檔案在已簽署的部分內有所不同。請勿依賴此副本，應索取蓋印文件。`,
    (size: string) =>
      `法院的文件为${size}，与此文件在已签署的部分内有所不同。请勿依赖此副本，应索取盖印文件。`,
  ],
  foot: [
    "Restricted documents, and those of cases that are not public, answer “not known” here.",
    "受限制的文件及非公開案件的文件，在此一律顯示「沒有紀錄」。",
    "受限制的文件及非公开案件的文件，在此一律显示“没有纪录”。",
  ],
  offline: ["The page that verifies off line", "離線核實網頁", "离线核实网页"],
  offlineWhat: [
    "is one file to keep: it checks the seal on a document without asking this court, also when this court is not there.",
    "為可供保存的單一檔案：無須向本法院查詢，即使本法院系統停用，亦可查驗文件上的印章。",
    "为可供保存的单一文件：无须向本法院查询，即使本法院系统停用，亦可查验文件上的印章。",
  ],
});
