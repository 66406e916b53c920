import { catalogue } from "../i18n/words";

/** What the session says of itself: signing in, its end, and the line to the court. */
export const sessionWords = catalogue({
  signIn: ["Sign in", "登入", "登录"],
  password: ["Password", "密碼", "密码"],
  noAnswer: [
    "The server did not answer. Nothing was lost; try again in a moment.",
    "伺服器沒有回應。內容沒有遺失，請稍後再試。",
    "服务器没有回应。内容没有遗失，请稍后再试。",
  ],
  title: ["Sign in again", "請重新登入", "请重新登录"],
  ended: [
    "Your session has ended. Everything you typed and uploaded here is kept. After signing in, you go on where you were.",
    "你的登入時段已結束。你在此輸入及上載的內容已全部保留，登入後可繼續。",
    "你的登录时段已结束。你在此输入及上载的内容已全部保留，登录后可继续。",
  ],
  other: [
    "Somebody else has signed in with this browser, so nothing more is shown here as you. Everything you typed is kept.",
    "另有人以此瀏覽器登入，因此本頁不再以你的身分更新。你輸入的內容已全部保留。",
    "另有人以此浏览器登录，因此本页不再以你的身份更新。你输入的内容已全部保留。",
  ],
  endsSoon: [
    (at: string) => `You will be signed out at ${at}. Sign in again now, and nothing is interrupted.`,
    (at: string) => `你將於${at}自動登出。現在重新登入可避免中斷。`,
    (at: string) => `你将于${at}自动登出。现在重新登录可避免中断。`,
  ],
  as: ["Signed in as", "登入帳戶", "登录帐户"],
  later: ["Not now", "稍後", "稍后"],
  leave: ["Leave this page", "離開此頁", "离开此页"],
  signedIn: ["You are signed in again.", "你已重新登入。", "你已重新登录。"],
  barEnded: [
    "You are signed out. What you typed here is kept; nothing is sent until you sign in.",
    "你已登出。你輸入的內容已保留，登入後才會傳送。",
    "你已登出。你输入的内容已保留，登录后才会发送。",
  ],
  barOther: [
    "Somebody else is signed in with this browser. What you typed here is kept.",
    "另有人以此瀏覽器登入。你輸入的內容已保留。",
    "另有人以此浏览器登录。你输入的内容已保留。",
  ],
  offline: [
    "You are off line. What you typed and uploaded is kept; it goes on when you are back on line.",
    "你已離線。你輸入及上載的內容已保留，恢復連線後會繼續。",
    "你已离线。你输入及上载的内容已保留，恢复连线后会继续。",
  ],
  unreachable: [
    "The court’s server does not answer. What is shown may be old. Trying again.",
    "法院伺服器沒有回應，顯示的內容可能並非最新。正在重試。",
    "法院服务器没有回应，显示的内容可能并非最新。正在重试。",
  ],
  back: ["You are back on line.", "已恢復連線。", "已恢复连线。"],
});
