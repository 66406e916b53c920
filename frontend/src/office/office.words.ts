import type { DifferenceKind, DifferenceState, OddOne, PaymentMethod, SettlementKind } from "../gql/graphql";
import { catalogue } from "../i18n/words";

export const officeWords = catalogue({
  title: ["Reconciliation", "對帳", "对帐"],
  csv: ["Save as CSV", "儲存為CSV", "保存为CSV"],
  agrees: [
    (day: string) => `${day} agrees`,
    (day: string) => `${day}的款項相符`,
    (day: string) => `${day}的款项相符`,
  ],
  differs: [
    (day: string) => `${day} does not agree yet`,
    (day: string) => `${day}的款項尚未相符`,
    (day: string) => `${day}的款项尚未相符`,
  ],
  toPutRight: [
    (n: number) =>
      n === 1
        ? "One payment does not agree, and waits to be settled."
        : `${n} payments do not agree, and wait to be settled.`,
    (n: number) => `有${n}項付款不相符，有待處理。`,
    (n: number) => `有${n}项付款不相符，有待处理。`,
  ],
  nothingToPutRight: ["Nothing is left to put right.", "沒有待處理的差異。", "没有待处理的差异。"],
  noLog: [
    "What the payment provider took was not compared: it has no log that can be read.",
    "付款服務商收取的款項未有核對：其記錄無法讀取。",
    "支付服务商收取的款项未有核对：其记录无法读取。",
  ],
  notCompared: ["Not compared: no log", "未核對：沒有記錄", "未核对：没有记录"],
  oursAlone: ["Ours alone", "只有本院記錄", "只有本院记录"],
  close: ["Close the day", "結束對帳", "结束对帐"],
  closeWaits: [
    (n: number) => (n === 1 ? "Waits for one item" : `Waits for ${n} items`),
    (n: number) => `尚有${n}項待處理`,
    (n: number) => `尚有${n}项待处理`,
  ],
  closeNotYet: ["Not compared yet", "尚未對帳", "尚未对帐"],
  closed: ["Closed", "已結束", "已结束"],
  closedBy: [(who: string) => `by ${who}`, (who: string) => `由${who}結束`, (who: string) => `由${who}结束`],
  byMeans: ["The day by means", "當日各付款方式", "当日各付款方式"],
  means: ["Means", "付款方式", "付款方式"],
  payments: ["Payments", "付款", "付款"],
  due: ["What was due", "應收款額", "应收款额"],
  ledger: ["Our ledger", "本院分類帳", "本院分类帐"],
  provider: ["Provider", "付款服務商", "支付服务商"],
  difference: ["Difference", "差異", "差异"],
  agree: ["Agrees", "相符", "相符"],
  refunds: [
    (means: string) => `${means}, paid back`,
    (means: string) => `${means}（退款）`,
    (means: string) => `${means}（退款）`,
  ],
  noMoney: ["No money moved on this day.", "此日沒有款項進出。", "此日没有款项进出。"],
  allDifferences: ["Differences", "差異", "差异"],
  noDifferences: [
    "All that the ledger, the provider and the accepted documents say agrees.",
    "分類帳、付款服務商及獲接納文件的款額全部相符。",
    "分类帐、支付服务商及获接纳文件的款额全部相符。",
  ],
  days: ["The days", "各日", "各日"],
  noDays: ["No day was compared yet", "尚未有任何一日完成對帳", "尚未有任何一日完成对帐"],
  noDaysWhat: [
    "Each day is compared half an hour after it ends.",
    "每日結束後半小時進行對帳。",
    "每日结束后半小时进行对帐。",
  ],
  noSuchDay: ["This day was not compared", "此日沒有對帳", "此日没有对帐"],
  dayWaits: [
    (n: number) => `${n} to put right`,
    (n: number) => `${n}項待處理`,
    (n: number) => `${n}项待处理`,
  ],
  putRight: [
    (n: number) => `Agrees, ${n} put right`,
    (n: number) => `相符，已處理${n}項`,
    (n: number) => `相符，已处理${n}项`,
  ],
  today: ["Today so far", "今天至今", "今天至今"],
  nothingToday: ["Nothing was taken today yet.", "今天尚未收取款項。", "今天尚未收取款项。"],
  times: [
    (n: number) => (n === 1 ? "1 payment" : `${n} payments`),
    (n: number) => `${n}項付款`,
    (n: number) => `${n}项付款`,
  ],
  odd: [
    (name: string) => `${name}, the odd one`,
    (name: string) => `${name}（不相符）`,
    (name: string) => `${name}（不相符）`,
  ],
  found: ["Found", "發現於", "发现于"],
  settle: ["Settle", "處理", "处理"],
  settleTitle: ["How is it to be settled?", "如何處理？", "如何处理？"],
  settleWhat: [
    "Nothing moves until another person approves.",
    "另一人批准前，不會有款項變動。",
    "另一人批准前，不会有款项变动。",
  ],
  kind: ["What becomes of it", "處理方法", "处理方法"],
  reason: ["Why", "原因", "原因"],
  reasonHint: [
    "For whoever approves, and for the books.",
    "供審批的人及帳目使用。",
    "供审批的人及帐目使用。",
  ],
  notNow: ["Not now", "暫不", "暂不"],
  propose: ["Propose", "提出", "提出"],
  approve: ["Approve", "批准", "批准"],
  sendBack: ["Send back", "退回", "退回"],
  sendBackTitle: ["Why is it sent back?", "為何退回？", "为何退回？"],
  sentBack: [
    (why: string) => `Sent back: ${why}`,
    (why: string) => `已退回：${why}`,
    (why: string) => `已退回：${why}`,
  ],
  yours: [
    "You proposed this, so somebody else approves it.",
    "此處理方法由你提出，須由另一人審批。",
    "此处理方法由你提出，须由另一人审批。",
  ],
  proposedBy: [
    (who: string) => `Proposed by ${who}`,
    (who: string) => `由${who}提出`,
    (who: string) => `由${who}提出`,
  ],
  settledBy: [
    (who: string) => `Approved by ${who}`,
    (who: string) => `由${who}批准`,
    (who: string) => `由${who}批准`,
  ],
  older: ["Older", "較舊", "较旧"],
  newest: ["Newest", "最新", "最新"],
  somebody: ["somebody who is gone", "已離職人員", "已离职人员"],
});

