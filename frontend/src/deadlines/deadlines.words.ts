import { catalogue } from "../i18n/words";

export const deadlineWords = catalogue({
  title: ["Work out a deadline", "計算期限", "计算期限"],
  intro: [
    "Choose the court and the time limit, and say when it starts. Every day is counted before your eyes, with the reason for each day left out.",
    "選擇法院及期限，並填寫起算日。系統會逐日計算，並說明每個不計算的日子的原因。",
    "选择法院及期限，并填写起算日。系统会逐日计算，并说明每个不计算的日子的原因。",
  ],
  court: ["Court", "法院", "法院"],
  rule: ["Time limit", "期限", "期限"],
  choose: ["Choose", "請選擇", "请选择"],
  on: [
    (trigger: string) => `Day of ${trigger}`,
    (trigger: string) => `日期：${trigger}`,
    (trigger: string) => `日期：${trigger}`,
  ],
  onPlain: ["Day it starts from", "起算日", "起算日"],
  at: ["Time of day", "時間", "时间"],
  atHint: [
    "What is served after 16:00 counts as served on the next ordinary day.",
    "下午4時後送達的文件，視作於下一個普通日子送達。",
    "下午4时后送达的文件，视作于下一个普通日子送达。",
  ],
  result: ["Deadline", "期限", "期限"],
  notYet: [
    "Choose a court and a time limit, and the day it starts from.",
    "請選擇法院及期限，並填寫起算日。",
    "请选择法院及期限，并填写起算日。",
  ],
  serveBy: [
    (day: string) => `Serve by 16:00 on ${day}`,
    (day: string) => `於${day}下午4時或之前送達`,
    (day: string) => `于${day}下午4时或之前送达`,
  ],
  fileBy: [
    (day: string) => `File by ${day}`,
    (day: string) => `於${day}或之前送交存檔`,
    (day: string) => `于${day}或之前送交存档`,
  ],
  safe: [
    (day: string) => `The safe day is ${day}`,
    (day: string) => `穩妥的日子是${day}`,
    (day: string) => `稳妥的日子是${day}`,
  ],
  noNumber: ["No number of days is laid down", "規則沒有訂明日數", "规则没有订明日数"],
  serve: ["serve", "送達", "送达"],
  file: ["file", "存檔", "存档"],
  strip: ["The days, one by one", "逐日計算", "逐日计算"],
  follows: ["What runs from that day", "由該日起計的期限", "由该日起计的期限"],
  FOUND: ["Read in the rules", "見於規則", "见于规则"],
  INFERRED: ["Read in what others wrote of the rules", "見於他人對規則的論述", "见于他人对规则的论述"],
  LIKELY: ["From knowledge, not looked up", "據所知，未經查證", "据所知，未经查证"],
  UNCERTAIN: ["Doubtful: check it", "存有疑問，請查證", "存有疑问，请查证"],
  UNKNOWN: ["Not known", "不詳", "不详"],
  unknownCalendar: [
    "The court’s calendar does not reach so far: its holidays are not laid down yet.",
    "法院的曆表未涵蓋該段日子：公眾假期尚未訂定。",
    "法院的历表未涵盖该段日子：公众假期尚未订定。",
  ],
  about: [
    "A help, not advice, and not official: check it against the rules and the order.",
    "僅供參考，並非法律意見或官方資料，請按規則及命令核實。",
    "仅供参考，并非法律意见或官方资料，请按规则及命令核实。",
  ],
});
