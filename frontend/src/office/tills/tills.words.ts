import type { TillMeans, TillState } from "../../gql/graphql";
import { catalogue } from "../../i18n/words";

export const tillWords = catalogue({
  title: ["Tills", "收銀櫃", "收银柜"],
  lead: [
    (taken: string, receipts: number) =>
      `HK$${taken} taken on ${receipts === 1 ? "1 receipt" : `${receipts} receipts`}.`,
    (taken: string, receipts: number) => `已收取HK$${taken}，收據${receipts}張。`,
    (taken: string, receipts: number) => `已收取HK$${taken}，收据${receipts}张。`,
  ],
  noTills: ["No till was opened on this day.", "當日沒有開啟收銀櫃。", "当日没有开启收银柜。"],
  day: ["Day", "日期", "日期"],
  till: ["Till", "收銀櫃", "收银柜"],
  receipts: ["Receipts", "收據", "收据"],
  cash: ["Cash", "現金", "现金"],
  cheques: ["Cheques", "支票", "支票"],
  cards: ["Cards", "信用卡", "信用卡"],
  taken: ["Taken", "已收取", "已收取"],
  state: ["State", "狀況", "状况"],
  all: ["All tills", "所有收銀櫃", "所有收银柜"],
  short: [
    (sum: string) => `HK$${sum} short`,
    (sum: string) => `短少HK$${sum}`,
    (sum: string) => `短少HK$${sum}`,
  ],
  over: [
    (sum: string) => `HK$${sum} over`,
    (sum: string) => `多出HK$${sum}`,
    (sum: string) => `多出HK$${sum}`,
  ],
  agrees: ["Agrees", "相符", "相符"],
  open: ["Open a till", "開啟收銀櫃", "开启收银柜"],
  office: ["Accounts office", "會計部", "会计部"],
  officeHint: ["What its receipts begin with: HC.", "收據編號的字首：HC。", "收据编号的字首：HC。"],
  counter: ["Counter", "櫃位", "柜位"],
  float: ["Float in HK$", "找續備用金（港元）", "找续备用金（港元）"],
  notNow: ["Not now", "暫不", "暂不"],
  take: ["Take a payment", "收款", "收款"],
  code: ["Code on the slip", "繳費單上的編號", "缴费单上的编号"],
  find: ["Find", "尋找", "查找"],
  nothingWaits: [
    "Nothing waits to be paid under this code. Take nothing.",
    "此編號沒有待繳款項，請勿收款。",
    "此编号没有待缴款项，请勿收款。",
  ],
  due: ["To pay", "應繳", "应缴"],
  means: ["Paid with", "付款方式", "付款方式"],
  reference: ["Cheque number, or the slip’s reference", "支票號碼或單據參考編號", "支票号码或单据参考编号"],
  handed: ["Cash handed over, in HK$", "收到現金（港元）", "收到现金（港元）"],
  change: [
    (sum: string) => `Change: HK$${sum}.`,
    (sum: string) => `找續：HK$${sum}。`,
    (sum: string) => `找续：HK$${sum}。`,
  ],
  tookIt: [
    (sum: string) => `Take HK$${sum}`,
    (sum: string) => `收取HK$${sum}`,
    (sum: string) => `收取HK$${sum}`,
  ],
  given: ["Taken. Receipt", "已收款。收據", "已收款。收据"],
  count: [
    (counter: string) => `${counter}, the count`,
    (counter: string) => `${counter}：點算`,
    (counter: string) => `${counter}：点算`,
  ],
  note: ["Note", "鈔票", "钞票"],
  howMany: ["How many", "數目", "数目"],
  howManyOf: [
    (note: string) => `How many of HK$${note}`,
    (note: string) => `HK$${note}鈔票數目`,
    (note: string) => `HK$${note}钞票数目`,
  ],
  coins: ["Coins", "硬幣", "硬币"],
  coinsOf: ["Coins, HK$", "硬幣（港元）", "硬币（港元）"],
  inDrawer: ["In the drawer", "櫃內款額", "柜内款额"],
  shouldBe: ["Should be", "應有款額", "应有款额"],
  floatOf: ["Float", "找續備用金", "找续备用金"],
  cashTaken: ["Cash taken", "已收現金", "已收现金"],
  expected: ["Expected", "應有總額", "应有总额"],
  again: [
    "Count once more. If it stays, it is posted with your reason, and another person closes the till.",
    "請再點算。如仍不符，將連同你的原因入帳，並由另一人結算。",
    "请再点算。如仍不符，将连同你的原因入帐，并由另一人结算。",
  ],
  reason: ["Reason", "原因", "原因"],
  saveCount: ["Save the count", "儲存點算結果", "保存点算结果"],
  toClose: [
    (counter: string) => `To close ${counter}`,
    (counter: string) => `結算${counter}`,
    (counter: string) => `结算${counter}`,
  ],
  close: [
    (counter: string) => `Close ${counter}`,
    (counter: string) => `結算${counter}`,
    (counter: string) => `结算${counter}`,
  ],
  countFirst: ["Its cashier counts the drawer first.", "須先由收銀員點算。", "须先由收银员点算。"],
  secondPerson: [
    "It does not agree, so another person closes it.",
    "款額不符，須由另一人結算。",
    "款额不符，须由另一人结算。",
  ],
  stays: [
    (float: string, safe: string) => `The float of ${float} stays in the drawer. ${safe} goes to the safe.`,
    (float: string, safe: string) => `備用金${float}留在櫃內，${safe}存入保險箱。`,
    (float: string, safe: string) => `备用金${float}留在柜内，${safe}存入保险箱。`,
  ],
  closedBy: [
    (who: string) => `Closed by ${who}`,
    (who: string) => `由${who}結算`,
    (who: string) => `由${who}结算`,
  ],
  bank: ["Bank the takings", "存入銀行", "存入银行"],
  bankReference: ["Bank’s reference of what was paid in", "銀行存款參考編號", "银行存款参考编号"],
  bankedAs: [
    (reference: string) => `Banked as ${reference}`,
    (reference: string) => `已存入銀行：${reference}`,
    (reference: string) => `已存入银行：${reference}`,
  ],
  numbers: ["Receipt numbers", "收據編號", "收据编号"],
  noneMissing: [
    (count: number) => `${count === 1 ? "1 number" : `${count} numbers`}, none missing`,
    (count: number) => `共${count}個編號，沒有缺號`,
    (count: number) => `共${count}个编号，没有缺号`,
  ],
  missing: [
    (count: number) => `${count} missing`,
    (count: number) => `缺少${count}個編號`,
    (count: number) => `缺少${count}个编号`,
  ],
  range: [
    (first: string, last: string) => `${first} to ${last}`,
    (first: string, last: string) => `${first}至${last}`,
    (first: string, last: string) => `${first}至${last}`,
  ],
  none: ["No receipt was given on this day.", "當日沒有發出收據。", "当日没有发出收据。"],
  choose: ["Choose a till to see its count.", "請選擇收銀櫃以查看點算結果。", "请选择收银柜以查看点算结果。"],
  somebody: ["somebody who is gone", "已離職人員", "已离职人员"],
});

export const tillStateWords = catalogue({
  OPEN: ["Open", "使用中", "使用中"],
  COUNTED: ["Counted", "已點算", "已点算"],
  CLOSED: ["Closed", "已結算", "已结算"],
  BANKED: ["Banked", "已存入銀行", "已存入银行"],
} satisfies Record<TillState, readonly [string, string, string]>);

export const tillMeansWords = catalogue({
  CASH: ["Cash", "現金", "现金"],
  CHEQUE: ["Cheque", "支票", "支票"],
  CARD_TERMINAL: ["Card, on the terminal", "信用卡（刷卡機）", "信用卡（刷卡机）"],
} satisfies Record<TillMeans, readonly [string, string, string]>);
