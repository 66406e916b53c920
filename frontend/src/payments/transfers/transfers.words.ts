import { catalogue } from "../../i18n/words";

export const transferWords = catalogue({
  transfer: ["Transfer", "轉帳", "转帐"],
  transferFrom: [
    (name: string) => `Transfer from ${name}`,
    (name: string) => `由${name}轉帳`,
    (name: string) => `由${name}转帐`,
  ],
  to: ["To", "轉入", "转入"],
  choose: ["Choose an account", "請選擇帳戶", "请选择帐户"],
  amount: ["Amount (HK$)", "金額（港元）", "金额（港元）"],
  atMost: [
    (amount: string) => `At most HK$${amount} can be moved.`,
    (amount: string) => `最多可轉帳HK$${amount}。`,
    (amount: string) => `最多可转帐HK$${amount}。`,
  ],
  chooseWhere: ["Choose the account that the money goes to.", "請選擇轉入的帳戶。", "请选择转入的帐户。"],
  badAmount: [
    "Type an amount such as 500 or 500.00.",
    "請輸入金額，例如500或500.00。",
    "请输入金额，例如500或500.00。",
  ],
  atOnce: [
    "It is there at once. Both accounts show it with your name.",
    "款項即時到帳，兩個帳戶均會顯示你的姓名。",
    "款项即时到帐，两个帐户均会显示你的姓名。",
  ],
  moved: [
    (amount: string, name: string) => `HK$${amount} moved to ${name}.`,
    (amount: string, name: string) => `已將HK$${amount}轉帳至${name}。`,
    (amount: string, name: string) => `已将HK$${amount}转帐至${name}。`,
  ],
  notNow: ["Not now", "暫不", "暂不"],
  alerts: ["Alerts", "結餘提示", "结余提示"],
  toldBelow: [
    (amount: string) => `The administrators are told by mail when less than HK$${amount} is available.`,
    (amount: string) => `可用結餘少於HK$${amount}時，會以電郵通知管理員。`,
    (amount: string) => `可用结余少于HK$${amount}时，会以电邮通知管理员。`,
  ],
  wereTold: [
    (day: string) => `They were told on ${day}.`,
    (day: string) => `已於${day}通知。`,
    (day: string) => `已于${day}通知。`,
  ],
  notTold: [
    "Nobody is told by mail when this account is low.",
    "此帳戶結餘偏低時，不會以電郵通知。",
    "此帐户结余偏低时，不会以电邮通知。",
  ],
  change: ["Change", "更改", "更改"],
  set: ["Set an alert", "設定提示", "设定提示"],
  alertFor: [
    (name: string) => `Alert for ${name}`,
    (name: string) => `${name}的結餘提示`,
    (name: string) => `${name}的结余提示`,
  ],
  below: [
    "Tell the administrators below (HK$)",
    "可用結餘少於此金額時通知（港元）",
    "可用结余少于此金额时通知（港元）",
  ],
  belowHint: [
    "By mail, once each time that it runs low. Empty: not at all.",
    "每次結餘偏低以電郵通知一次。留空即不通知。",
    "每次结余偏低以电邮通知一次。留空即不通知。",
  ],
  save: ["Save", "儲存", "保存"],
});
