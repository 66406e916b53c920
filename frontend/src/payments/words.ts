import { catalogue } from "../i18n/words";

export const paymentsWords = catalogue({
  title: ["Deposit account", "預付款項帳戶", "预付款项帐户"],
  payments: ["Payments", "繳費", "缴费"],
  balance: ["Balance", "結餘", "结余"],
  held: ["Held for filings", "已暫扣", "已暂扣"],
  heldNote: ["Not yet accepted", "尚待接納", "尚待接纳"],
  available: ["Available", "可用結餘", "可用结余"],
  availableNote: ["Balance less holds", "結餘減已暫扣款項", "结余减已暂扣款项"],
  minimum: ["Minimum to keep", "最低結餘", "最低结余"],
  canSpend: [
    (amount: string) => `You can spend ${amount}`,
    (amount: string) => `尚可使用${amount}`,
    (amount: string) => `尚可使用${amount}`,
  ],
  now: ["now", "現時", "现时"],
  mainAccount: ["Main account", "主帳戶", "主帐户"],
  accounts: ["Accounts", "帳戶", "帐户"],
  thisPage: ["this page", "本頁", "本页"],
  chart: ["Balance over time", "結餘走勢", "结余走势"],
  chartSays: [
    (from: string, first: string, to: string, last: string, minimum: string) =>
      `Balance: HK$${first} on ${from}, HK$${last} on ${to}. The minimum is HK$${minimum}. The figures are in the entries below.`,
    (from: string, first: string, to: string, last: string, minimum: string) =>
      `結餘：${from}為HK$${first}，${to}為HK$${last}。最低結餘為HK$${minimum}。詳見下列記項。`,
    (from: string, first: string, to: string, last: string, minimum: string) =>
      `结余：${from}为HK$${first}，${to}为HK$${last}。最低结余为HK$${minimum}。详见下列记项。`,
  ],
  minimumLine: [
    (amount: string) => `Minimum ${amount}`,
    (amount: string) => `最低 ${amount}`,
    (amount: string) => `最低 ${amount}`,
  ],
  entries: ["Entries", "記項", "记项"],
  table: ["Entries, a wide table", "記項表", "记项表"],
  date: ["Date", "日期", "日期"],
  entry: ["Entry", "記項", "记项"],
  out: ["Out", "支出", "支出"],
  in: ["In", "存入", "存入"],
  balanceAfter: ["Balance", "結餘", "结余"],
  OPENING: ["First deposit", "首次存款", "首次存款"],
  TOP_UP: ["Top up", "增值", "增值"],
  CAPTURE: ["Fee taken", "已收取費用", "已收取费用"],
  REFUND: ["Refund", "退款", "退款"],
  CLOSING: ["Account closed", "結束帳戶", "结束帐户"],
  other: ["Entry", "記項", "记项"],
  csv: ["CSV", "CSV", "CSV"],
  more: ["Show more", "顯示更多", "显示更多"],
  footnote: [
    "A hold lowers what is available, not the balance. It becomes an entry when the court accepts the filing, and is released if it does not.",
    "暫扣款項只減少可用結餘，不減少結餘。法院接納文件後成為記項；如不接納，則會發還。",
    "暂扣款项只减少可用结余，不减少结余。法院接纳文件后成为记项；如不接纳，则会发还。",
  ],
  noInterest: [
    "The account earns no interest. Closing it returns the balance after the accounts office approves.",
    "帳戶不計利息。結束帳戶時，經會計部批准後會發還結餘。",
    "帐户不计利息。结束帐户时，经会计部批准后会发还结余。",
  ],
  noEntries: ["No entries yet.", "暫時沒有記項。", "暂时没有记项。"],
  noEntriesWhat: [
    "What is paid in and taken out will be listed here.",
    "存入及支出的款項會列於此處。",
    "存入及支出的款项会列于此处。",
  ],
  none: ["Your organisation has no deposit account.", "貴機構沒有預付款項帳戶。", "贵机构没有预付款项帐户。"],
  noneWhat: [
    "The accounts office opens one with a first deposit of at least HK$3,000. Until then, pay by card.",
    "首次存入最少HK$3,000，會計部便可開立帳戶。在此之前，可用信用卡付款。",
    "首次存入最少HK$3,000，会计部便可开立帐户。在此之前，可用信用卡付款。",
  ],
  terms: ["Nothing can be paid from this account yet.", "此帳戶尚未可用作付款。", "此帐户尚未可用作付款。"],
  termsWhat: [
    "The primary administrator has to accept its terms first.",
    "須先由主要管理員接受條款及細則。",
    "须先由主要管理员接受条款及细则。",
  ],
  accept: ["Accept the terms", "接受條款及細則", "接受条款及细则"],
  accepted: [
    "The terms are accepted. The account can be used.",
    "已接受條款及細則，帳戶可供使用。",
    "已接受条款及细则，帐户可供使用。",
  ],
  noAnswer: [
    "The server did not answer. Nothing was changed; try again in a moment.",
    "伺服器沒有回應。沒有任何更改，請稍後再試。",
    "服务器没有回应。没有任何更改，请稍后再试。",
  ],
});
