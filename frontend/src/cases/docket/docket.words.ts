import { catalogue } from "../../i18n/words";

export const docketWords = catalogue({
  title: ["Docket", "登記冊", "登记册"],
  back: ["Back to the case", "返回本案", "返回本案"],
  print: ["Print", "列印", "打印"],
  number: ["No.", "編號", "编号"],
  filed: ["Filed", "存檔日期", "存档日期"],
  entry: ["Entry", "項目", "项目"],
  reference: ["Document Reference Number", "文件參考編號", "文件参考编号"],
  pages: ["Pages", "頁數", "页数"],
  by: ["By", "呈交人", "呈交人"],
  court: ["The court", "法院", "法院"],
  parties: ["Parties", "訴訟方", "诉讼方"],
  asOf: [
    (when: string) => `As of ${when}, as far as you may see it.`,
    (when: string) => `截至${when}，以你可查閱的範圍為限。`,
    (when: string) => `截至${when}，以你可查阅的范围为限。`,
  ],
  coming: [
    (here: number, all: string) => `${here} of ${all} entries are here. Print when all are.`,
    (here: number, all: string) => `已載入${here}／${all}項。請待全部載入後列印。`,
    (here: number, all: string) => `已载入${here}／${all}项。请待全部载入后打印。`,
  ],
  none: ["Nothing is on the docket yet", "登記冊暫無記錄", "登记册暂无记录"],
  noCase: ["There is no such case that you can see", "找不到你可查閱的此案", "找不到你可查阅的此案"],
  noNumber: ["Number not given yet", "尚未編號", "尚未编号"],
});
