import { catalogue } from "../../i18n/words";
import { totalText, type Total } from "../../kit/totals";

export const listWords = catalogue({
  title: ["Filings", "呈交", "呈交"],
  file: ["File a document", "呈交文件", "呈交文件"],
  filters: ["Filters", "篩選", "筛选"],
  all: ["All", "全部", "全部"],
  yours: ["With you", "在你手上", "在你手上"],
  court: ["With the court", "在法院處理", "在法院处理"],
  back: ["Returned", "已退回", "已退回"],
  done: ["Accepted", "已接納", "已接纳"],
  refused: ["Refused", "不獲接納", "不获接纳"],
  mine: ["Begun by me", "由我開始", "由我开始"],
  search: ["Reference, title or case", "參考編號、標題或案件", "参考编号、标题或案件"],
  filing: ["Filing", "呈交", "呈交"],
  inCase: ["Case", "案件", "案件"],
  status: ["Status", "狀況", "状况"],
  received: ["Deemed received", "視作收到", "视作收到"],
  updated: ["Changed", "更新", "更新"],
  untitled: ["Untitled draft", "未命名草稿", "未命名草稿"],
  due: [(at: string) => `by ${at}`, (at: string) => `於${at}前`, (at: string) => `于${at}前`],
  older: ["Older", "較早", "较早"],
  newer: ["Newer", "較新", "较新"],
  pages: ["Pages", "分頁", "分页"],
  shown: [
    (all: Total) => (all.totalCount === 1 ? "1 filing" : `${totalText(all)} filings`),
    (all: Total) => `${totalText(all)}項呈交`,
    (all: Total) => `${totalText(all)}项呈交`,
  ],
  none: ["No filing matches these filters.", "沒有符合篩選條件的呈交。", "没有符合筛选条件的呈交。"],
  noneWhat: [
    "Clear them to see all of your filings.",
    "請清除篩選以顯示全部呈交。",
    "请清除筛选以显示全部呈交。",
  ],
  clear: ["Clear the filters", "清除篩選", "清除筛选"],
  empty: ["You have not filed anything yet.", "你尚未呈交任何文件。", "你尚未呈交任何文件。"],
  emptyWhat: [
    "What you file will be listed here, with what the court is doing with it.",
    "你呈交的文件會列於此處，並顯示法院的處理進度。",
    "你呈交的文件会列于此处，并显示法院的处理进度。",
  ],
});
