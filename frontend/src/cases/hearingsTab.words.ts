import { catalogue } from "../i18n/words";

// Apart from the other words of a case: those are on the way to pages that show no hearing.
export const hearingsTabWords = catalogue({
  noHearings: ["No hearings are listed yet.", "暫時沒有已排期的聆訊。", "暂时没有已排期的聆讯。"],
  noHearingsWhat: [
    "A hearing is here from the moment the court lists it, and stays when it is moved or vacated.",
    "聆訊排期後即列於此處，改期或取消後仍會保留。",
    "聆讯排期后即列于此处，改期或取消后仍会保留。",
  ],
  hearing: ["Hearing", "聆訊", "聆讯"],
  where: ["Where", "地點", "地点"],
  before: ["Before", "審理人", "审理人"],
  LISTED: ["Listed", "已排期", "已排期"],
  MOVED: ["Moved", "已改期", "已改期"],
  VACATED: ["Vacated", "已取消", "已取消"],
  whyChanged: [
    (reason: string) => `Because: ${reason}`,
    (reason: string) => `原因：${reason}`,
    (reason: string) => `原因：${reason}`,
  ],
  date: ["Date", "日期", "日期"],
  state: ["State", "狀況", "状况"],
});
