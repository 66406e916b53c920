import { catalogue } from "../i18n/words";

export const calculatorWords = catalogue({
  title: ["What a document costs to file", "呈交文件的費用", "呈交文件的费用"],
  intro: [
    "Choose the document and the case. The fee is worked out from the court’s table of fees, with what electronic filing takes off it.",
    "選擇文件及案件類別，系統會按法院收費表計算費用，並扣除電子呈交的寬減。",
    "选择文件及案件类别，系统会按法院收费表计算费用，并扣除电子呈交的宽减。",
  ],
  court: ["Court", "法院", "法院"],
  caseType: ["Type of case", "案件類別", "案件类别"],
  document: ["Document", "文件", "文件"],
  choose: ["Choose", "請選擇", "请选择"],
  channel: ["How it is filed", "呈交方式", "呈交方式"],
  ELECTRONIC: ["Electronically", "電子方式", "电子方式"],
  PAPER: ["On paper, at the registry", "以紙本在登記處呈交", "以纸本在登记处呈交"],
  day: ["On which day", "呈交日期", "呈交日期"],
  dayHint: ["Left empty: today.", "留空即為今日。", "留空即为今日。"],
  claim: ["Amount claimed, HK$", "申索金額（港元）", "申索金额（港元）"],
  claimHint: [
    "Only where the fee depends on it, as in the Small Claims Tribunal. Left empty, the highest fee is shown.",
    "只適用於費用按金額計算的情況，例如小額錢債審裁處。留空會顯示最高費用。",
    "只适用于费用按金额计算的情况，例如小额钱债审裁处。留空会显示最高费用。",
  ],
  optional: ["(optional)", "（選填）", "（选填）"],
  notASum: [
    "This is not an amount, such as 1,200.50.",
    "這不是金額，例如1,200.50。",
    "这不是金额，例如1,200.50。",
  ],
  fee: ["Fee", "費用", "费用"],
  notYet: [
    "Choose a type of case and a document, and its fee is shown here.",
    "選擇案件類別及文件後，費用會在此顯示。",
    "选择案件类别及文件后，费用会在此显示。",
  ],
  none: ["No fee is payable for this document.", "呈交此文件無須繳費。", "呈交此文件无须缴费。"],
  about: [
    "A guide only: what you pay is worked out again when you file.",
    "僅供參考：實際費用在呈交時會再次計算。",
    "仅供参考：实际费用在呈交时会再次计算。",
  ],
});
