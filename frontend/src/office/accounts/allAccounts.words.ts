import type { DepositAccountStatus } from "../../gql/graphql";
import { catalogue } from "../../i18n/words";

export const allAccountsWords = catalogue({
  title: ["Deposit accounts", "預付款項帳戶", "预付款项帐户"],
  needing: [
    (count: string) => (count === "1" ? "One account needs attention." : `${count} accounts need attention.`),
    (count: string) => `有${count}個帳戶需要處理。`,
    (count: string) => `有${count}个帐户需要处理。`,
  ],
  noneNeeds: ["No account needs attention.", "沒有帳戶需要處理。", "没有帐户需要处理。"],
  all: ["All", "全部", "全部"],
  attention: ["Need attention", "需要處理", "需要处理"],
  below: ["Below the minimum", "低於最低結餘", "低于最低结余"],
  low: ["Low", "結餘偏低", "结余偏低"],
  suspended: ["Suspended", "暫停使用", "暂停使用"],
  closing: ["Closing", "正在結束", "正在结束"],
  search: ["Look for a firm", "搜尋律師行", "搜索律师行"],
  searchHint: ["Firm, branch or branch code", "律師行、分行或分行代號", "律师行、分行或分行代号"],
  firm: ["Firm", "律師行", "律师行"],
  balance: ["Balance", "結餘", "结余"],
  held: ["Held", "已暫扣", "已暂扣"],
  available: ["Available", "可用", "可用"],
  over: ["Over the minimum", "高於最低結餘", "高于最低结余"],
  state: ["State", "狀況", "状况"],
  since: ["Since", "自", "自"],
  told: ["Told", "已通知", "已通知"],
  asked: ["Asked", "提出於", "提出于"],
  none: ["No deposit accounts here", "沒有預付款項帳戶", "没有预付款项帐户"],
  noneWhat: [
    "Choose another view, or look for another name.",
    "請選擇其他分類，或搜尋其他名稱。",
    "请选择其他分类，或搜索其他名称。",
  ],
  inHkd: [
    "HK$. What counts against the minimum is what is available.",
    "港元。以可用款額計算是否達到最低結餘。",
    "港元。以可用款额计算是否达到最低结余。",
  ],
  more: ["More accounts", "更多帳戶", "更多帐户"],
  first: ["From the first", "由首個起", "由首个起"],
});

export const accountStatusWords = catalogue({
  OPENING: ["Awaits its first deposit", "等待首次存款", "等待首次存款"],
  OPEN: ["Open", "使用中", "使用中"],
  SUSPENDED: ["Suspended", "暫停使用", "暂停使用"],
  CLOSING: ["Closing", "正在結束", "正在结束"],
  CLOSED: ["Closed", "已結束", "已结束"],
} satisfies Record<DepositAccountStatus, readonly [string, string, string]>);
