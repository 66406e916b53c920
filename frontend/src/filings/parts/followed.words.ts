import { catalogue } from "../../i18n/words";

/** What is said aloud when a filing that is open changes. */
export const followedWords = catalogue({
  accepted: [
    (number: string) => `Accepted. The case number is ${number}.`,
    (number: string) => `已接納。案件編號為${number}。`,
    (number: string) => `已接纳。案件编号为${number}。`,
  ],
  changed: [
    (status: string) => `This filing is now: ${status}.`,
    (status: string) => `此項呈交的狀況現為：${status}。`,
    (status: string) => `此项呈交的状况现为：${status}。`,
  ],
});
