import { catalogue } from "../../i18n/words";

export const newWords = catalogue({
  filings: ["Filings", "呈交", "呈交"],
  title: ["File a document", "呈交文件", "呈交文件"],
  lead: [
    "Choose the case to file in, or start a new one.",
    "請選擇案件，或展開新案件。",
    "请选择案件，或展开新案件。",
  ],
  inCase: ["In a case", "在現有案件呈交", "在现有案件呈交"],
  newCase: ["Start a case", "展開新案件", "展开新案件"],
  search: ["Case number or name of a party", "案件編號或訴訟方姓名或名稱", "案件编号或诉讼方姓名或名称"],
  noCase: ["No case of yours matches.", "沒有符合的案件。", "没有符合的案件。"],
  noCaseWhat: [
    "Check the number, or search by a party’s name. To come on record in a case, send a notice to act first.",
    "請檢查編號，或以訴訟方名稱搜尋。如要成為案件記錄在案的代表，請先呈交代表通知書。",
    "请检查编号，或以诉讼方名称搜索。如要成为案件记录在案的代表，请先呈交代表通知书。",
  ],
  fileHere: ["File in this case", "在此案件呈交", "在此案件呈交"],
  notHere: ["You are not on record here", "你並非此案記錄在案的代表", "你并非此案记录在案的代表"],
  opens: [
    (date: string) => `Electronic filing opens ${date}`,
    (date: string) => `由${date}起可以電子方式呈交`,
    (date: string) => `由${date}起可以电子方式呈交`,
  ],
  notOpen: [
    "Electronic filing has not opened; no date is set",
    "尚未開放電子呈交，日期未定",
    "尚未开放电子呈交，日期未定",
  ],
  start: ["Start", "開始", "开始"],
  venue: ["Court", "法院", "法院"],
  starting: ["Making the draft", "正在建立草稿", "正在建立草稿"],
  noAnswer: [
    "The server did not answer. No draft was made; try again.",
    "伺服器沒有回應，未有建立草稿。請再試一次。",
    "服务器没有回应，未有建立草稿。请再试一次。",
  ],
  more: [
    "More cases match: type more of the number or name.",
    "尚有其他符合的案件：請輸入更多資料。",
    "尚有其他符合的案件：请输入更多资料。",
  ],
});
