import { catalogue } from "../../i18n/words";

export const receiptWords = catalogue({
  title: ["Acknowledgement of receipt", "認收通知", "认收通知"],
  notYet: [
    "This filing has not been received, so there is nothing to acknowledge yet.",
    "此項呈交尚未收到，暫無認收通知。",
    "此项呈交尚未收到，暂无认收通知。",
  ],
  back: ["Back to the filing", "返回此項呈交", "返回此项呈交"],
  print: ["Print", "列印", "打印"],
  reference: ["Reference", "參考編號", "参考编号"],
  inCase: ["Case", "案件", "案件"],
  newCase: ["New case", "新案件", "新案件"],
  filedBy: ["Filed by", "呈交人", "呈交人"],
  onBehalf: [(who: string) => `for ${who}`, (who: string) => `代表${who}`, (who: string) => `代表${who}`],
  submitted: ["Submitted", "呈交", "呈交"],
  received: ["Received", "收到", "收到"],
  deemed: ["Deemed received", "視作收到", "视作收到"],
  filingDate: ["Filing date", "存檔日期", "存档日期"],
  whenAccepted: ["Set when the court accepts", "法院接納後填入", "法院接纳后填入"],
  documents: ["Documents", "文件", "文件"],
  lead: ["lead", "主文件", "主文件"],
  pages: [
    (pages: number) => (pages === 1 ? "1 page" : `${pages} pages`),
    (pages: number) => `${pages}頁`,
    (pages: number) => `${pages}页`,
  ],
  fee: ["Fee", "費用", "费用"],
  concession: [
    "Electronic filing concession, 20%, rounded down",
    "電子寬減20%，計至元位",
    "电子宽减20%，计至元位",
  ],
  noFee: ["No fee was payable.", "無須繳費。", "无须缴费。"],
  held: ["Held, not yet taken", "已暫扣，未收取", "已暂扣，未收取"],
  taken: ["Taken", "已收取", "已收取"],
  released: ["Released", "已解除", "已解除"],
  disclaimer: [
    "This is an acknowledgement of receipt, not of acceptance. It is not service on any other party.",
    "本通知只證明收到文件，並不代表接納，亦不構成向任何一方送達。",
    "本通知只证明收到文件，并不代表接纳，亦不构成向任何一方送达。",
  ],
});
