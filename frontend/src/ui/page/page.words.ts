import { catalogue } from "../../i18n/words";

export const pageWords = catalogue({
  loading: ["Loading", "載入中", "加载中"],
  notLoaded: ["This page could not be loaded.", "無法載入此頁。", "无法加载此页。"],
  notLoadedWhat: [
    "The server did not answer. Nothing you entered is lost. Try again in a moment.",
    "伺服器沒有回應。你已輸入的內容不會遺失。請稍後再試。",
    "服务器没有回应。你已输入的内容不会丢失。请稍后再试。",
  ],
  tryAgain: ["Try again", "再試一次", "再试一次"],
  notFound: ["There is nothing at this address.", "此網址沒有內容。", "此网址没有内容。"],
  notFoundWhat: [
    "The page may have moved, or it is not yours to see. Check the address, or go home.",
    "頁面可能已移動，或你無權查閱。請檢查網址，或返回首頁。",
    "页面可能已移动，或你无权查阅。请检查网址，或返回首页。",
  ],
  home: ["Home", "首頁", "首页"],
  broke: ["Something on this page went wrong.", "此頁出現問題。", "此页出现问题。"],
  brokeWhat: [
    "It is our mistake, not yours. What you saved is kept. Load the page again; if it happens again, tell the registry.",
    "這是系統問題，並非你的操作所致。你已儲存的內容會保留。請重新載入此頁；如再次出現，請通知登記處。",
    "这是系统问题，并非你的操作所致。你已储存的内容会保留。请重新加载此页；如再次出现，请通知登记处。",
  ],
  away: ["This page could not be fetched.", "未能取得此頁。", "未能取得此页。"],
  awayWhat: [
    "The line is down, or Causeway has just been renewed. What you saved is kept. Load the page again.",
    "連線中斷，或系統剛剛更新。你已儲存的內容會保留。請重新載入此頁。",
    "连线中断，或系统刚刚更新。你已储存的内容会保留。请重新加载此页。",
  ],
  reload: ["Load again", "重新載入", "重新加载"],
  skip: ["Skip to the page", "跳至主要內容", "跳至主要内容"],
});
