import { catalogue } from "../i18n/words";

export const permitScanWords = catalogue({
  title: ["Permit a scan", "批准上載掃描本", "批准上载扫描本"],
  what: [
    "The filer may then start the case by an uploaded page instead of the court’s form.",
    "呈交人其後可以上載的頁面代替法院表格展開新案件。",
    "呈交人其后可以上载的页面代替法院表格展开新案件。",
  ],
  reference: ["Reference of the filing", "呈交的參考編號", "呈交的参考编号"],
  reason: ["Reason", "原因", "原因"],
  reasonHint: [
    "The filer reads it, and it stays on record.",
    "呈交人會看到，並會存檔。",
    "呈交人会看到，并会存档。",
  ],
  cancel: ["Cancel", "取消", "取消"],
  permit: ["Permit", "批准", "批准"],
  permitted: [
    (reference: string) => `A scan is permitted for ${reference}.`,
    (reference: string) => `已批准 ${reference} 上載掃描本。`,
    (reference: string) => `已批准 ${reference} 上载扫描本。`,
  ],
});
