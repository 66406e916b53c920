import { catalogue } from "../i18n/words";

export const filesWords = catalogue({
  title: ["Settlement files", "結算檔案", "结算文件"],
  none: [
    "No file of what the payment provider paid out for this day was taken in.",
    "未曾匯入付款服務商就此日支付款項的檔案。",
    "未曾导入支付服务商就此日支付款项的文件。",
  ],
  choose: ["Take in a file", "匯入檔案", "导入文件"],
  lines: [
    (count: number) => (count === 1 ? "One line" : `${count} lines`),
    (count: number) => `${count}行`,
    (count: number) => `${count}行`,
  ],
  taken: ["taken", "已收取", "已收取"],
  paidBack: ["paid back", "已退還", "已退还"],
  newLines: [
    (count: number) => (count === 1 ? "One line was new." : `${count} lines were new.`),
    (count: number) => `${count}行為新資料。`,
    (count: number) => `${count}行为新资料。`,
  ],
  comparedAgain: [
    (count: number) =>
      `${count === 1 ? "One line was" : `${count} lines were`} not in the provider’s log. The day is compared again; what differs is then listed above.`,
    (count: number) => `服務商記錄沒有其中${count}行。系統會再次對帳，差異隨後列於上方。`,
    (count: number) => `服务商记录没有其中${count}行。系统会再次对帐，差异随后列于上方。`,
  ],
  agrees: [
    "Each line is in the provider’s log. Nothing changed.",
    "每行均見於服務商記錄，沒有任何改變。",
    "每行均见于服务商记录，没有任何改变。",
  ],
  noAnswer: [
    "The court did not answer, or the file is too large.",
    "法院沒有回應，或檔案過大。",
    "法院没有回应，或文件过大。",
  ],
});
