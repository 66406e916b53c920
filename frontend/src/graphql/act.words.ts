import { catalogue } from "../i18n/words";

export const actWords = catalogue({
  noAnswer: [
    "The court did not answer. Nothing you entered is lost: press again, and it is done once.",
    "法院系統沒有回應。你輸入的內容沒有遺失：請再按一次，只會執行一次。",
    "法院系统没有回应。你输入的内容没有遗失：请再按一次，只会执行一次。",
  ],
});
