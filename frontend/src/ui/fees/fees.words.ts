import { catalogue } from "../../i18n/words";

export const feeWords = catalogue({
  item: ["Item", "項目", "项目"],
  ordinary: ["Ordinary", "一般收費", "一般收费"],
  concession: ["Electronic, −20%", "電子寬減 20%", "电子宽减 20%"],
  payable: ["Payable", "應繳", "应缴"],
  toPay: ["To pay", "應繳總額", "应缴总额"],
  toAssess: ["To be assessed", "待評定", "待评定"],
  andToAssess: ["and what is to be assessed", "另加待評定的費用", "另加待评定的费用"],
  noFee: ["No fee", "無須繳費", "无须缴费"],
  unverified: [
    "Rate entered by the administrator and not yet checked against the gazette.",
    "此收費由管理員輸入，尚未與憲報核對。",
    "此收费由管理员输入，尚未与宪报核对。",
  ],
  unverifiedMark: ["not yet checked against the gazette", "尚未與憲報核對", "尚未与宪报核对"],
});
