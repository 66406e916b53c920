import { catalogue } from "../i18n/words";

export const forgottenWords = catalogue({
  title: ["Forgotten password", "忘記密碼", "忘记密码"],
  what: [
    "Enter the address of your account. We mail you a link by which to choose a new password; until you do, nothing changes.",
    "請輸入你帳戶的電郵地址。我們會寄出連結，讓你設定新密碼；在此之前，一切維持不變。",
    "请输入你帐户的电邮地址。我们会寄出链接，让你设定新密码；在此之前，一切维持不变。",
  ],
  send: ["Send the link", "寄出連結", "寄出链接"],
  sent: [
    (email: string) =>
      `If ${email} has an account, a link is on its way. It works once, for 30 minutes. Nothing came? Look among unwanted mail, or ask again.`,
    (email: string) =>
      `如${email}已有帳戶，連結現正寄出，只可使用一次，30分鐘內有效。未有收到？請查看垃圾郵件，或再次要求。`,
    (email: string) =>
      `如${email}已有帐户，链接现正寄出，只可使用一次，30分钟内有效。未有收到？请查看垃圾邮件，或再次要求。`,
  ],
});
