import { catalogue } from "../i18n/words";

export const stateWords = catalogue({
  notYet: [
    "The chain is followed each minute; this server has just begun.",
    "系統每分鐘核對記錄鏈；此伺服器剛開始核對。",
    "系统每分钟核对记录链；此服务器刚开始核对。",
  ],
  whole: [
    (entries: string) => `The chain is whole: ${entries} entries, followed to the last at`,
    (entries: string) => `記錄鏈完整：共${entries}項，最近核對至最後一項的時間：`,
    (entries: string) => `记录链完整：共${entries}项，最近核对至最后一项的时间：`,
  ],
  fromTheFirst: [", and from the first at", "；由第一項起全部核對：", "；由第一项起全部核对："],
  broken: ["Break", "斷裂", "断裂"],
  at: [
    (what: string, position: string) => `${what}: entry ${position}`,
    (what: string, position: string) => `${what}：第${position}項`,
    (what: string, position: string) => `${what}：第${position}项`,
  ],
  doubt: [
    (since: string, until: string, proved: string) =>
      proved === "0"
        ? `Entries ${since} to ${until} are in doubt.`
        : `Everything before entry ${since} is proved; entries ${since} to ${until} are in doubt.`,
    (since: string, until: string, proved: string) =>
      proved === "0"
        ? `第${since}至${until}項存疑。`
        : `第${since}項之前全部已獲證實；第${since}至${until}項存疑。`,
    (since: string, until: string, proved: string) =>
      proved === "0"
        ? `第${since}至${until}项存疑。`
        : `第${since}项之前全部已获证实；第${since}至${until}项存疑。`,
  ],
  found: ["Found at", "發現時間：", "发现时间："],
  next: [
    "Nothing is repaired by itself. Keep the copy of the checkpoints that is outside, and have “causeway audit verify” run against it.",
    "系統不會自行修補。請保留外部的檢查點副本，並以其執行“causeway audit verify”。",
    "系统不会自行修补。请保留外部的检查点副本，并以其执行“causeway audit verify”。",
  ],
  doubted: ["in doubt", "存疑", "存疑"],
  breaksHere: ["The chain breaks here", "記錄鏈在此斷裂", "记录链在此断裂"],
  checkpoints: ["Newest checkpoints", "最新的檢查點", "最新的检查点"],
  covers: [
    (position: string) => `Signed; covers all entries up to ${position}`,
    (position: string) => `已簽署；涵蓋至第${position}項`,
    (position: string) => `已签署；涵盖至第${position}项`,
  ],
  stamped: ["time-stamped outside", "外部時間戳記", "外部时间戳记"],
});
