import { catalogue } from "../../i18n/words";

export const statusWords = catalogue({
  DRAFT: ["Draft", "草稿", "草稿"],
  AWAITING_SIGN_OFF: ["Awaiting sign-off", "待內部批核", "待内部批核"],
  SUBMITTING: ["Submitting", "正在呈交", "正在呈交"],
  SUBMISSION_FAILED: ["Not submitted", "未能呈交", "未能呈交"],
  RECEIVED: ["Received", "已收到", "已收到"],
  UNDER_REVIEW: ["Under review", "審核中", "审核中"],
  DEFERRED: ["Deferred", "暫緩處理", "暂缓处理"],
  REFERRED: ["Referred to a judge", "已轉介法官", "已转介法官"],
  RETURNED_FOR_CORRECTION: ["Returned for correction", "退回更正", "退回更正"],
  ACCEPTED: ["Accepted", "已接納", "已接纳"],
  PARTIALLY_ACCEPTED: ["Partly accepted", "部分接納", "部分接纳"],
  REJECTED: ["Rejected", "已拒絕", "已拒绝"],
  CANCELLED: ["Cancelled", "已取消", "已取消"],
});
