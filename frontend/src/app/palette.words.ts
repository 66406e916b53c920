import { catalogue } from "../i18n/words";

export const paletteWords = catalogue({
  title: ["Search or jump to", "搜尋或前往", "搜索或前往"],
  placeholder: [
    "Case number, party, filing or page",
    "案件編號、訴訟方、呈交或頁面",
    "案件编号、诉讼方、呈交或页面",
  ],
  do: ["Do", "操作", "操作"],
  cases: ["Cases", "案件", "案件"],
  filings: ["Filings", "呈交", "呈交"],
  none: ["Nothing matches.", "沒有符合的結果。", "没有符合的结果。"],
  file: ["File a document", "呈交文件", "呈交文件"],
  start: ["Start a case", "展開案件", "展开案件"],
});
