import { catalogue } from "../i18n/words";

export const accountWords = catalogue({
  signIn: ["Sign in", "登入", "登录"],
  email: ["E-mail", "電郵", "电邮"],
  password: ["Password", "密碼", "密码"],
  noAccount: ["No account yet?", "尚未有帳戶？", "尚未有账户？"],
  register: ["Register", "註冊", "注册"],
  noAnswer: [
    "The server did not answer. Nothing was lost; try again in a moment.",
    "伺服器沒有回應。內容沒有遺失，請稍後再試。",
    "服务器没有回应。内容没有遗失，请稍后再试。",
  ],
  demo: ["Demonstration: sign in as", "示範：以下列身分登入", "示范：以下列身份登录"],
});
