import { catalogue } from "../i18n/words";

type Lack = "UNDECIDED" | "REASON" | "WORDS" | "READERS";

export const decideWords = catalogue({
  claim: ["Claim", "認領", "认领"],
  release: ["Release", "放回隊列", "放回队列"],
  claimFirst: ["Claim this filing to decide on it.", "認領此項呈交後方可處理。", "认领此项呈交后方可处理。"],
  hasIt: [
    (name: string) => `${name} has this filing. You can read it.`,
    (name: string) => `${name}正在處理此項呈交。你可以閱讀。`,
    (name: string) => `${name}正在处理此项呈交。你可以阅读。`,
  ],
  wasFirst: [
    (name: string) => `${name} claimed this filing before you. Nothing was changed.`,
    (name: string) => `${name}比你先認領此項呈交。沒有作出任何更改。`,
    (name: string) => `${name}比你先认领此项呈交。没有作出任何更改。`,
  ],
  overNow: [
    "This filing has been decided. Nothing more is to be done here.",
    "此項呈交已有決定，無須再處理。",
    "此项呈交已有决定，无须再处理。",
  ],
  returnedNow: [
    "This filing is with the filer for correction. It comes back into the queue.",
    "此項呈交已退回呈交人更正，其後會重返隊列。",
    "此项呈交已退回呈交人更正，其后会重返队列。",
  ],
  claimed: [
    (what: string) => `${what} is with you now.`,
    (what: string) => `${what}現由你處理。`,
    (what: string) => `${what}现由你处理。`,
  ],
  released: [
    (what: string) => `${what} is back in the queue.`,
    (what: string) => `${what}已放回隊列。`,
    (what: string) => `${what}已放回队列。`,
  ],
  decided: [
    (done: number, all: number) => `${done} of ${all} decided`,
    (done: number, all: number) => `已決定${done} / ${all}份`,
    (done: number, all: number) => `已决定${done} / ${all}份`,
  ],
  lacks: [
    (place: number, lack: Lack) =>
      ({
        UNDECIDED: `Document ${place} is not decided yet.`,
        REASON: `Document ${place} needs a reason.`,
        WORDS: `Document ${place}: this reason needs your own words.`,
        READERS: `Document ${place}: say why other people may read it than the filer asks for.`,
      })[lack],
    (place: number, lack: Lack) =>
      ({
        UNDECIDED: `文件${place}尚未決定。`,
        REASON: `文件${place}須選擇理由。`,
        WORDS: `文件${place}：此理由須由你說明。`,
        READERS: `文件${place}：請說明不按呈交人要求設定可查閱者的理由。`,
      })[lack],
    (place: number, lack: Lack) =>
      ({
        UNDECIDED: `文件${place}尚未决定。`,
        REASON: `文件${place}须选择理由。`,
        WORDS: `文件${place}：此理由须由你说明。`,
        READERS: `文件${place}：请说明不按呈交人要求设定可查阅者的理由。`,
      })[lack],
  ],
  asksFor: [
    (level: string) => `The filer asks that this be read by: ${level}.`,
    (level: string) => `呈交人要求的可查閱者：${level}。`,
    (level: string) => `呈交人要求的可查阅者：${level}。`,
  ],
  readers: ["Who may read it", "可查閱者", "可查阅者"],
  readersOf: [
    (place: number) => `Who may read document ${place} once it is accepted`,
    (place: number) => `文件${place}獲接納後的可查閱者`,
    (place: number) => `文件${place}获接纳后的可查阅者`,
  ],
  asAsked: [
    (level: string) => `${level} (as asked)`,
    (level: string) => `${level}（按呈交人要求）`,
    (level: string) => `${level}（按呈交人要求）`,
  ],
  whyReaders: ["Why not as the filer asks", "不按呈交人要求的理由", "不按呈交人要求的理由"],
  whyReadersHint: [
    "The filer reads this, and it stays on record",
    "呈交人會看到此理由，並會存檔",
    "呈交人会看到此理由，并会存档",
  ],
  complete: ["Complete", "完成", "完成"],
  accept: ["Accept filing", "接納呈交", "接纳呈交"],
  acceptPart: ["Accept in part", "部分接納", "部分接纳"],
  reject: ["Reject filing", "拒絕呈交", "拒绝呈交"],
  returnIt: ["Return filing", "退回呈交", "退回呈交"],
  leadLost: [
    (n: number) =>
      `The lead document is rejected, so the ${n === 1 ? "other goes" : `${n} others go`} with it. Nothing is charged.`,
    (n: number) => `主文件被拒絕，其餘${n}份文件亦不獲接納，不會收費。`,
    (n: number) => `主文件被拒绝，其余${n}份文件亦不获接纳，不会收费。`,
  ],
  rejectedGoBack: [
    "The rejected documents go back too, with their reasons; they are decided when the filing returns.",
    "被拒絕的文件連同理由一併退回，待呈交人交回後再作決定。",
    "被拒绝的文件连同理由一并退回，待呈交人交回后再作决定。",
  ],
  words: ["Words to the filer", "給呈交人的說明", "给呈交人的说明"],
  wordsHint: ["Reason sent in the filer’s language", "理由以呈交人的語文發出", "理由以呈交人的语言发出"],
  due: ["Due", "限期", "限期"],
  dueWhy: [
    (days: number) =>
      `${days} working days after today is the registry’s usual time. No rule fixes it: choose another day if the case asks for it.`,
    (days: number) => `登記處一般給予${days}個工作天。規則並無訂明，可按案情另選日期。`,
    (days: number) => `登记处一般给予${days}个工作日。规则并无订明，可按案情另选日期。`,
  ],
  noDue: [
    "The registry’s calendar is not read yet, so no time can be set. Try again in a moment.",
    "尚未讀取登記處日程，未能設定限期。請稍候再試。",
    "尚未读取登记处日程，未能设定限期。请稍候再试。",
  ],
  useAsReason: ["Use as reason", "用作理由", "用作理由"],
  usedAs: [
    (name: string) => `Used as reason: ${name}`,
    (name: string) => `已用作理由：${name}`,
    (name: string) => `已用作理由：${name}`,
  ],
  page: [
    (page: number, text: string) => `Page ${page}: ${text}`,
    (page: number, text: string) => `第${page}頁：${text}`,
    (page: number, text: string) => `第${page}页：${text}`,
  ],
  openNext: [
    (next: string) => `Next: ${next}`,
    (next: string) => `下一項：${next}`,
    (next: string) => `下一项：${next}`,
  ],
  doneACCEPTED: [
    (reference: string, number: string) => `${reference} accepted in ${number}.`,
    (reference: string, number: string) => `${reference}已獲接納，案件編號${number}。`,
    (reference: string, number: string) => `${reference}已获接纳，案件编号${number}。`,
  ],
  donePARTIALLY_ACCEPTED: [
    (reference: string, number: string) => `${reference} accepted in part, in ${number}.`,
    (reference: string, number: string) => `${reference}部分獲接納，案件編號${number}。`,
    (reference: string, number: string) => `${reference}部分获接纳，案件编号${number}。`,
  ],
  doneREJECTED: [
    (reference: string) => `${reference} rejected. Nothing was charged.`,
    (reference: string) => `${reference}已被拒絕，沒有收費。`,
    (reference: string) => `${reference}已被拒绝，没有收费。`,
  ],
  doneRETURNED: [
    (reference: string, due: string) => `${reference} returned. Due back ${due}.`,
    (reference: string, due: string) => `${reference}已退回，限期為${due}。`,
    (reference: string, due: string) => `${reference}已退回，限期为${due}。`,
  ],
  unanswered: [
    "The court did not answer, so it is not known whether this was done. Your decisions are kept here. Press again: it cannot be done twice.",
    "法院沒有回應，未能確定是否完成。你的決定已保留。請再按一次，系統不會重複處理。",
    "法院没有回应，未能确定是否完成。你的决定已保留。请再按一次，系统不会重复处理。",
  ],
});
