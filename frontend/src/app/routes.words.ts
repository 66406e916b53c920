import { catalogue } from "../i18n/words";

// Read by scripts/site.mjs when the pages' addresses are built, not by the browser.

/** What each page is called until it has said so itself: in a search, a shared link, a tab that is still loading. */
export const routeTitles = catalogue({
  home: ["Electronic court filing", "電子呈交法院文件", "电子呈交法院文件"],
  signIn: ["Sign in", "登入", "登录"],
  register: ["Register an account", "註冊帳戶", "注册帐户"],
  verifyEmail: ["Confirm your e-mail address", "確認電郵地址", "确认电邮地址"],
  forgotten: ["Forgotten password", "忘記密碼", "忘记密码"],
  account: ["Account and sessions", "帳戶及登入裝置", "帐户及登录设备"],
  registrations: ["Registrations", "註冊", "注册"],
  cases: ["Cases", "案件", "案件"],
  case: ["Case", "案件", "案件"],
  caseExport: ["Export a case", "匯出案件", "导出案件"],
  docket: ["Docket", "登記冊", "登记册"],
  issue: ["Issue a document", "發出文件", "发出文件"],
  messages: ["Messages from the court", "法院訊息", "法院讯息"],
  document: ["Document", "文件", "文件"],
  filings: ["Filings", "呈交", "呈交"],
  file: ["File a document", "呈交文件", "呈交文件"],
  filing: ["Filing", "呈交文件", "呈交文件"],
  draft: ["Draft filing", "呈交草稿", "呈交草稿"],
  form: ["Originating document", "原訴文件", "原诉文件"],
  receipt: ["Acknowledgement of receipt", "認收通知", "认收通知"],
  feeReceipt: ["Receipt", "收據", "收据"],
  correct: ["Correct a returned filing", "更正退回的文件", "更正退回的文件"],
  queue: ["Queue", "審核隊列", "审核队列"],
  depositAccounts: ["Deposit accounts", "預付款項帳戶", "预付款项帐户"],
  matters: ["Ledger by matter", "按案件列出的帳目", "按案件列出的帐目"],
  payments: ["Payments", "繳費", "缴费"],
  reconciliation: ["Reconciliation", "對帳", "对帐"],
  refunds: ["Refunds", "退款", "退款"],
  monthEnd: ["Month-end", "月結", "月结"],
  tills: ["Tills", "收銀櫃", "收银柜"],
  audit: ["Audit", "審計記錄", "审计记录"],
  verify: ["Verify a document", "核實文件", "核实文件"],
  fees: ["What a document costs to file", "呈交文件的費用", "呈交文件的费用"],
  deadlines: ["Work out a deadline", "計算期限", "计算期限"],
  causeList: ["Daily cause list", "審訊案件表", "审讯案件表"],
  mail: ["Mail (development)", "郵件（開發用）", "邮件（开发用）"],
  notFound: ["There is nothing at this address", "此網址沒有內容", "此网址没有内容"],
});

