import { catalogue } from "../../i18n/words";

export const newWords = catalogue({
  filings: ["Filings", "呈交", "呈交"],
  title: ["File a document", "呈交文件", "呈交文件"],
  lead: [
    "Choose the case to file in, or start a new one.",
    "請選擇案件，或展開新案件。",
    "请选择案件，或展开新案件。",
  ],
  inCase: ["In a case", "在現有案件呈交", "在现有案件呈交"],
  newCase: ["Start a case", "展開新案件", "展开新案件"],
  served: ["You were served", "你獲送達文件", "你获送达文件"],
  servedWhat: [
    "To come on record in a case you are not in, copy its number and the party’s name from the document that was served. The draft is yours at once; the case opens to you when the registry accepts your notice.",
    "如要在你尚未參與的案件記錄在案，請照送達文件填寫案件編號及訴訟方名稱。草稿即時建立；登記處接納你的通知書後，你便可查閱案件。",
    "如要在你尚未参与的案件记录在案，请照送达文件填写案件编号及诉讼方名称。草稿即时建立；登记处接纳你的通知书后，你便可查阅案件。",
  ],
  number: ["Case number", "案件編號", "案件编号"],
  partyName: ["Name of the party you act for", "你所代表的訴訟方名稱", "你所代表的诉讼方名称"],
  partyNameHint: [
    "In English or Chinese. Acting in person, give your own name as it stands on the document.",
    "英文或中文均可。如親自行事，請照文件所載填寫你的姓名。",
    "英文或中文均可。如亲自行事，请照文件所载填写你的姓名。",
  ],
  another: ["Add another party", "加入另一訴訟方", "加入另一诉讼方"],
  begin: ["Begin the notice", "開始填寫通知書", "开始填写通知书"],
  search: ["Case number or name of a party", "案件編號或訴訟方姓名或名稱", "案件编号或诉讼方姓名或名称"],
  noCase: ["No case of yours matches.", "沒有符合的案件。", "没有符合的案件。"],
  noCaseWhat: [
    "Check the number, or search by a party’s name. If you were served and are not in the case yet, choose “You were served”.",
    "請檢查編號，或以訴訟方名稱搜尋。如你獲送達文件而尚未參與案件，請選「你獲送達文件」。",
    "请检查编号，或以诉讼方名称搜索。如你获送达文件而尚未参与案件，请选“你获送达文件”。",
  ],
  fileHere: ["File in this case", "在此案件呈交", "在此案件呈交"],
  notHere: ["You are not on record here", "你並非此案記錄在案的代表", "你并非此案记录在案的代表"],
  opens: [
    (date: string) => `Electronic filing opens ${date}`,
    (date: string) => `由${date}起可以電子方式呈交`,
    (date: string) => `由${date}起可以电子方式呈交`,
  ],
  notOpen: [
    "Electronic filing has not opened; no date is set",
    "尚未開放電子呈交，日期未定",
    "尚未开放电子呈交，日期未定",
  ],
  start: ["Start", "開始", "开始"],
  beginsThen: [
    "Drop the documents here, or say what you file. The draft begins then, and not before.",
    "請把文件拖放到此處，或輸入呈交的標題；草稿屆時才會建立。",
    "请把文件拖放到此处，或输入呈交的标题；草稿届时才会建立。",
  ],
  formSay: [
    "The originating document is made from a form: answer its questions and see the page as the court will seal it.",
    "原訴文件由表格製作：回答各項問題，即可看到法院將會蓋印的頁面。",
    "原诉文件由表格制作：回答各项问题，即可看到法院将会盖印的页面。",
  ],
  fillIn: [
    (form: string) => `Fill in: ${form}`,
    (form: string) => `填寫：${form}`,
    (form: string) => `填写：${form}`,
  ],
  orUpload: [
    "Or begin with the documents that go with it. A scan in place of the form is taken only with the Registrar’s permission.",
    "或先加入隨附的文件。如以掃描本代替表格，須經司法常務官批准。",
    "或先加入随附的文件。如以扫描本代替表格，须经司法常务官批准。",
  ],
  titleOfIt: ["Title of the filing", "呈交的標題", "呈交的标题"],
  beginDraft: ["Begin the draft", "開始草稿", "开始草稿"],
  sayFirst: [
    "Drop a document or type a title first.",
    "請先加入文件或輸入標題。",
    "请先加入文件或输入标题。",
  ],
  noSuchType: ["There is no such type of case.", "沒有此類案件。", "没有此类案件。"],
  noSuchCase: [
    "This case could not be found, or you cannot file in it.",
    "找不到此案件，或你不能在此案件呈交。",
    "找不到此案件，或你不能在此案件呈交。",
  ],
  noAnswer: [
    "The server did not answer. No draft was made; try again.",
    "伺服器沒有回應，未有建立草稿。請再試一次。",
    "服务器没有回应，未有建立草稿。请再试一次。",
  ],
  more: [
    "More cases match: type more of the number or name.",
    "尚有其他符合的案件：請輸入更多資料。",
    "尚有其他符合的案件：请输入更多资料。",
  ],
});
