import { catalogue } from "../../i18n/words";

/** Each reason in a few words, for the clerk's list; what the filer is told comes from the court. */
export const reasonNames = catalogue({
  WRONG_CASE_NUMBER: ["Wrong case number", "案件編號有誤", "案件编号有误"],
  PARTY_NAME_MISMATCH: ["Party name differs", "訴訟方名稱不符", "诉讼方名称不符"],
  WRONG_COURT: ["Wrong court", "法院有誤", "法院有误"],
  WRONG_DOCUMENT_TYPE: ["Wrong type of document", "文件類別有誤", "文件类别有误"],
  MISSING_DOCUMENT: ["A document is missing", "欠缺文件", "欠缺文件"],
  INCOMPLETE_DOCUMENT: ["Document not complete", "文件不完整", "文件不完整"],
  MISSING_SIGNATURE: ["Missing signature", "欠缺簽署", "欠缺签署"],
  ILLEGIBLE: ["Cannot be read", "無法辨讀", "无法辨读"],
  WRONG_FORMAT: ["Wrong format", "格式不符", "格式不符"],
  FEE_INCORRECT: ["Fee not correct", "費用不符", "费用不符"],
  WAIVER_NOT_SUPPORTED: ["Fee waiver not supported", "豁免費用理據不足", "豁免费用理据不足"],
  DUPLICATE_FILING: ["Filed before", "重複呈交", "重复呈交"],
  OUT_OF_TIME: ["Out of time", "逾期", "逾期"],
  NOT_PERMITTED_BY_ORDER: ["Not permitted by order", "法院命令不許可", "法院命令不许可"],
  CONFIDENTIALITY_ISSUE: ["Confidentiality", "涉及保密", "涉及保密"],
  REPRESENTATION_ISSUE: ["Not on record for this party", "並非記錄在案代表", "并非记录在案代表"],
  CORRECTION_WINDOW_EXPIRED: ["Not corrected in time", "未按時更正", "未按时更正"],
  FILER_REQUEST: ["At the filer’s request", "應呈交人要求", "应呈交人要求"],
  OTHER: ["Other", "其他", "其他"],
});

/** Why a submission failed, for the history. */
export const failureNames = catalogue({
  PAYMENT_FAILED: ["The fee was not paid", "未有繳付費用", "未有缴付费用"],
  PAYMENT_NOT_ANSWERED: ["The fee was not paid in time", "未有按時繳付費用", "未有按时缴付费用"],
  DOCUMENT_REFUSED: ["A document did not pass its checks", "有文件未能通過檢查", "有文件未能通过检查"],
});
