import { catalogue } from "../i18n/words";

export const hearingWords = catalogue({
  title: ["Daily cause list", "審訊案件表", "审讯案件表"],
  of: [
    (court: string) => `${court}: daily cause list`,
    (court: string) => `${court}審訊案件表`,
    (court: string) => `${court}审讯案件表`,
  ],
  day: ["Day", "日期", "日期"],
  court: ["Court", "法院", "法院"],
  allCourts: ["All courts", "所有法院", "所有法院"],
  dayBefore: ["Day before", "前一日", "前一日"],
  dayAfter: ["Day after", "後一日", "后一日"],
  print: ["Print", "列印", "打印"],
  none: ["Nothing is listed for this day.", "當日沒有聆訊。", "当日没有聆讯。"],
  noneWhat: [
    "Choose another day or another court. Hearings that were vacated are not on the list.",
    "請選擇另一日期或法院。已取消的聆訊不在表上。",
    "请选择另一日期或法院。已取消的聆讯不在表上。",
  ],
  noSuchDay: ["There is no such day. Choose one.", "沒有這一天，請另選日期。", "没有这一天，请另选日期。"],
  more: ["Show more", "顯示更多", "显示更多"],
  lengthAnd: [
    (count: number, where: string) => `${count === 1 ? "1 minute" : `${count} minutes`}. ${where}`,
    (count: number, where: string) => `${count}分鐘。${where}`,
    (count: number, where: string) => `${count}分钟。${where}`,
  ],
  OPEN_COURT: ["Open court", "公開聆訊", "公开聆讯"],
  CHAMBERS_OPEN: ["In chambers, open to the public", "內庭聆訊，公開", "内庭聆讯，公开"],
  CHAMBERS_NOT_OPEN: ["In chambers, not open to the public", "內庭聆訊，不公開", "内庭聆讯，不公开"],
  anonymised: ["The parties are not named.", "不列出訴訟各方姓名。", "不列出诉讼各方姓名。"],
  foot: [
    "The list may change, also on the day. This page shows it as it is now.",
    "案件表或有更改，當日亦然。本頁所示為最新版本。",
    "案件表或有更改，当日亦然。本页所示为最新版本。",
  ],
});
