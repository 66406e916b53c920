import { catalogue } from "../i18n/words";

export const clockWords = catalogue({
  open: [
    (until: string) => `Registry open until ${until}`,
    (until: string) => `登記處辦公至${until}`,
    (until: string) => `登记处办公至${until}`,
  ],
  closing: [
    (minutes: number) => `Registry closes in ${minutes} min`,
    (minutes: number) => `登記處${minutes}分鐘後停止辦公`,
    (minutes: number) => `登记处${minutes}分钟后停止办公`,
  ],
  closed: [
    (day: string, at: string) => `Registry opens ${day ? `${day} ` : ""}${at}. You can still file.`,
    (day: string, at: string) => `登記處於${day}${at}開始辦公。你仍可呈交。`,
    (day: string, at: string) => `登记处于${day}${at}开始办公。你仍可呈交。`,
  ],
  closedNow: [
    "Registry closed. You can still file.",
    "登記處已停止辦公。你仍可呈交。",
    "登记处已停止办公。你仍可呈交。",
  ],
  closure: [
    "Registry closed by declaration. You can still file.",
    "登記處宣布暫停辦公。你仍可呈交。",
    "登记处宣布暂停办公。你仍可呈交。",
  ],
});

/** What the registry's own people read: nobody tells the office that it can still be filed with. */
export const officeClockWords = catalogue({
  open: [
    (until: string) => `Open until ${until}`,
    (until: string) => `辦公至${until}`,
    (until: string) => `办公至${until}`,
  ],
  closing: [
    (minutes: number) => `Closes in ${minutes} min`,
    (minutes: number) => `${minutes}分鐘後停止辦公`,
    (minutes: number) => `${minutes}分钟后停止办公`,
  ],
  closed: [
    (day: string, at: string) => `Closed. Opens ${day ? `${day} ` : ""}${at}`,
    (day: string, at: string) => `已停止辦公，${day}${at}開始辦公`,
    (day: string, at: string) => `已停止办公，${day}${at}开始办公`,
  ],
  closedNow: ["Closed", "已停止辦公", "已停止办公"],
  closure: ["Closed by declaration", "已宣布暫停辦公", "已宣布暂停办公"],
});
