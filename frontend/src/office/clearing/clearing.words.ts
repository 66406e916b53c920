import type { ClearingKind, ClearingOutcome } from "../../gql/graphql";
import { catalogue } from "../../i18n/words";

export const clearingWords = catalogue({
  title: ["Waiting to be cleared", "有待結清", "有待结清"],
  what: [
    "What is owed to somebody or missing, until a second person says what became of it.",
    "應付或尚欠的款項，須由另一人確認處理結果。",
    "应付或尚欠的款项，须由另一人确认处理结果。",
  ],
  to: [
    (payee: string, number: string) => `To ${payee}, ${number}`,
    (payee: string, number: string) => `付予${payee}，${number}`,
    (payee: string, number: string) => `付予${payee}，${number}`,
  ],
  ofRefund: [
    (reference: string) => `Refund ${reference}, to be paid out by hand`,
    (reference: string) => `退款${reference}，須由職員支付`,
    (reference: string) => `退款${reference}，须由职员支付`,
  ],
  ofDay: [
    (day: string) => `Difference of ${day}`,
    (day: string) => `${day}的差異`,
    (day: string) => `${day}的差异`,
  ],
  since: ["Since", "自", "自"],
  approvedBy: [
    (who: string) => `approved by ${who}`,
    (who: string) => `由${who}批准`,
    (who: string) => `由${who}批准`,
  ],
  clear: ["Clear", "結清", "结清"],
  clearTitle: ["What became of it?", "處理結果為何？", "处理结果为何？"],
  clearWhat: [
    "It is posted at once, and cannot be taken back.",
    "即時入帳，不能撤回。",
    "即时入帐，不能撤回。",
  ],
  outcome: ["What became of it", "處理結果", "处理结果"],
  reference: ["Bank’s reference, or why", "銀行參考編號或原因", "银行参考编号或原因"],
  notNow: ["Not now", "暫不", "暂不"],
  yours: [
    "You approved this, so somebody else clears it.",
    "此款項由你批准，須由另一人結清。",
    "此款项由你批准，须由另一人结清。",
  ],
  more: ["More", "更多", "更多"],
  first: ["From the first", "由首項起", "由首项起"],
  somebody: ["somebody who is gone", "已離職人員", "已离职人员"],
});

export const clearingKindWords = catalogue({
  REFUND: ["Balance of a closed deposit account", "已結束帳戶的結餘", "已结束帐户的结余"],
  DIFFERENCE: ["Posted difference", "已入帳的差異", "已入帐的差异"],
} satisfies Record<ClearingKind, readonly [string, string, string]>);

export const outcomeWords = catalogue({
  PAID_OUT: ["Paid out by the bank", "已由銀行付出", "已由银行付出"],
  RECEIVED: ["Received by the bank", "銀行已收取", "银行已收取"],
  WRITTEN_OFF: ["Written off", "撇帳", "核销"],
} satisfies Record<ClearingOutcome, readonly [string, string, string]>);
