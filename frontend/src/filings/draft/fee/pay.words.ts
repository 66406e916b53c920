import { catalogue } from "../../../i18n/words";

export const payWords = catalogue({
  fee: ["Fee", "費用", "费用"],
  feeNote: [
    "Electronic filing costs 20% less inside each court’s concession period. We round down to the dollar.",
    "於各法院的寬減期內，以電子方式呈交可獲寬減20%，計至元位（向下取整）。",
    "于各法院的宽减期内，以电子方式呈交可获宽减20%，计至元位（向下取整）。",
  ],
  noQuote: ["The fee could not be worked out.", "無法計算費用。", "无法计算费用。"],
  again: ["Try again", "再試一次", "再试一次"],
  addFirst: [
    "Add the documents and the fee is worked out from them.",
    "加入文件後，系統會據此計算費用。",
    "加入文件后，系统会据此计算费用。",
  ],
  listComma: [", ", "、", "、"],
  workOutFee: ["Work out a fee beforehand", "預先計算費用", "预先计算费用"],
  heldUntil: [
    (time: string) => `Quote held until ${time}.`,
    (time: string) => `報價有效至 ${time}。`,
    (time: string) => `报价有效至 ${time}。`,
  ],
  toAssess: [
    "No amount is laid down for an item. The registry assesses it, and nothing is taken for it now.",
    "有一項費用尚未訂定金額，會由登記處評定；現時不會就該項收取任何款項。",
    "有一项费用尚未订定金额，会由登记处评定；现时不会就该项收取任何款项。",
  ],
  noFee: ["No fee is payable.", "無須繳費。", "无须缴费。"],
  deposit: [
    (branch: string) => (branch ? `Deposit account, ${branch}` : "Deposit account"),
    (branch: string) => (branch ? `預付款項帳戶（${branch}）` : "預付款項帳戶"),
    (branch: string) => (branch ? `预付款项帐户（${branch}）` : "预付款项帐户"),
  ],
  availableThen: [
    (before: string, after: string) => `Available ${before}, then ${after}`,
    (before: string, after: string) => `可用 ${before}，繳費後 ${after}`,
    (before: string, after: string) => `可用 ${before}，缴费后 ${after}`,
  ],
  topUp: [
    (available: string, keep: string, missing: string) =>
      `Available ${available}, of which HK$${keep} must stay. Pay in at least HK$${missing} to pay from it.`,
    (available: string, keep: string, missing: string) =>
      `可用 ${available}，其中HK$${keep}須予保留。如要以此帳戶支付，請最少存入HK$${missing}。`,
    (available: string, keep: string, missing: string) =>
      `可用 ${available}，其中HK$${keep}须予保留。如要以此帐户支付，请最少存入HK$${missing}。`,
  ],
  topUpNow: [
    (missing: string) => `Top up HK$${missing}`,
    (missing: string) => `存入HK$${missing}`,
    (missing: string) => `存入HK$${missing}`,
  ],
  suspended: ["Suspended", "已暫停使用", "已暂停使用"],
  card: ["Card", "信用卡", "信用卡"],
  cardWhere: [
    "On the payment provider’s page. Held there when you submit, taken only for what the court accepts.",
    "在付款服務商的網頁上付款。呈交時只暫扣，法院接納後才收取。",
    "在付款服务商的网页上付款。呈交时只暂扣，法院接纳后才收取。",
  ],
  counter: ["At the counter", "會計部櫃位", "会计部柜位"],
  counterWhere: [
    "With a code, within three days. Received when paid.",
    "憑編號於三日內繳費，繳費後才視為收到。",
    "凭编号于三日内缴费，缴费后才视为收到。",
  ],
  cardLater: ["Not available yet", "暫未提供", "暂未提供"],
  means: ["How to pay", "付款方式", "付款方式"],
  noMeans: [
    "How you can pay could not be loaded. We go on asking; nothing you entered is lost.",
    "未能載入付款方式。系統會繼續查詢；你填寫的內容不會遺失。",
    "未能载入付款方式。系统会继续查询；你填写的内容不会遗失。",
  ],
  noAccount: [
    "There is no deposit account you can pay from.",
    "沒有可供付款的預付款項帳戶。",
    "没有可供付款的预付款项帐户。",
  ],
  sign: ["Sign", "簽署", "签署"],
  signAs: [
    (who: string) => `You sign as ${who}. Type your name as it stands here.`,
    (who: string) => `你以${who}身分簽署。請輸入你的姓名，寫法須與此相同。`,
    (who: string) => `你以${who}身份签署。请输入你的姓名，写法须与此相同。`,
  ],
  yourName: ["Your name", "你的姓名", "你的姓名"],
  signNote: [
    "The registry receives this. It does not serve it on the other side: you still do that.",
    "本系統只向登記處呈交，不會代為送達對方；送達仍由你負責。",
    "本系统只向登记处呈交，不会代为送达对方；送达仍由你负责。",
  ],
  otherName: [
    (name: string) => `This is not the name of the account, ${name}.`,
    (name: string) => `與帳戶姓名（${name}）不符。`,
    (name: string) => `与帐户姓名（${name}）不符。`,
  ],
  summary: ["Summary", "摘要", "摘要"],
  minutesLeft: [
    (minutes: number) => (minutes === 1 ? "1 minute left" : `${minutes} minutes left`),
    (minutes: number) => `尚餘 ${minutes} 分鐘`,
    (minutes: number) => `尚余 ${minutes} 分钟`,
  ],
  uploadsNeed: [
    (seconds: number) => `Uploads need about ${seconds} ${seconds === 1 ? "second" : "seconds"} more.`,
    (seconds: number) => `上載尚需約${seconds}秒。`,
    (seconds: number) => `上载尚需约${seconds}秒。`,
  ],
  afterwards: [
    (closes: string, then: string) => `After ${closes} it counts as received on ${then}.`,
    (closes: string, then: string) => `${closes} 後呈交，視作於${then}收到。`,
    (closes: string, then: string) => `${closes} 后呈交，视作于${then}收到。`,
  ],
  ready: [
    (count: number) => (count === 1 ? "1 document ready" : `${count} documents ready`),
    (count: number) => `${count}份文件已備妥`,
    (count: number) => `${count}份文件已备妥`,
  ],
  moving: [
    (up: number, paused: number) =>
      [up ? `${up} uploading` : "", paused ? `${paused} paused` : ""].filter(Boolean).join(", "),
    (up: number, paused: number) =>
      [up ? `${up}份上載中` : "", paused ? `${paused}份已暫停` : ""].filter(Boolean).join("，"),
    (up: number, paused: number) =>
      [up ? `${up}份上载中` : "", paused ? `${paused}份已暂停` : ""].filter(Boolean).join("，"),
  ],
  checking: [
    (count: number) => `${count} being checked`,
    (count: number) => `${count}份檢查中`,
    (count: number) => `${count}份检查中`,
  ],
  blocked: [
    (count: number) => `${count} cannot be filed as ${count === 1 ? "it is" : "they are"}`,
    (count: number) => `${count}份未能呈交`,
    (count: number) => `${count}份未能呈交`,
  ],
  advised: [
    (count: number) => `${count} ${count === 1 ? "thing" : "things"} the clerk may return`,
    (count: number) => `${count}項或會被退回`,
    (count: number) => `${count}项或会被退回`,
  ],
  feeLine: ["Fee", "費用", "费用"],
  feeConcession: ["Fee, after 20% concession", "費用（已寬減20%）", "费用（已宽减20%）"],
  resume: ["Resume", "繼續", "继续"],
  show: ["Show", "查看", "查看"],
  submit: ["Sign and submit", "簽署並呈交", "签署并呈交"],
  waitDocuments: ["Add a document first.", "請先加入文件。", "请先加入文件。"],
  waitUploads: [
    (numbers: string) => `Waiting for document ${numbers} to be uploaded and checked.`,
    (numbers: string) => `尚待第${numbers}份文件完成上載及檢查。`,
    (numbers: string) => `尚待第${numbers}份文件完成上载及检查。`,
  ],
  waitBlocked: [
    (numbers: string) => `Document ${numbers} cannot be filed: replace or remove it.`,
    (numbers: string) => `第${numbers}份文件不能呈交：請更換或移除。`,
    (numbers: string) => `第${numbers}份文件不能呈交：请更换或移除。`,
  ],
  waitFee: ["Waiting for the fee.", "尚待計算費用。", "尚待计算费用。"],
  waitForm: ["Fill in the court’s form.", "請填寫法院表格。", "请填写法院表格。"],
  waitMeans: ["Choose how to pay.", "請選擇付款方式。", "请选择付款方式。"],
  waitName: ["Type your name to sign.", "請輸入姓名以簽署。", "请输入姓名以签署。"],
  waitClash: [
    "Settle first what was changed elsewhere.",
    "請先處理在別處作出的修改。",
    "请先处理在别处作出的修改。",
  ],
  waitAmount: ["Put the amount claimed right.", "請更正申索款額。", "请更正申索款额。"],
  waitMovedOn: ["This is no draft any more.", "此項呈交已非草稿。", "此项呈交已非草稿。"],
  receivedElsewhere: [
    (reference: string) => `${reference} had been submitted already. This is how it stands.`,
    (reference: string) => `${reference}早前已呈交，現況如下。`,
    (reference: string) => `${reference}早前已呈交，现况如下。`,
  ],
  holdNote: [
    "The fee is held when you submit and taken only when the court accepts.",
    "呈交時只暫扣費用，法院接納後才收取。",
    "呈交时只暂扣费用，法院接纳后才收取。",
  ],
  cardNote: [
    "The payment provider’s page comes next. Once your card holds the fee, the filing counts as received when you submitted it.",
    "接下來前往付款服務商的網頁。信用卡一經暫扣費用，即以呈交時間為收到時間。",
    "接下来前往付款服务商的网页。信用卡一经暂扣费用，即以呈交时间为收到时间。",
  ],
  toFix: [
    (count: number) => (count === 1 ? "1 document to fix" : `${count} documents to fix`),
    (count: number) => `${count}份文件待處理`,
    (count: number) => `${count}份文件待处理`,
  ],
  toBeToday: ["to be received today", "可於今天收到", "可于今天收到"],
  notSubmitted: [
    "This filing was not submitted. Everything you entered and uploaded is kept. Put these right and submit again.",
    "未能呈交。你填寫及上載的內容已全部保留。請更正下列各項後再呈交。",
    "未能呈交。你填写及上载的内容已全部保留。请更正下列各项后再呈交。",
  ],
  noAnswer: [
    "The server did not answer. Press the button again: it cannot be submitted twice.",
    "伺服器沒有回應。請再按一次：不會重複呈交。",
    "服务器没有回应。请再按一次：不会重复呈交。",
  ],
  notSaved: [
    "What you typed last could not be saved yet.",
    "你最後輸入的內容尚未儲存。",
    "你最后输入的内容尚未储存。",
  ],
  submitting: ["Submitting", "正在呈交", "正在呈交"],
  toPay: [
    (reference: string) => `${reference} is on its way. The payment page comes next.`,
    (reference: string) => `${reference}正在呈交，接下來前往付款網頁。`,
    (reference: string) => `${reference}正在呈交，接下来前往付款网页。`,
  ],
  received: [
    (reference: string) => `Received: ${reference}`,
    (reference: string) => `已收到：${reference}`,
    (reference: string) => `已收到：${reference}`,
  ],
});
