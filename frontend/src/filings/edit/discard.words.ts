import { catalogue } from "../../i18n/words";

export const discardWords = catalogue({
  discardTitle: ["Discard this draft?", "確定捨棄此草稿？", "确定舍弃此草稿？"],
  discardWhat: [
    "What you entered and the documents in it will be gone. The court has seen nothing of it.",
    "你填寫的內容及當中的文件將會消失。法院並未看過任何內容。",
    "你填写的内容及当中的文件将会消失。法院并未看过任何内容。",
  ],
});
