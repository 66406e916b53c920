import { catalogue } from "../../i18n/words";

export const counterWords = catalogue({
  sentence: [
    "This filing waits to be paid at the counter. The court does not have it yet.",
    "此項呈交正等待於櫃位繳費，法院尚未收到。",
    "此项呈交正等待于柜位缴费，法院尚未收到。",
  ],
  next: [
    "Show this code at the counter of an accounts office within three days of submitting. The filing counts from when you have paid.",
    "請於呈交後三日內到會計部櫃位出示此編號並繳費。此項呈交由繳費時起計算。",
    "请于呈交后三日内到会计部柜位出示此编号并缴费。此项呈交由缴费时起计算。",
  ],
  code: ["Code for the counter", "櫃位繳費編號", "柜位缴费编号"],
});
