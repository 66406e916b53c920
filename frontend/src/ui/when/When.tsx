/** A moment as people say it: "Today 14:08", "Wed 18 Nov, 11:20"; never broken across lines. */
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { dayAndTime, sameCourtDay, shortDay, time } from "../../kit/dates";
import { whenWords } from "./when.words";

interface Props {
  at: string;
  /** Leave the time of day out. */
  day?: boolean;
}

export function When({ at, day = false }: Props) {
  const words = useWords(whenWords);
  const { language } = useLanguage();
  // A bare date is a day of court time; a moment is a moment.
  const now = new Date().toISOString();
  const today = sameCourtDay(at, now);
  const text = today
    ? day
      ? words.today
      : `${words.today} ${time(at)}`
    : day
      ? shortDay(at, language, now)
      : dayAndTime(at, language, now);
  return (
    <time className="nowrap" dateTime={at}>
      {text}
    </time>
  );
}