export const kindWords = catalogue({
  PROVIDER_ONLY: [
    "The provider took money that our ledger does not know",
    "付款服務商收取了分類帳沒有記錄的款項",
    "支付服务商收取了分类帐没有记录的款项",
  ],
  LEDGER_ONLY: [
    "Our ledger has money that the provider did not take",
    "分類帳記錄了付款服務商沒有收取的款項",
    "分类帐记录了支付服务商没有收取的款项",
  ],
  OTHER_AMOUNT: ["The money moved in different amounts", "款額不一致", "款额不一致"],
  TWICE: ["A payment was taken more than once", "一項付款收取了多於一次", "一项付款收取了多于一次"],
  REFUND_MISSING: [
    "What was paid back here and by the provider differs",
    "本院與付款服務商的退款不一致",
    "本院与支付服务商的退款不一致",
  ],
  PAID_WITHOUT_FILING: [
    "A fee was taken that no accepted document owes",
    "收取的費用沒有相應的獲接納文件",
    "收取的费用没有相应的获接纳文件",
  ],
  ACCEPTED_WITHOUT_PAYMENT: [
    "Documents were accepted and their fee was not taken",
    "文件已獲接納，但未收取費用",
    "文件已获接纳，但未收取费用",
  ],
  UNKNOWN_MONEY: [
    "The provider has money for something never asked of it",
    "付款服務商收取了本院從未要求的款項",
    "支付服务商收取了本院从未要求的款项",
  ],
} satisfies Record<DifferenceKind, readonly [string, string, string]>);

export const settlementWords = catalogue({
  EXPLAIN: ["Explain it: nothing moves", "解釋原因：款項不變", "解释原因：款项不变"],
  POST: [
    "Post what differs between card clearing and differences",
    "將差額於信用卡結算帳與差異帳之間入帳",
    "将差额于信用卡结算帐与差异帐之间入帐",
  ],
  WRITE_OFF: [
    "Write it off: it is not asked for, or kept",
    "註銷：不再追收，或予以保留",
    "注销：不再追收，或予以保留",
  ],
} satisfies Record<SettlementKind, readonly [string, string, string]>);

export const stateWords = catalogue({
  OPEN: ["To be settled", "待處理", "待处理"],
  PROPOSED: ["Waits for a second person", "等待第二人審批", "等待第二人审批"],
  SETTLED: ["Settled", "已處理", "已处理"],
  RESOLVED: ["Went by itself", "已自行相符", "已自行相符"],
} satisfies Record<DifferenceState, readonly [string, string, string]>);

export const partyWords = catalogue({
  LEDGER: ["Our ledger", "本院分類帳", "本院分类帐"],
  PROVIDER: ["Provider", "付款服務商", "支付服务商"],
  DUE: ["Due", "應收款額", "应收款额"],
} satisfies Record<OddOne, readonly [string, string, string]>);

export const meansWords = catalogue({
  CARD: ["Card", "信用卡", "信用卡"],
  PPS: ["PPS", "繳費靈", "缴费灵"],
  DEPOSIT_ACCOUNT: ["Deposit account", "預付款項帳戶", "预付款项帐户"],
  KIOSK_CASHIER: ["Counter and kiosks", "櫃位及自助服務機", "柜位及自助服务机"],
  NONE: ["Without a payment", "沒有付款", "没有付款"],
} satisfies Record<PaymentMethod, readonly [string, string, string]>);
