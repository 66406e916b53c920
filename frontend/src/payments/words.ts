import { catalogue } from "../i18n/words";

export const paymentsWords = catalogue({
  title: ["Deposit account", "預付款項帳戶", "预付款项帐户"],
  allAccounts: ["All firms", "所有律師行", "所有律师行"],
  payments: ["Payments", "繳費", "缴费"],
  matters: ["Ledger by matter", "按案件列出的帳目", "按案件列出的帐目"],
  mattersWhat: [
    "What was held, charged and refunded in each matter.",
    "每宗案件暫扣、收取及退還的款項。",
    "每宗案件暂扣、收取及退还的款项。",
  ],
  mattersSee: ["See each matter", "查看各案件", "查看各案件"],
  balance: ["Balance", "結餘", "结余"],
  held: ["Held for filings", "已暫扣", "已暂扣"],
  heldNote: [
    (n: number) =>
      n === 0 ? "Not yet accepted" : n === 1 ? "1 filing not yet accepted" : `${n} filings not yet accepted`,
    (n: number) => (n === 0 ? "尚待接納" : `${n}項呈交尚待接納`),
    (n: number) => (n === 0 ? "尚待接纳" : `${n}项呈交尚待接纳`),
  ],
  nowAt: [
    (name: string) => `${name}, now`,
    (name: string) => `${name}，現時`,
    (name: string) => `${name}，现时`,
  ],
  above: [
    (amount: string) => `${amount} above the minimum`,
    (amount: string) => `較最低結餘多${amount}`,
    (amount: string) => `较最低结余多${amount}`,
  ],
  below: [
    (amount: string) => `${amount} below the minimum`,
    (amount: string) => `較最低結餘少${amount}`,
    (amount: string) => `较最低结余少${amount}`,
  ],
  isBelow: [
    (name: string) => `${name} is below its minimum.`,
    (name: string) => `${name}低於最低結餘。`,
    (name: string) => `${name}低于最低结余。`,
  ],
  isBelowWhat: [
    (minimum: string, short: string) =>
      `HK$${minimum} has to stay in it. The court has taken payments all the same: top up HK$${short} or more now.`,
    (minimum: string, short: string) => `帳戶須保留HK$${minimum}。法院仍接受付款，請即存入最少HK$${short}。`,
    (minimum: string, short: string) => `帐户须保留HK$${minimum}。法院仍接受付款，请即存入最少HK$${short}。`,
  ],
  willRefuse: [
    (name: string) => `${name} will soon refuse a filing.`,
    (name: string) => `${name}即將不足以支付呈交費用。`,
    (name: string) => `${name}即将不足以支付呈交费用。`,
  ],
  willRefuseWhat: [
    (minimum: string, spare: string) =>
      `A payment may not take an account below HK$${minimum}. HK$${spare} can still be spent.`,
    (minimum: string, spare: string) => `付款後結餘不得低於HK$${minimum}。尚可使用HK$${spare}。`,
    (minimum: string, spare: string) => `付款后结余不得低于HK$${minimum}。尚可使用HK$${spare}。`,
  ],
  topUpTo: [
    (amount: string) => `Top up HK$${amount}`,
    (amount: string) => `存入HK$${amount}`,
    (amount: string) => `存入HK$${amount}`,
  ],
  nothingHeld: ["Nothing held", "沒有暫扣款項", "没有暂扣款项"],
  payIn: ["Paying in", "存入款項", "存入款项"],
  payInWhat: [
    "Pay in at the registry’s accounts office and name this account. It is available here as soon as the office has booked it.",
    "請到登記處會計部存入款項，並註明此帳戶。會計部入帳後，款項即可使用。",
    "请到登记处会计部存入款项，并注明此帐户。会计部入帐后，款项即可使用。",
  ],
  costs: ["What filing costs", "呈交費用", "呈交费用"],
  costsWhat: [
    "The fee for a document in any court, before you draft it.",
    "在擬備文件前，可先查閱任何法院的收費。",
    "在拟备文件前，可先查阅任何法院的收费。",
  ],
  workOutFee: ["Work out a fee", "計算費用", "计算费用"],
  by: ["By", "經手人", "经手人"],
  state: ["State", "狀況", "状况"],
  office: ["Accounts office", "會計部", "会计部"],
  legendBalance: ["Balance", "結餘", "结余"],
  legendMinimum: ["Minimum to keep", "最低結餘", "最低结余"],
  available: ["Available", "可用結餘", "可用结余"],
  availableNote: ["Balance less holds", "結餘減已暫扣款項", "结余减已暂扣款项"],
  minimum: ["Minimum to keep", "最低結餘", "最低结余"],
  canSpend: [
    (amount: string) => `You can spend ${amount}`,
    (amount: string) => `尚可使用${amount}`,
    (amount: string) => `尚可使用${amount}`,
  ],
  mainAccount: ["Main account", "主帳戶", "主帐户"],
  accounts: ["Accounts", "帳戶", "帐户"],
  inHkd: ["Available, HK$", "可用結餘（HK$）", "可用结余（HK$）"],
  comma: [", ", "，", "，"],
  thisPage: ["this page", "本頁", "本页"],
  chart: [
    (day: string, name: string) => `Since ${day}, ${name}`,
    (day: string, name: string) => `${day}起，${name}`,
    (day: string, name: string) => `${day}起，${name}`,
  ],
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
  TOP_UP: ["Top up", "存入款項", "存入款项"],
  CAPTURE: ["Fee taken", "已收取費用", "已收取费用"],
  REFUND: ["Refund", "退款", "退款"],
  CLOSING: ["Account closed", "結束帳戶", "结束帐户"],
  TRANSFER: ["Transfer", "轉帳", "转帐"],
  movedTo: [
    (name: string) => `Transfer to ${name}`,
    (name: string) => `轉帳至${name}`,
    (name: string) => `转帐至${name}`,
  ],
  movedFrom: [
    (name: string) => `Transfer from ${name}`,
    (name: string) => `由${name}轉帳`,
    (name: string) => `由${name}转帐`,
  ],
  other: ["Entry", "記項", "记项"],
  csv: ["CSV", "CSV", "CSV"],
  more: ["Show more", "顯示更多", "显示更多"],
  footnote: [
    "A hold lowers what is available, not the balance. It becomes an entry when the court accepts the filing, and is released if it does not.",
    "暫扣款項只減少可用結餘，不減少結餘。法院接納文件後成為記項；如不接納，則會解除。",
    "暂扣款项只减少可用结余，不减少结余。法院接纳文件后成为记项；如不接纳，则会解除。",
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
    "The accounts office opens one with a first deposit of at least HK$3,000. Until then only what carries no fee can be filed.",
    "首次存入最少HK$3,000，會計部便可開立帳戶。在此之前，只可呈交無須繳費的文件。",
    "首次存入最少HK$3,000，会计部便可开立帐户。在此之前，只可呈交无须缴费的文件。",
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
