/** One filing of the queue: its case, how long it has waited, what it is, who has it. */
import { Link } from "wouter";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { weekdayAndTime } from "../kit/dates";
import { nameOf } from "../kit/names";
import { ageOf } from "./queue";
import { reviewWords } from "./review.words";
import type { QueueRow } from "./useQueue";

interface Props {
  row: QueueRow;
  to: string;
  current: boolean;
  gone: boolean;
  mine: boolean;
  now: number;
  onOpen: () => void;
}

export function QueueLink({ row, to, current, gone, mine, now, onOpen }: Props) {
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  return (
    <li>
      <Link
        href={to}
        aria-current={current ? "page" : undefined}
        className={gone ? "gone" : undefined}
        onClick={onOpen}
      >
        <span className="case-no">{row.case?.number ?? words.newCase(row.caseType.code)}</span>
        <Age since={row.waitsSince} now={now} />
        <span className="x">
          {row.urgent ? <span className="tag urgent">{words.urgent}</span> : null}
          {row.title}
        </span>
        {gone || row.claimedBy ? (
          <span className="x who-has">
            {gone
              ? words.left
              : mine
                ? words.yours
                : words.withClerk(row.claimedBy ? nameOf(row.claimedBy, language) : "")}
          </span>
        ) : null}
      </Link>
    </li>
  );
}

function Age({ since, now }: { since: string; now: number }) {
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  const age = ageOf(since, now);
  if (age.unit === "from") {
    return (
      <time className="age" dateTime={since}>
        {weekdayAndTime(since, language)}
      </time>
    );
  }
  const text = words[age.unit](age.count);
  return (
    <span className={age.late ? "age late" : "age"}>
      <span aria-hidden="true">{text}</span>
      <span className="vh">{words.waiting(text)}</span>
    </span>
  );
}
