import { catalogue } from "../i18n/words";

export const keyWords = catalogue({
  title: ["Keys", "快捷鍵", "快捷键"],
  palette: ["Search or jump to", "搜尋或前往", "搜索或前往"],
  sheet: ["This sheet", "顯示此表", "显示此表"],
  home: ["Home", "首頁", "首页"],
  cases: ["Cases", "案件", "案件"],
  filings: ["Filings", "呈交", "呈交"],
  payments: ["Payments", "繳費", "缴费"],
  file: ["File a document", "呈交文件", "呈交文件"],
  move: ["Next and previous in a list", "在列表中上下移動", "在列表中上下移动"],
  open: ["Open", "開啟", "打开"],
  dispose: ["Review: accept, return, reject", "審核：接納、退回、拒絕", "审核：接纳、退回、拒绝"],
  document: ["Review: document by number", "審核：按編號選文件", "审核：按编号选文件"],
  claim: ["Review: claim the filing", "審核：認領呈交", "审核：认领呈交"],
  useFinding: ["Review: use a finding as the reason", "審核：以檢查結果為理由", "审核：以检查结果为理由"],
  queue: ["Review: to the queue", "審核：前往隊列", "审核：前往队列"],
  complete: ["Review: complete", "審核：完成", "审核：完成"],
});
