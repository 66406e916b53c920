import { catalogue } from "../../i18n/words";

export const monthWords = catalogue({
  title: ["Month-end", "月結", "月结"],
  month: ["Month", "月份", "月份"],
  show: ["Show", "顯示", "显示"],
  csv: ["CSV", "CSV", "CSV"],
  came: [
    (amount: string, month: string) => `Fees of HK$${amount} were taken in ${month}.`,
    (amount: string, month: string) => `${month}共收取費用${amount}港元。`,
    (amount: string, month: string) => `${month}共收取费用${amount}港元。`,
  ],
  soFar: [
    (amount: string, month: string) => `Fees of HK$${amount} have been taken in ${month} so far.`,
    (amount: string, month: string) => `${month}至今共收取費用${amount}港元。`,
    (amount: string, month: string) => `${month}至今共收取费用${amount}港元。`,
  ],
  paidBack: [
    (amount: string) => `HK$${amount} was paid back.`,
    (amount: string) => `已退還${amount}港元。`,
    (amount: string) => `已退还${amount}港元。`,
  ],
  nonePaidBack: ["Nothing was paid back.", "沒有退款。", "没有退款。"],
  none: ["No fees in this month", "此月份沒有費用", "此月份没有费用"],
  noneWhat: ["Choose another month.", "請選擇其他月份。", "请选择其他月份。"],
  disagrees: [
    "The items do not come to what the ledger says. The ledger’s own sums are shown; have the ledger verified before the month is reported.",
    "各項目的總和與總帳不符。此處顯示總帳的數額；報告此月份前請先核實總帳。",
    "各项目的总和与总帐不符。此处显示总帐的数额；报告此月份前请先核实总帐。",
  ],
  chart: ["Fees by item", "按項目劃分的費用", "按项目划分的费用"],
  others: [
    (count: number) => (count === 1 ? "One other item" : `${count} other items`),
    (count: number) => `其他${count}個項目`,
    (count: number) => `其他${count}个项目`,
  ],
  table: ["By court and item", "按法院及項目", "按法院及项目"],
  court: ["Court", "法院", "法院"],
  item: ["Item", "項目", "项目"],
  code: ["Code", "代號", "代号"],
  number: ["Number", "數目", "数目"],
  amount: ["Amount (HK$)", "款額（港元）", "款额（港元）"],
  noCourt: ["No court", "沒有法院", "没有法院"],
  all: ["All fees", "全部費用", "全部费用"],
  refunds: ["Paid back", "已退還", "已退还"],
  net: ["Fees less what was paid back", "費用減退款", "费用减退款"],
  inHkd: [
    "Fees count on the day on which they were taken, refunds on the day on which they were approved. What was paid into deposit accounts is no fee.",
    "費用計入收取當日，退款計入批准當日。存入預付款項帳戶的款項不是費用。",
    "费用计入收取当日，退款计入批准当日。存入预付款项帐户的款项不是费用。",
  ],
});
