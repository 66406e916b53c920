/** A period drawn day by day: where it starts, what counts, what is left out and why, and the last days to act. */
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { courtParts, date as dateIn, shortDay, weekdayInitial } from "../../kit/dates";
import { piecesOf, type StripDay } from "./days";
import "./days.css";
import { daysWords } from "./days.words";

interface Props {
  days: readonly StripDay[];
  label: string;
  /** The day it starts from. */
  from: string;
  /** The day reached before anything moved. */
  end?: string | null;
  /** The last days to act, and what is done on each: "serve", "file". Without a word, the day alone is marked. */
  due: readonly { date: string; word?: string }[];
}

export function DayStrip({ days, label, from, end, due }: Props) {
  const { language } = useLanguage();
  const words = useWords(daysWords);
  return (
    <ol className="days" aria-label={label}>
      {piecesOf(days).map((piece) =>
        piece.kind !== "day" ? (
          <li key={piece.from} className={piece.kind}>
            <span>
              {words.span(dateIn(piece.from, language), dateIn(piece.to, language))}
              {piece.because ? <span className="vh">{`: ${piece.because}`}</span> : null}
            </span>
          </li>
        ) : (
          <Day
            key={piece.day.date}
            day={piece.day}
            isFrom={piece.day.date === from}
            isEnd={piece.day.date === end}
            acts={due.filter(({ date }) => date === piece.day.date)}
          />
        ),
      )}
    </ol>
  );
}

interface DayProps {
  day: StripDay;
  isFrom: boolean;
  isEnd: boolean;
  acts: Props["due"];
}

function Day({ day, isFrom, isEnd, acts }: DayProps) {
  const { language } = useLanguage();
  const words = useWords(daysWords);
  const due = acts.length > 0;
  const names = [
    due ? "due" : day.leftOutBecause ? (isEnd ? "end" : "out") : "",
    !due && day.number ? "in" : "",
    isFrom ? "from" : "",
  ];
  const done = acts.map((act) => act.word).filter(Boolean);
  // Two words are wider than a day.
  const word = done.length === 1 ? done[0] : undefined;
  const spoken = [
    shortDay(day.date, language),
    isFrom ? words.from : "",
    day.number ? words.counted(day.number) : "",
    day.leftOutBecause ?? "",
    due ? done.join(", ") || words.due : "",
  ];
  return (
    <li className={names.filter(Boolean).join(" ") || undefined} title={day.leftOutBecause ?? undefined}>
      <span aria-hidden="true">
        <span className="wd">{weekdayInitial(day.date, language)}</span>
        <b>{courtParts(day.date).day}</b>
        <span className="ct">{word || day.number}</span>
      </span>
      <span className="vh">{spoken.filter(Boolean).join(", ")}</span>
    </li>
  );
}
