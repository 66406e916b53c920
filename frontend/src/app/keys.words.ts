import { catalogue } from "../i18n/words";

export const keyWords = catalogue({
  title: ["Keys", "快捷鍵", "快捷键"],
  everywhere: ["Everywhere", "任何頁面", "任何页面"],
  lists: ["In lists", "列表", "列表"],
  review: ["Review", "審核", "审核"],
  palette: ["Search or jump to", "搜尋或前往", "搜索或前往"],
  sheet: ["This sheet", "顯示此表", "显示此表"],
  goTo: [(page: string) => `Go to ${page}`, (page: string) => `前往${page}`, (page: string) => `前往${page}`],
  file: ["File a document", "呈交文件", "呈交文件"],
  leave: ["Close what lies over the page", "關閉浮於頁面的視窗", "关闭浮于页面的窗口"],
  move: ["Next and previous", "下一項、上一項", "下一项、上一项"],
  open: ["Open", "開啟", "打开"],
  beside: ["Open beside, in another tab", "在新分頁開啟", "在新标签页打开"],
  dispose: ["Accept, return, reject the document", "接納、退回、拒絕該文件", "接纳、退回、拒绝该文件"],
  document: ["Document by its number", "按編號選文件", "按编号选文件"],
  claim: ["Claim the filing", "認領呈交", "认领呈交"],
  useFinding: ["Use a finding as the reason", "以檢查結果為理由", "以检查结果为理由"],
  queue: ["To the queue and back", "前往隊列及返回", "前往队列及返回"],
  complete: ["Complete, and on to the next", "完成，並前往下一項", "完成，并前往下一项"],
  off: [
    "Single letters never act while you type. They can be turned off under Account.",
    "輸入文字時單鍵不會觸發。可在「帳戶」關閉單鍵快捷鍵。",
    "输入文字时单键不会触发。可在“帐户”关闭单键快捷键。",
  ],
  isOff: [
    "Single letters are turned off on this device. Turn them on under Account.",
    "此裝置已關閉單鍵快捷鍵，可在「帳戶」開啟。",
    "此设备已关闭单键快捷键，可在“帐户”开启。",
  ],
  close: ["Close", "關閉", "关闭"],
});
