import { catalogue } from "../../i18n/words";

export const whenWords = catalogue({
  today: ["Today", "今天", "今天"],
});
