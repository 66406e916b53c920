import { catalogue } from "../../../i18n/words";

export const readersWords = catalogue({
  readersOf: [
    (title: string) => `Who may read ${title} once it is filed`,
    (title: string) => `${title}存檔後的可查閱者`,
    (title: string) => `${title}存档后的可查阅者`,
  ],
  usual: [
    (level: string) => `${level} (usual)`,
    (level: string) => `${level}（一般情況）`,
    (level: string) => `${level}（一般情况）`,
  ],
  reason: ["Why fewer may read it than usual", "要求限制查閱的理由", "要求限制查阅的理由"],
  reasonWhat: [
    "The registry reads this and decides; the other parties do not see it.",
    "由登記處審閱及決定；其他訴訟方不會看到。",
    "由登记处审阅及决定；其他诉讼方不会看到。",
  ],
  waitReason: [
    (numbers: string) => `Say why fewer may read document ${numbers} than usual.`,
    (numbers: string) => `請說明要求限制查閱第${numbers}份文件的理由。`,
    (numbers: string) => `请说明要求限制查阅第${numbers}份文件的理由。`,
  ],
  asks: [
    (numbers: string) => `Fewer are to read document ${numbers}`,
    (numbers: string) => `第${numbers}份文件要求限制查閱`,
    (numbers: string) => `第${numbers}份文件要求限制查阅`,
  ],
});
