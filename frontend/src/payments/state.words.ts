import { catalogue } from "../i18n/words";

/** What has become of a payment: held, taken, released, one word each. */
export const paymentStateWords = catalogue({
  INITIATED: ["Started", "已開始", "已开始"],
  PENDING: ["Waiting for the bank", "等待銀行確認", "等待银行确认"],
  AUTHORISED: ["Held", "已暫扣", "已暂扣"],
  CAPTURING: ["Being taken", "正在收取", "正在收取"],
  CAPTURED: ["Taken", "已收取", "已收取"],
  SETTLED: ["Settled", "已結算", "已结算"],
  DECLINED: ["Declined", "被拒", "被拒"],
  FAILED: ["Failed", "失敗", "失败"],
  CANCELLED: ["Cancelled", "已取消", "已取消"],
  VOIDED: ["Released", "已解除", "已解除"],
  AUTHORISATION_EXPIRED: ["Hold expired", "暫扣已失效", "暂扣已失效"],
  PARTIALLY_REFUNDED: ["Partly refunded", "部分退款", "部分退款"],
  REFUNDED: ["Refunded", "已退款", "已退款"],
  CHARGED_BACK: ["Charged back", "已被撤銷扣款", "已被撤销扣款"],
});
