import { catalogue } from "../../i18n/words";

export const findingWords = catalogue({
  blocks: ["Cannot be filed:", "不能呈交：", "不能呈交："],
  advises: ["The clerk may return it:", "或會被退回：", "可能被退回："],
  clear: ["Passed:", "通過：", "通过："],
  info: ["Note:", "備註：", "备注："],
});
