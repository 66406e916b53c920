import { catalogue } from "../i18n/words";

export const casesWords = catalogue({
  cases: ["Cases", "案件", "案件"],
  startCase: ["Start a case", "開展新案", "开展新案"],
});
