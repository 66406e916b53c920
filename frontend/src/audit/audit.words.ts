import type { AuditKind } from "../gql/graphql";
import { catalogue } from "../i18n/words";

export const auditWords = catalogue({
  title: ["Audit", "審計記錄", "审计记录"],
  whole: [
    "Everything that was done, the newest first. Each entry carries the hash of the one before it.",
    "所有已進行的操作，最新的在前。每項記錄均載有上一項的雜湊值。",
    "所有已进行的操作，最新的在前。每项记录均载有上一项的散列值。",
  ],
  own: [
    "What your people did while they were with your organisation, the newest first.",
    "機構成員在任職期間進行的操作，最新的在前。",
    "机构成员在任职期间进行的操作，最新的在前。",
  ],
  entries: ["Entries", "記錄", "记录"],
  filters: ["Narrow the entries", "篩選記錄", "筛选记录"],
  kind: ["What", "事項", "事项"],
  any: ["Any", "不限", "不限"],
  caseNumber: ["Case number", "案件編號", "案件编号"],
  badNumber: [
    "A case number reads like HCA 533/2025.",
    "案件編號的格式如HCA 533/2025。",
    "案件编号的格式如HCA 533/2025。",
  ],
  from: ["First day", "第一日", "第一日"],
  to: ["Last day", "最後一日", "最后一日"],
  refusals: ["Refusals only", "只顯示被拒", "只显示被拒"],
  find: ["Find", "尋找", "查找"],
  clear: ["Clear", "清除", "清除"],
  readersOf: [
    (title: string) => `Who read “${title}”`,
    (title: string) => `誰讀過「${title}」`,
    (title: string) => `谁读过“${title}”`,
  ],
  readersOfOne: ["Who read one document", "誰讀過一份文件", "谁读过一份文件"],
  byPerson: [
    (name: string) => `What ${name} did`,
    (name: string) => `${name}的操作`,
    (name: string) => `${name}的操作`,
  ],
  byOne: ["What one person did", "一人的操作", "一人的操作"],
  readers: ["Who read it", "誰讀過", "谁读过"],
  system: ["The system", "系統", "系统"],
  notSignedIn: ["Somebody not signed in", "未登入的人", "未登录的人"],
  refused: ["Refused", "被拒", "被拒"],
  checkpoint: ["Checkpoint, signed", "已簽署的檢查點", "已签署的检查点"],
  stamped: ["time-stamped outside", "外部時間戳記", "外部时间戳记"],
  hashes: [
    (before: string, own: string) => `Hash before ${before}, own hash ${own}`,
    (before: string, own: string) => `上一項雜湊值${before}，本項${own}`,
    (before: string, own: string) => `上一项散列值${before}，本项${own}`,
  ],
  older: ["Older", "較舊", "较旧"],
  newest: ["Newest", "最新", "最新"],
  none: ["Nothing was done that fits", "沒有符合的記錄", "没有符合的记录"],
  noneWhat: [
    "Widen the period, or choose another kind of act.",
    "請擴大期間，或選擇其他事項。",
    "请扩大期间，或选择其他事项。",
  ],
  csv: ["Save as CSV", "儲存為CSV", "保存为CSV"],
});

export const kindWords = catalogue({
  ACCESS: ["Signing in", "登入", "登录"],
  ACCOUNTS: ["Accounts", "帳戶", "帐户"],
  CASES: ["Cases", "案件", "案件"],
  FILINGS: ["Filings", "呈交", "呈交"],
  READINGS: ["Restricted documents read", "閱讀受限制的文件", "阅读受限制的文件"],
  REFUSALS: ["Refusals", "被拒", "被拒"],
  DOCUMENTS: ["Who may read documents", "文件閱讀權限", "文件阅读权限"],
  UPLOADS: ["Uploads", "上載", "上载"],
  SEALS: ["Seals", "蓋印", "盖印"],
  PAYMENTS: ["Payments", "繳費", "缴费"],
  CLOSURES: ["Closures", "暫停辦公", "暂停办公"],
  AUDIT: ["Looks at this trail", "查看審計記錄", "查看审计记录"],
} satisfies Record<AuditKind, readonly [string, string, string]>);
