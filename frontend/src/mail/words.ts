import { catalogue } from "../i18n/words";

export const mailWords = catalogue({
  title: ["Mail sent by this machine", "本機發出的郵件", "本机发出的邮件"],
  what: [
    "A development machine keeps its mail here instead of sending it.",
    "開發用機器不會寄出郵件，而是保留於此。",
    "开发用机器不会寄出邮件，而是保留于此。",
  ],
  none: ["No mail yet.", "暫時沒有郵件。", "暂时没有邮件。"],
  noneWhat: [
    "Register an account, or file something, and its mail will be here.",
    "註冊帳戶或呈交文件後，郵件會顯示於此。",
    "注册帐户或呈交文件后，邮件会显示于此。",
  ],
  off: ["This machine keeps no mail.", "此機器不保留郵件。", "此机器不保留邮件。"],
  offWhat: [
    "The page works only on a development or demonstration machine.",
    "此頁只適用於開發或示範用機器。",
    "此页只适用于开发或示范用机器。",
  ],
  again: ["Look again", "重新載入", "重新加载"],
  list: ["Mails", "郵件列表", "邮件列表"],
  choose: ["Choose a mail to read it.", "請選擇要閱讀的郵件。", "请选择要阅读的邮件。"],
  to: ["To", "收件人", "收件人"],
  at: ["Sent", "發出時間", "发出时间"],
});
