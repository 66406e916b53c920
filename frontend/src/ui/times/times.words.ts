import { catalogue } from "../../i18n/words";

export const timesWords = catalogue({
  submitted: ["Submitted", "呈交", "呈交"],
  submittedNote: ["You pressed Submit.", "你按下「呈交」。", "你按下“呈交”。"],
  submittedNoteOther: ["The filer pressed Submit.", "呈交人按下「呈交」。", "呈交人按下“呈交”。"],
  received: ["Received", "收到", "收到"],
  receivedNote: [
    "Our server had all of it. Never changes.",
    "伺服器已收齊全部文件。此時間永不更改。",
    "服务器已收齐全部文件。此时间永不更改。",
  ],
  deemed: ["Deemed received", "視作收到", "视作收到"],
  IN_HOURS: ["The registry was open.", "當時登記處正在辦公。", "当时登记处正在办公。"],
  AFTER_HOURS: ["The registry had closed for the day.", "登記處當日已停止辦公。", "登记处当日已停止办公。"],
  BEFORE_OPENING: ["When the registry opened.", "登記處開始辦公時。", "登记处开始办公时。"],
  CLOSED_DAY: ["The registry was closed that day.", "登記處當日不辦公。", "登记处当日不办公。"],
  CLOSURE: [
    "The registry was closed by declaration.",
    "登記處當時宣布暫停辦公。",
    "登记处当时宣布暂停办公。",
  ],
  filingDate: ["Filing date", "存檔日期", "存档日期"],
  filingDateDeemed: [
    "The deemed date. No order otherwise.",
    "即視作收到的日期；法院並無另作命令。",
    "即视作收到的日期；法院并无另作命令。",
  ],
  filingDateOrdered: ["As the court ordered.", "依法院命令。", "依法院命令。"],
  docketed: ["On the docket", "記入登記冊", "记入登记册"],
  docketedEntry: [
    (number: number) => `Entry ${number}. All parties can see it.`,
    (number: number) => `第${number}項。各方均可查閱。`,
    (number: number) => `第${number}项。各方均可查阅。`,
  ],
  docketedNote: ["All parties can see it.", "各方均可查閱。", "各方均可查阅。"],
  whenAccepted: ["When accepted", "接納後填入", "接纳后填入"],
  willBe: [
    (date: string) => `Will be ${date}, unless the court orders otherwise.`,
    (date: string) => `除非法院另有命令，將為${date}。`,
    (date: string) => `除非法院另有命令，将为${date}。`,
  ],
  docketedFromThen: [
    "Everyone in the case can see it from then.",
    "屆時案中各方均可查閱。",
    "届时案中各方均可查阅。",
  ],
  notYet: ["Not sent yet", "尚未呈交", "尚未呈交"],
  whenSent: ["When it is sent", "呈交後填入", "呈交后填入"],
  never: ["Not accepted", "不獲接納", "不获接纳"],
  neverNote: ["It has no effect.", "此項呈交並無效力。", "此项呈交并无效力。"],
  was: ["Was", "原為", "原为"],
});
