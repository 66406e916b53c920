import { catalogue } from "../i18n/words";
import { totalText, type Total } from "../kit/totals";

const NUMBERS = [
  "No",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
  "Eleven",
  "Twelve",
];

export const homeWords = catalogue({
  home: ["Home", "首頁", "首页"],
  needs: [
    (all: Total) =>
      all.totalCount === 1
        ? "One thing needs you"
        : `${NUMBERS[all.totalCount] ?? totalText(all)} things need you`,
    (all: Total) => `有${totalText(all)}項事務待你處理`,
    (all: Total) => `有${totalText(all)}项事务待你处理`,
  ],
  nothing: ["Nothing needs you", "暫無待辦事項", "暂无待办事项"],
  nothingWhat: [
    "Returned filings, sign-offs, drafts and low balances will be listed here.",
    "退回的文件、待批核的文件、草稿及結餘不足提示會列於此處。",
    "退回的文件、待批核的文件、草稿及结余不足提示会列于此处。",
  ],
  dueToday: [
    (count: number) => (count === 1 ? "One is due today." : `${NUMBERS[count] ?? count} are due today.`),
    (count: number) => `${count}項今天到期。`,
    (count: number) => `${count}项今天到期。`,
  ],
  needsYou: ["Needs you", "待辦事項", "待办事项"],
  startCase: ["Start a case", "展開新案件", "展开新案件"],
  fileDocument: ["File a document", "呈交文件", "呈交文件"],
  correct: [
    (title: string) => `Correct ${title}`,
    (title: string) => `更正${title}`,
    (title: string) => `更正${title}`,
  ],
  returnedWhat: [
    (reasons: string) => `The registry returned it: ${reasons}`,
    (reasons: string) => `登記處已退回：${reasons}`,
    (reasons: string) => `登记处已退回：${reasons}`,
  ],
  correctItems: [
    (count: number) => (count === 1 ? "Correct 1 item" : `Correct ${count} items`),
    (count: number) => `更正${count}項`,
    (count: number) => `更正${count}项`,
  ],
  signOff: [
    (title: string, who: string) => `Sign off ${title} for ${who}`,
    (title: string, who: string) => `批核${who}的${title}`,
    (title: string, who: string) => `批核${who}的${title}`,
  ],
  signOffWhat: ["It is sent only when you approve it.", "你批核後才會呈交。", "你批核后才会呈交。"],
  review: ["Review", "審閱", "审阅"],
  draft: ["Draft", "草稿", "草稿"],
  draftWhat: [
    (documents: number) =>
      documents === 0
        ? "No documents yet. Everything entered is kept."
        : `${documents === 1 ? "1 document" : `${documents} documents`} so far. Everything entered is kept.`,
    (documents: number) =>
      documents === 0
        ? "尚未加入文件。已填寫的內容均已保留。"
        : `已加入${documents}份文件。已填寫的內容均已保留。`,
    (documents: number) =>
      documents === 0
        ? "尚未加入文件。已填写的内容均已保留。"
        : `已加入${documents}份文件。已填写的内容均已保留。`,
  ],
  continueDraft: ["Continue draft", "繼續草擬", "继续草拟"],
  untitled: ["Untitled filing", "未命名呈交", "未命名呈交"],
  failed: ["Not submitted", "未能呈交", "未能呈交"],
  failedWhat: [
    "Nothing was taken. Everything you entered and uploaded is kept.",
    "沒有收取任何款項。你填寫及上載的內容已全部保留。",
    "没有收取任何款项。你填写及上载的内容已全部保留。",
  ],
  tryAgain: ["Look at it", "查看", "查看"],
  balanceLow: ["Balance low", "結餘偏低", "结余偏低"],
  willRefuse: [
    (account: string) => `${account} will soon refuse a filing`,
    (account: string) => `${account}即將不足以支付呈交費用`,
    (account: string) => `${account}即将不足以支付呈交费用`,
  ],
  seeAccount: ["See the account", "查看帳戶", "查看帐户"],
  available: ["available.", "可用。", "可用。"],
  mustStay: [
    "must stay in it; a filing that would take it lower is refused.",
    "須保留於帳戶；會令結餘低於此數的呈交將被拒絕。",
    "须保留于帐户；会令结余低于此数的呈交将被拒绝。",
  ],
  returnedRest: [
    (more: Total) => `${totalText(more)} more returned for correction`,
    (more: Total) => `另有${totalText(more)}項退回更正`,
    (more: Total) => `另有${totalText(more)}项退回更正`,
  ],
  failedRest: [
    (more: Total) => `${totalText(more)} more not submitted`,
    (more: Total) => `另有${totalText(more)}項未能呈交`,
    (more: Total) => `另有${totalText(more)}项未能呈交`,
  ],
  signOffRest: [
    (more: Total) => `${totalText(more)} more await a sign-off`,
    (more: Total) => `另有${totalText(more)}項待批核`,
    (more: Total) => `另有${totalText(more)}项待批核`,
  ],
  draftsRest: [
    (more: Total) => (more.totalCount === 1 ? "1 more draft" : `${totalText(more)} more drafts`),
    (more: Total) => `另有${totalText(more)}份草稿`,
    (more: Total) => `另有${totalText(more)}份草稿`,
  ],
  depositAccount: ["Deposit account", "預付款項帳戶", "预付款项帐户"],
  mainAccount: ["Main account", "主帳戶", "主帐户"],
  inCourt: ["In the court’s hands", "法院處理中", "法院处理中"],
  allFilings: ["All filings", "所有呈交文件", "所有呈交文件"],
  status: ["Status", "狀況", "状况"],
  filing: ["Filing", "呈交文件", "呈交文件"],
  case: ["Case", "案件", "案件"],
  deemed: ["Deemed received", "視作收到", "视作收到"],
  waitingFor: ["Waiting for", "等待", "等待"],
  whenArrives: ["When it arrives", "收到後填入", "收到后填入"],
  SUBMITTING: ["Payment and the last checks", "付款及最後檢查", "付款及最后检查"],
  RECEIVED: ["A clerk to take it up", "登記處職員接手", "登记处职员接手"],
  UNDER_REVIEW: ["The clerk’s decision", "登記處職員的決定", "登记处职员的决定"],
  DEFERRED: ["What it was deferred for", "暫緩事項", "暂缓事项"],
  REFERRED: ["A judge’s direction", "法官的指示", "法官的指示"],
  newCase: ["New case", "新案件", "新案件"],
  newCaseOf: [
    (code: string) => `New case, ${code}`,
    (code: string) => `新案件，${code}`,
    (code: string) => `新案件，${code}`,
  ],
  nothingInCourt: ["Nothing is with the court.", "沒有文件由法院處理中。", "没有文件由法院处理中。"],
  nothingInCourtWhat: [
    "What you have submitted will be listed here until the registry has decided.",
    "你呈交的文件會列於此處，直至登記處作出決定。",
    "你呈交的文件会列于此处，直至登记处作出决定。",
  ],
  recent: ["Recent cases", "最近案件", "最近案件"],
  minutes: [
    (count: number) => (count === 1 ? "1 minute" : `${count} minutes`),
    (count: number) => `${count}分鐘`,
    (count: number) => `${count}分钟`,
  ],
  hours: [
    (count: number) => (count === 1 ? "1 hour" : `${count} hours`),
    (count: number) => `${count}小時`,
    (count: number) => `${count}小时`,
  ],
  days: [
    (count: number) => (count === 1 ? "1 day" : `${count} days`),
    (count: number) => `${count}日`,
    (count: number) => `${count}日`,
  ],
  over: ["Time is up", "已過期", "已过期"],
  table: ["Filings with the court", "法院處理中的文件", "法院处理中的文件"],
});
