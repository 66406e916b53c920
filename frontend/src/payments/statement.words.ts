import { catalogue } from "../i18n/words";

export const statementWords = catalogue({
  statement: ["Statement", "結單", "结单"],
  what: [
    "Every entry of the period with its case, between the opening and the closing balance. On pages at most 2,000 entries, as CSV 10,000.",
    "列出期間內每項記項及其案件，以及期初和期末結餘。PDF最多2,000項，CSV最多10,000項。",
    "列出期间内每项记项及其案件，以及期初和期末结余。PDF最多2,000项，CSV最多10,000项。",
  ],
  from: ["First day", "第一日", "第一日"],
  to: ["Last day", "最後一日", "最后一日"],
  backwards: ["The last day is before the first.", "最後一日早於第一日。", "最后一日早于第一日。"],
  giveDays: ["Give both days.", "請填寫兩個日期。", "请填写两个日期。"],
  save: ["Save as CSV", "儲存為CSV", "保存为CSV"],
  savePdf: ["Save as PDF", "儲存為PDF", "保存为PDF"],
  close: ["Close", "關閉", "关闭"],
});
