import { catalogue } from "../i18n/words";

export const topUpWords = catalogue({
  topUp: ["Top up", "存入款項", "存入款项"],
  topUpWhich: [
    (name: string) => `Top up ${name}`,
    (name: string) => `存入款項：${name}`,
    (name: string) => `存入款项：${name}`,
  ],
  amount: ["Amount, HK$", "款額（HK$）", "款额（HK$）"],
  from: [
    (least: string, most: string) => `From ${least} to ${most} at a time.`,
    (least: string, most: string) => `每次${least}至${most}。`,
    (least: string, most: string) => `每次${least}至${most}。`,
  ],
  atLeast: [
    (least: string) => `At least ${least}, which is also the balance to keep.`,
    (least: string) => `最少${least}，該款額亦為須保留的最低結餘。`,
    (least: string) => `最少${least}，该款额亦为须保留的最低结余。`,
  ],
  badAmount: [
    "Give an amount in dollars, such as 5,000 or 5,000.50.",
    "請以港元填寫款額，例如5,000或5,000.50。",
    "请以港元填写款额，例如5,000或5,000.50。",
  ],
  byCard: [
    "You pay by card on the payment provider’s page. The amount is taken at once, and is available as soon as it has been.",
    "你會在付款服務商的網頁上以信用卡付款。款額即時收取，收取後即可使用。",
    "你会在付款服务商的网页上以信用卡付款。款额即时收取，收取后即可使用。",
  ],
  toThePage: ["Go to the payment page", "前往付款網頁", "前往付款网页"],
  notNow: ["Not now", "暫不處理", "暂不处理"],
  noAnswer: [
    "The server did not answer. Press the button again: it is not paid twice.",
    "伺服器沒有回應。請再按一次：不會重複付款。",
    "服务器没有回应。请再按一次：不会重复付款。",
  ],
  pageComes: [
    "The payment page is not there yet. It will be shown here as soon as it is.",
    "付款網頁尚未備妥，備妥後會在此顯示。",
    "付款网页尚未备妥，备妥后会在此显示。",
  ],
  open: ["Open a deposit account", "開立預付款項帳戶", "开立预付款项帐户"],
  openWhat: [
    "Read the terms, accept them for your organisation, and pay the first deposit by card.",
    "請閱讀條款及細則，代表機構接受，並以信用卡繳付首次存款。",
    "请阅读条款及细则，代表机构接受，并以信用卡缴付首次存款。",
  ],
  firstDeposit: ["The first deposit", "首次存款", "首次存款"],
  firstDepositWhat: [
    "The terms are accepted. The account can be used once the first deposit is paid.",
    "條款及細則已獲接受。繳付首次存款後即可使用帳戶。",
    "条款及细则已获接受。缴付首次存款后即可使用帐户。",
  ],
  termsOf: [
    (version: string) => `Terms, version ${version}`,
    (version: string) => `條款及細則，版本${version}`,
    (version: string) => `条款及细则，版本${version}`,
  ],
  iAccept: [
    "I accept these terms for my organisation",
    "我代表機構接受上述條款及細則",
    "我代表机构接受上述条款及细则",
  ],
  acceptFirst: ["Accept the terms first.", "請先接受條款及細則。", "请先接受条款及细则。"],
  acceptAndPay: ["Accept and pay", "接受並付款", "接受并付款"],
  pay: ["Pay", "付款", "付款"],
  onlyPrimary: [
    "Your organisation’s primary administrator can open one here, with a first deposit by card.",
    "貴機構的主要管理員可在此以信用卡繳付首次存款，開立帳戶。",
    "贵机构的主要管理员可在此以信用卡缴付首次存款，开立帐户。",
  ],
  onlyAdministrators: [
    "An administrator of your organisation tops the account up, here by card or at the registry’s accounts office.",
    "由貴機構的管理員在此以信用卡存入款項，或到登記處會計部存入。",
    "由贵机构的管理员在此以信用卡存入款项，或到登记处会计部存入。",
  ],
  payInHere: [
    "Top up here by card, or pay in at the registry’s accounts office and name this account.",
    "可在此以信用卡存入款項，或到登記處會計部存入並註明此帳戶。",
    "可在此以信用卡存入款项，或到登记处会计部存入并注明此帐户。",
  ],
  waiting: [
    (sum: string, who: string) => `${sum} is to be paid in by ${who}. The payment page waits for the card.`,
    (sum: string, who: string) => `${who}正存入${sum}，付款網頁等待信用卡付款。`,
    (sum: string, who: string) => `${who}正存入${sum}，付款网页等待信用卡付款。`,
  ],
  taking: [
    (sum: string) => `${sum} is being taken from the card. The balance rises as soon as it has been.`,
    (sum: string) => `正從信用卡收取${sum}，收取後結餘隨即增加。`,
    (sum: string) => `正从信用卡收取${sum}，收取后结余随即增加。`,
  ],
  paidIn: [
    (sum: string) => `${sum} was paid in. It is available now.`,
    (sum: string) => `已存入${sum}，現可使用。`,
    (sum: string) => `已存入${sum}，现可使用。`,
  ],
  declined: [
    (sum: string) => `The card was declined. Nothing was taken of ${sum}. Top up again with another card.`,
    (sum: string) => `信用卡付款被拒，沒有收取${sum}。請以另一張信用卡再存入。`,
    (sum: string) => `信用卡付款被拒，没有收取${sum}。请以另一张信用卡再存入。`,
  ],
  notPaid: [
    (sum: string) => `${sum} was not paid. Nothing was taken.`,
    (sum: string) => `沒有繳付${sum}，亦沒有收取任何款項。`,
    (sum: string) => `没有缴付${sum}，亦没有收取任何款项。`,
  ],
  giveUp: ["Give it up", "放棄付款", "放弃付款"],
  someone: ["an administrator", "管理員", "管理员"],
});
