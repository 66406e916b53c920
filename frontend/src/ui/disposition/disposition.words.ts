import { catalogue } from "../../i18n/words";

export const dispositionWords = catalogue({
  disposition: ["Disposition", "處理方式", "处理方式"],
  ACCEPT: ["Accept", "接納", "接纳"],
  RETURN: ["Return", "退回", "退回"],
  REJECT: ["Reject", "拒絕", "拒绝"],
  reason: ["Reason", "理由", "理由"],
  chooseReason: ["Choose a reason", "選擇理由", "选择理由"],
  findReason: ["Find a reason", "搜尋理由", "搜索理由"],
  noReason: ["No reason has these words.", "沒有相符的理由。", "没有相符的理由。"],
  CORRECTABLE: ["Correctable", "可更正", "可更正"],
  NEW_FILING: ["New filing", "須重新呈交", "须重新呈交"],
  JUDICIAL: ["Apply to the court", "須向法院申請", "须向法院申请"],
});
