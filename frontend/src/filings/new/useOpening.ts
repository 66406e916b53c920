/** When electronic filing opens for a type of case that has not opened. */
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { date } from "../../kit/dates";
import { newWords } from "./new.words";

export function useOpening(): (from: string | null | undefined) => string {
  const words = useWords(newWords);
  const { language } = useLanguage();
  return (from) => (from ? words.opens(date(from, language)) : words.notOpen);
}
