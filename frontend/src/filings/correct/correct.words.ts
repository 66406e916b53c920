import { catalogue } from "../../i18n/words";

export const correctWords = catalogue({
  filings: ["Filings", "呈交", "呈交"],
  filing: ["Returned filing", "退回的呈交", "退回的呈交"],
  revision: [
    (revision: number) => `Revision ${revision}`,
    (revision: number) => `第${revision}版`,
    (revision: number) => `第${revision}版`,
  ],
  notFound: [
    "This filing could not be found, or it is not yours to correct.",
    "找不到此項呈交，或你無權更正。",
    "找不到此项呈交，或你无权更正。",
  ],
  lead: [
    (returned: string, items: number, due: string, deemed: string) =>
      `Returned ${returned}. Correct ${items === 1 ? "one item" : `${items} items`} and resubmit by ${due}. You keep your place: it still counts as received on ${deemed}.`,
    (returned: string, items: number, due: string, deemed: string) =>
      `於${returned}退回。請更正${items}個項目，並於${due}或之前重新呈交。收到時間維持不變：仍視作於${deemed}收到。`,
    (returned: string, items: number, due: string, deemed: string) =>
      `于${returned}退回。请更正${items}个项目，并于${due}或之前重新呈交。收到时间维持不变：仍视作于${deemed}收到。`,
  ],
  corrected: ["Corrected", "已更正", "已更正"],
  toDo: ["Still to do", "尚待更正", "尚待更正"],
  document: [
    (number: number) => `Document ${number}`,
    (number: number) => `第${number}份文件`,
    (number: number) => `第${number}份文件`,
  ],
  CORRECTABLE: ["correctable", "可更正", "可更正"],
  NEW_FILING: ["needs a new filing", "須重新呈交", "须重新呈交"],
  JUDICIAL: ["needs the court’s leave", "須經法院批准", "须经法院批准"],
  TITLE: ["Title of the filing", "呈交標題", "呈交标题"],
  PARTIES: ["Parties", "訴訟各方", "诉讼各方"],
  ON_BEHALF_OF: ["On behalf of", "代表", "代表"],
  ORIGINATING_DATA: ["Data of the form", "表格資料", "表格资料"],
  COMMENTS: ["Comments to the registry", "致登記處的備註", "致登记处的备注"],
  DOCUMENTS: ["A document is missing", "欠缺文件", "欠缺文件"],
  SECURITY_LEVEL: ["Who should be able to see it", "誰可查閱", "谁可查阅"],
  OTHER_FIELD: ["The filing", "此項呈交", "此项呈交"],
  drop: ["Drop the corrected PDF here, or", "把更正後的 PDF 拖放到此處，或", "把更正后的 PDF 拖放到此处，或"],
  replaceAgain: [
    "To replace it again, drop another PDF here, or",
    "如要再次更換，把另一份 PDF 拖放到此處，或",
    "如要再次更换，把另一份 PDF 拖放到此处，或",
  ],
  addMissing: ["Drop the missing PDF here, or", "把欠缺的 PDF 拖放到此處，或", "把欠缺的 PDF 拖放到此处，或"],
  oldStays: [
    (facts: string) => `The one you sent stays on record: ${facts}`,
    (facts: string) => `原先呈交的文件會保留於紀錄：${facts}`,
    (facts: string) => `原先呈交的文件会保留于记录：${facts}`,
  ],
  nothingElse: ["Nothing else is open", "其他項目不能更改", "其他项目不能更改"],
  nothingElseWhat: [
    "The registry had no remarks on these, so they cannot change. To change them, cancel and file afresh.",
    "登記處對下列項目沒有意見，因此不能更改。如要更改，請取消並重新呈交。",
    "登记处对下列项目没有意见，因此不能更改。如要更改，请取消并重新呈交。",
  ],
  documentTitle: [
    (number: number, title: string) => `Document ${number}, ${title}`,
    (number: number, title: string) => `第${number}份文件：${title}`,
    (number: number, title: string) => `第${number}份文件：${title}`,
  ],
  open: ["Open", "開啟", "打开"],
  resubmit: ["Resubmit", "重新呈交", "重新呈交"],
  progress: [
    (done: number, all: number) => `${done} of ${all} corrected.`,
    (done: number, all: number) => `${all}項中已更正${done}項。`,
    (done: number, all: number) => `${all}项中已更正${done}项。`,
  ],
  due: [(at: string) => `Due ${at}.`, (at: string) => `限期為${at}。`, (at: string) => `限期为${at}。`],
  received: ["Received", "收到", "收到"],
  deemed: ["Deemed", "視作收到", "视作收到"],
  fee: ["Fee", "費用", "费用"],
  kept: ["kept", "維持不變", "维持不变"],
  noChange: ["already held; no change", "已暫扣，沒有變動", "已暂扣，没有变动"],
  was: [
    (before: string) => `HK$${before} is held now`,
    (before: string) => `現已暫扣HK$${before}`,
    (before: string) => `现已暂扣HK$${before}`,
  ],
  sign: ["Your name, to sign", "你的姓名（以簽署）", "你的姓名（以签署）"],
  button: ["Sign and resubmit", "簽署並重新呈交", "签署并重新呈交"],
  waitItems: [
    (numbers: string) => `Waiting for item ${numbers}.`,
    (numbers: string) => `尚待更正第${numbers}項。`,
    (numbers: string) => `尚待更正第${numbers}项。`,
  ],
  waitUploads: [
    "Waiting for the new document to be uploaded and checked.",
    "尚待新文件完成上載及檢查。",
    "尚待新文件完成上载及检查。",
  ],
  waitBlocked: [
    "A document cannot be filed as it is: replace it.",
    "有文件不能呈交：請更換。",
    "有文件不能呈交：请更换。",
  ],
  waitFee: ["Waiting for the fee.", "尚待計算費用。", "尚待计算费用。"],
  waitName: ["Type your name to sign.", "請輸入姓名以簽署。", "请输入姓名以签署。"],
  clerkSees: ["What the clerk will see", "職員將會看到", "职员将会看到"],
  against: [
    (one: number, other: number) => `Revision ${one} against revision ${other}`,
    (one: number, other: number) => `第${one}版與第${other}版對比`,
    (one: number, other: number) => `第${one}版与第${other}版对比`,
  ],
  noChangeYet: ["No change yet", "尚未更改", "尚未更改"],
  doNothing: [
    "If you do nothing, the filing is rejected when the time runs out and the hold is released.",
    "如不更正，限期屆滿時此項呈交會被拒絕，暫扣款項會解除。",
    "如不更正，限期届满时此项呈交会被拒绝，暂扣款项会解除。",
  ],
  notResubmitted: [
    "This filing was not resubmitted. Everything you corrected is kept. Put these right and resubmit.",
    "未能重新呈交。你更正的內容已全部保留。請處理下列各項後再重新呈交。",
    "未能重新呈交。你更正的内容已全部保留。请处理下列各项后再重新呈交。",
  ],
  notHere: [
    "This cannot be changed here. Cancel and file afresh, or ask the registry.",
    "不能在此更改。請取消並重新呈交，或向登記處查詢。",
    "不能在此更改。请取消并重新呈交，或向登记处查询。",
  ],
  resubmitted: [
    (reference: string) => `Resubmitted: ${reference}`,
    (reference: string) => `已重新呈交：${reference}`,
    (reference: string) => `已重新呈交：${reference}`,
  ],
});
