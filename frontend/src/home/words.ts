import { catalogue } from "../i18n/words";

export const homeWords = catalogue({
  startCase: ["Start a case", "開展新案", "开展新案"],
});
