import { catalogue } from "../../i18n/words";

/** What a card holds, until when, and what to do when that has run out. */
export const holdWords = catalogue({
  endsOn: [
    (day: string) =>
      `If the bank’s hold runs out first, on ${day}, we ask for it once more and your filing date stays.`,
    (day: string) => `如銀行的暫扣於${day}先行失效，系統會請你再次授權一次，呈交日期維持不變。`,
    (day: string) => `如银行的暂扣于${day}先行失效，系统会请你再次授权一次，呈交日期维持不变。`,
  ],
  ranOut: [
    "Your card’s hold ran out before the registry decided. Nothing was taken, and the filing keeps its date. Have the fee held again, so that it can be accepted.",
    "信用卡暫扣在登記處作出決定前已失效。沒有收取任何款項，呈交日期維持不變。請再次授權暫扣費用，文件方可獲接納。",
    "信用卡暂扣在登记处作出决定前已失效。没有收取任何款项，呈交日期维持不变。请再次授权暂扣费用，文件方可获接纳。",
  ],
  ranOutAgain: [
    "The renewed hold ran out as well. It cannot be renewed a second time: the registry will return or reject the filing. Nothing was taken.",
    "再次授權的暫扣亦已失效，不能第二次再授權：登記處將退回或拒絕此呈交文件。沒有收取任何款項。",
    "再次授权的暂扣亦已失效，不能第二次再授权：登记处将退回或拒绝此呈交文件。没有收取任何款项。",
  ],
  asking: [
    "We are asking the payment provider whether the fee is held again. Please do not pay twice; this page follows.",
    "系統正向付款服務商查詢費用是否已再次暫扣。請勿重複付款；本頁會自動更新。",
    "系统正向付款服务商查询费用是否已再次暂扣。请勿重复付款；本页会自动更新。",
  ],
  renew: ["Have the fee held again", "再次授權暫扣費用", "再次授权暂扣费用"],
  pageComes: [
    "The payment page is being opened. Try again in a moment.",
    "正在開啟付款網頁。請稍後再試。",
    "正在打开付款网页。请稍后再试。",
  ],
});
