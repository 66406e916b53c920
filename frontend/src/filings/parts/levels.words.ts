import { catalogue } from "../../i18n/words";

export const levelWords = catalogue({
  PUBLIC_ON_FEE: ["Anyone, for a fee", "公眾付費查閱", "公众付费查阅"],
  PARTIES: ["The parties", "各訴訟方", "各诉讼方"],
  FILER_AND_COURT: ["The filer and the court", "呈交人及法院", "呈交人及法院"],
  COURT_ONLY: ["The court", "法院", "法院"],
  asked: [
    (reason: string) => `Why fewer than usual: ${reason}`,
    (reason: string) => `要求限制查閱的理由：${reason}`,
    (reason: string) => `要求限制查阅的理由：${reason}`,
  ],
  askedFor: [
    (level: string) => `Asked for: ${level}`,
    (level: string) => `原要求：${level}`,
    (level: string) => `原要求：${level}`,
  ],
  granted: ["Set as asked", "已按要求設定", "已按要求设定"],
  set: [
    (level: string, who: string, when: string) => `Set to “${level}” by ${who}, ${when}.`,
    (level: string, who: string, when: string) => `${when}，${who}設定為「${level}」。`,
    (level: string, who: string, when: string) => `${when}，${who}设定为“${level}”。`,
  ],
  because: [
    (reason: string) => `Why: ${reason}`,
    (reason: string) => `理由：${reason}`,
    (reason: string) => `理由：${reason}`,
  ],
  registry: ["the registry", "登記處", "登记处"],
  readers: ["Who may read it", "可查閱者", "可查阅者"],
});