/** What a search says beneath the title. */
export const routeDescriptions = catalogue({
  home: [
    "File court documents electronically, see when each counts as received, and follow your cases as they move.",
    "以電子方式向法院呈交文件，查看每份文件視作收到的時間，並跟進案件進展。",
    "以电子方式向法院呈交文件，查看每份文件视作收到的时间，并跟进案件进展。",
  ],
  signIn: [
    "Sign in to file documents with the court, receive what it sends, and follow your cases.",
    "登入後可向法院呈交文件、接收法院訊息及跟進案件。",
    "登录后可向法院呈交文件、接收法院讯息及跟进案件。",
  ],
  register: [
    "Register without charge to file with the court: for parties, law firms, departments and statutory bodies.",
    "訴訟方、律師行、政府部門及法定機構均可免費註冊，以電子方式向法院呈交文件。",
    "诉讼方、律师行、政府部门及法定机构均可免费注册，以电子方式向法院呈交文件。",
  ],
  verifyEmail: [
    "Confirm the e-mail address of your account, so that the court can reach you.",
    "確認帳戶的電郵地址，以便法院與你聯絡。",
    "确认帐户的电邮地址，以便法院与你联络。",
  ],
  forgotten: [
    "Ask for a link by e-mail and choose a new password. It is good once, for half an hour.",
    "以電郵索取連結並設定新密碼。連結只可使用一次，半小時內有效。",
    "以电邮索取链接并设定新密码。链接只可使用一次，半小时内有效。",
  ],
  account: [
    "Your name, your address, your password, and the devices on which you are signed in.",
    "你的姓名、電郵地址、密碼，以及已登入的裝置。",
    "你的姓名、电邮地址、密码，以及已登录的设备。",
  ],
  matters: [
    "What your organisation had held, charged and refunded in each matter, of any period, and as a file.",
    "你的機構在每宗案件暫扣、收取及退還的款項：可選期間，並可儲存為檔案。",
    "你的机构在每宗案件暂扣、收取及退还的款项：可选期间，并可保存为文件。",
  ],
  reconciliation: [
    "Whether each day’s money agrees, what does not, and the closing of the day, for the accounts office.",
    "供會計部核對每日款項、處理差異及結束對帳。",
    "供会计部核对每日款项、处理差异及结束对帐。",
  ],
  refunds: [
    "Refunds that the accounts office has asked for, approved and paid back.",
    "會計部提出、批准及退還的款項。",
    "会计部提出、批准及退还的款项。",
  ],
  monthEnd: [
    "What the fees of a month come to, by court and item, with what was paid back, for the accounts office.",
    "供會計部查看每月費用：按法院及收費項目列出，連同退款。",
    "供会计部查看每月费用：按法院及收费项目列出，连同退款。",
  ],
  tills: [
    "What each till took on a day, its count and its close of day.",
    "各收銀櫃每日的收款、點算及結算。",
    "各收银柜每日的收款、点算及结算。",
  ],
  audit: [
    "Who did what and who read what, with the hash chain and its signed checkpoints.",
    "操作及閱讀記錄，連同雜湊鏈及已簽署的檢查點。",
    "操作及阅读记录，连同散列链及已签署的检查点。",
  ],
  registrations: [
    "People and organisations who have asked to file with the court.",
    "申請以電子方式向法院呈交文件的人士及機構。",
    "申请以电子方式向法院呈交文件的人士及机构。",
  ],
  cases: [
    "Your cases, with filters, saved views and a file for your spreadsheet.",
    "你的案件：可篩選、儲存檢視，並匯出至試算表。",
    "你的案件：可筛选、储存检视，并汇出至电子表格。",
  ],
  case: [
    "One case: its docket, documents, parties, filings and payments.",
    "個別案件：登記冊、文件、訴訟方、呈交文件及繳費。",
    "个别案件：登记册、文件、诉讼方、呈交文件及缴费。",
  ],
  caseExport: [
    "A case as one file: its documents, records and hashes.",
    "以單一檔案匯出案件：文件、記錄及雜湊值。",
    "以单一文件导出案件：文件、记录及哈希值。",
  ],
  issue: [
    "The registry issues an order or a notice in a case: sealed, and to everybody on record.",
    "登記處在案件中發出命令或通知：蓋印並送交所有記錄在案的各方。",
    "登记处在案件中发出命令或通知：盖印并送交所有记录在案的各方。",
  ],
  messages: [
    "Orders, notices and sealed documents from the court, with when they came and who opened them.",
    "法院的命令、通知及蓋印文件，並註明送達及開啟時間。",
    "法院的命令、通知及盖印文件，并注明送达及开启时间。",
  ],
  docket: ["The docket of a case, to print.", "案件登記冊，可供列印。", "案件登记册，可供打印。"],
  document: ["A document of a case.", "案件的一份文件。", "案件的一份文件。"],
  filings: [
    "Everything you have drafted and sent, and whose hands it is in.",
    "你草擬及呈交的所有文件，以及現由誰人處理。",
    "你草拟及呈交的所有文件，以及现由谁人处理。",
  ],
  file: [
    "Start a case, or file documents in one that exists.",
    "展開新案件，或在現有案件呈交文件。",
    "展开新案件，或在现有案件呈交文件。",
  ],
  filing: [
    "One filing: when it was received and counts as received, its documents, its fee and what comes next.",
    "個別呈交：收到及視作收到的時間、文件、費用及下一步。",
    "个别呈交：收到及视作收到的时间、文件、费用及下一步。",
  ],
  draft: [
    "A filing that has not been sent: its documents, its parties, its fee and when it would be received.",
    "尚未呈交的文件：文件、訴訟方、費用，以及如現在呈交的收到時間。",
    "尚未呈交的文件：文件、诉讼方、费用，以及如现在呈交的收到时间。",
  ],
  form: [
    "A form that makes an originating document: answer it on the left and see the page on the right.",
    "填寫表格製作原訴文件：左邊填寫，右邊即時顯示頁面。",
    "填写表格制作原诉文件：左边填写，右边即时显示页面。",
  ],
  receipt: [
    "The court’s acknowledgement of a filing, to print or to keep.",
    "法院就呈交文件發出的認收通知，可列印或保存。",
    "法院就呈交文件发出的认收通知，可列印或保存。",
  ],
  correct: [
    "What the registry returned, each point with the clerk’s words, and the time by which to correct it.",
    "登記處退回的事項、職員的說明及更正期限。",
    "登记处退回的事项、职员的说明及更正期限。",
  ],
  queue: [
    "What has been filed and waits for the registry’s decision.",
    "已呈交並等待登記處決定的文件。",
    "已呈交并等待登记处决定的文件。",
  ],
  depositAccounts: [
    "The deposit accounts of all firms, and which of them need the accounts office, for the accounts office.",
    "供會計部查閱所有律師行的預付款項帳戶，以及需要處理的帳戶。",
    "供会计部查阅所有律师行的预付款项帐户，以及需要处理的帐户。",
  ],
  payments: [
    "The deposit account: its balance, what is held, and every entry.",
    "預付款項帳戶：結餘、已暫扣款項及所有記項。",
    "预付款项帐户：结余、已暂扣款项及所有记项。",
  ],
  verify: [
    "Find out whether the court sealed a document, and whether it is still as the court sealed it.",
    "查證文件是否由法院蓋印，以及蓋印後有否改動。",
    "查证文件是否由法院盖印，以及盖印后有否改动。",
  ],
  fees: [
    "Work out the court fee of a document, filed electronically or on paper, today or on another day.",
    "計算呈交文件的法院費用：電子方式或紙本，今日或其他日期。",
    "计算呈交文件的法院费用：电子方式或纸本，今日或其他日期。",
  ],
  feeReceipt: [
    "The receipt for a payment that the court took, to print or to keep.",
    "法院就已收款項發出的收據，可列印或保存。",
    "法院就已收款项发出的收据，可列印或保存。",
  ],
  deadlines: [
    "Work out by when something must be filed or served, day by day, over the court’s own calendar.",
    "按法院曆表逐日計算送交存檔或送達的期限。",
    "按法院历表逐日计算送交存档或送达的期限。",
  ],
  causeList: [
    "What each court hears on a day, room by room: times, cases and parties, for anybody to read and print.",
    "各法院當日的聆訊：按法庭列出時間、案件及訴訟各方，供公眾閱覽及列印。",
    "各法院当日的聆讯：按法庭列出时间、案件及诉讼各方，供公众阅览及打印。",
  ],
  mail: [
    "Every letter that this server would have sent, for developers.",
    "伺服器本應寄出的所有郵件，供開發人員查看。",
    "服务器本应寄出的所有邮件，供开发人员查看。",
  ],
  notFound: [
    "The page may have moved, or it is not yours to see.",
    "頁面可能已移動，或你無權查閱。",
    "页面可能已移动，或你无权查阅。",
  ],
} satisfies Record<keyof typeof routeTitles, readonly [string, string, string]>);
