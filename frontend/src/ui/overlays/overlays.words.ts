import { catalogue } from "../../i18n/words";

export const overlayWords = catalogue({
  dismiss: ["Dismiss", "關閉", "关闭"],
  close: ["Close", "關閉", "关闭"],
  cancel: ["Cancel", "取消", "取消"],
});
