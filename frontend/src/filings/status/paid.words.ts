import { catalogue } from "../../i18n/words";

/** The four steps of a payment by card, in each state. */
export const paidWords = catalogue({
  steps: ["Payment by card", "信用卡付款", "信用卡付款"],
  sent: ["Sent to the provider", "已送交付款服務商", "已送交付款服务商"],
  bank: ["You and your bank", "你及你的銀行", "你及你的银行"],
  bank_waiting: ["Waiting for you", "等待你付款", "等待你付款"],
  bank_unknown: ["With your bank", "銀行處理中", "银行处理中"],
  bank_held: ["Confirmed", "已確認", "已确认"],
  bank_declined: ["Answered", "已回覆", "已回复"],
  bank_expired: ["Not paid", "沒有付款", "没有付款"],
  onTheirPage: ["On the provider’s page.", "在付款服務商的網頁上。", "在付款服务商的网页上。"],
  held: ["Held", "暫扣", "暂扣"],
  declined: ["Declined", "被拒", "被拒"],
  notHeld: ["Not held", "沒有暫扣", "没有暂扣"],
  held_waiting: ["Not yet", "尚未", "尚未"],
  held_unknown: ["Not known yet", "暫未知悉", "暂未知悉"],
  held_held: ["Held", "已暫扣", "已暂扣"],
  held_declined: ["Nothing was taken", "沒有收取任何款項", "没有收取任何款项"],
  held_expired: ["Nothing was taken", "沒有收取任何款項", "没有收取任何款项"],
  asked: [
    (times: number, next: string) =>
      `Asked ${times === 1 ? "once" : `${times} times`} without an answer. ${next ? `Next at ${next}.` : ""}`,
    (times: number, next: string) => `已查詢${times}次，未獲答覆。${next ? `下次於${next}查詢。` : ""}`,
    (times: number, next: string) => `已查询${times}次，未获答复。${next ? `下次于${next}查询。` : ""}`,
  ],
  askedNext: [
    (next: string) => (next ? `We ask the provider; next at ${next}.` : "We ask the provider."),
    (next: string) => (next ? `系統正向服務商查詢，下次於${next}。` : "系統正向服務商查詢。"),
    (next: string) => (next ? `系统正向服务商查询，下次于${next}。` : "系统正向服务商查询。"),
  ],
  ourReference: [
    (reference: string) => `Our reference ${reference}`,
    (reference: string) => `付款編號 ${reference}`,
    (reference: string) => `付款编号 ${reference}`,
  ],
  toldNothing: ["We were not told why.", "我們未獲告知原因。", "我们未获告知原因。"],
  received: ["Received", "收到", "收到"],
  received_waiting: ["Once it is held", "暫扣後", "暂扣后"],
  received_unknown: ["When it is known", "待有結果", "待有结果"],
  received_held: ["In a moment", "稍候", "稍候"],
  received_declined: ["Not received", "未收到", "未收到"],
  received_expired: ["Not received", "未收到", "未收到"],
  receivedNote: [
    "Our server had all of it. Never changes.",
    "伺服器已收到全部內容，此時間不會更改。",
    "服务器已收到全部内容，此时间不会更改。",
  ],
  kept_waiting: ["Your documents are here and safe.", "文件已妥為保存。", "文件已妥为保存。"],
  kept_unknown: ["Your documents are here and safe.", "文件已妥為保存。", "文件已妥为保存。"],
  kept_held: ["Your documents are here and safe.", "文件已妥為保存。", "文件已妥为保存。"],
  kept_declined: [
    "Everything is kept. Pay another way and send it again.",
    "內容已全部保留。請以其他方式付款後再次呈交。",
    "内容已全部保留。请以其他方式付款后再次呈交。",
  ],
  kept_expired: [
    "Everything is kept. Send it again when you are ready.",
    "內容已全部保留。準備好後可再次呈交。",
    "内容已全部保留。准备好后可再次呈交。",
  ],
  ends: ["How it can end", "可能的結果", "可能的结果"],
  endsHeld: ["It is held", "已暫扣", "已暂扣"],
  endsHeldWhat: [
    "The filing counts as received when you submitted it, and you get the acknowledgement.",
    "以你呈交的時間為收到時間，你會獲發認收通知。",
    "以你呈交的时间为收到时间，你会获发认收通知。",
  ],
  endsNot: ["It is not", "沒有暫扣", "没有暂扣"],
  endsNotWhat: [
    "The filing goes back to draft with everything kept, and you are told here.",
    "呈交會回復為草稿，內容全部保留，並會在此通知你。",
    "呈交会恢复为草稿，内容全部保留，并会在此通知你。",
  ],
  endsNobody: ["Nobody can say", "未能確定", "未能确定"],
  endsNobodyWhat: [
    "We go on asking. What still does not agree when the accounts office compares the day, it takes up by hand.",
    "系統會繼續查詢。如會計部當日對帳時仍不相符，將由職員跟進。",
    "系统会继续查询。如会计部当日对帐时仍不相符，将由职员跟进。",
  ],
  follow: ["Follow this filing", "跟進此項呈交", "跟进此项呈交"],
});

/** What the providers' words for a refusal mean. */
export const refusalWords = catalogue({
  insufficient_funds: [
    "Your bank says: not enough credit. We were told nothing more.",
    "銀行表示信用額不足，沒有提供其他資料。",
    "银行表示信用额不足，没有提供其他资料。",
  ],
  lost_card: ["Your bank does not take this card.", "銀行不接受此信用卡。", "银行不接受此信用卡。"],
  authentication_failed: [
    "Your bank’s code was not confirmed.",
    "未能確認銀行的驗證碼。",
    "未能确认银行的验证码。",
  ],
  cancelled_by_payer: [
    "You left the provider’s page without paying.",
    "你離開了付款網頁，沒有付款。",
    "你离开了付款网页，没有付款。",
  ],
  closed_by_the_court: ["The payment page was closed.", "付款網頁已關閉。", "付款网页已关闭。"],
  nobody_paid_in_time: [
    "Nobody paid in the time that the page was open.",
    "付款網頁開放期間無人付款。",
    "付款网页开放期间无人付款。",
  ],
});

export const isRefusalWord = (given: string): given is keyof typeof refusalWords =>
  Object.hasOwn(refusalWords, given);
