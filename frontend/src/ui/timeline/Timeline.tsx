/** What happened, by day, the newest first. A new event is shown once in blue; the open one is marked. */
import type { LucideIcon } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { courtParts, sameCourtDay, shortDay, time } from "../../kit/dates";
import { whenWords } from "../when/when.words";

export interface TimelineEvent {
  key: string;
  at: string;
  icon: LucideIcon;
  /** The number it has, before its title. */
  number?: number;
  title: ReactNode;
  /** A status or a sum after the title. */
  after?: ReactNode;
  body?: ReactNode;
  /** Small facts under it. */
  facts?: readonly ReactNode[];
  fresh?: boolean;
  current?: boolean;
}

interface Day {
  key: string;
  at: string;
  events: TimelineEvent[];
}

/** Events of one court day together; they come in the order they are shown. */
export function byDay(events: readonly TimelineEvent[]): Day[] {
  const days: Day[] = [];
  for (const event of events) {
    const { year, month, day } = courtParts(event.at);
    const key = `${year}-${month}-${day}`;
    const last = days.at(-1);
    if (last?.key === key) last.events.push(event);
    else days.push({ key, at: event.at, events: [event] });
  }
  return days;
}

export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  const days = useMemo(() => byDay(events), [events]);
  return (
    <div className="tl">
      {days.map((day) => (
        <section className="tl-day" key={day.key}>
          <DayHeading at={day.at} />
          <ol>
            {day.events.map((event) => (
              <TimelineRow key={event.key} event={event} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function DayHeading({ at }: { at: string }) {
  const words = useWords(whenWords);
  const { language } = useLanguage();
  const { year } = courtParts(at);
  const day = shortDay(at, language, at);
  return sameCourtDay(at, new Date()) ? (
    <h3>
      {words.today}
      <small>{day}</small>
    </h3>
  ) : (
    <h3>
      {day}
      <small>{language === "en" ? year : `${year}年`}</small>
    </h3>
  );
}

function TimelineRow({ event }: { event: TimelineEvent }) {
  const Icon = event.icon;
  return (
    <li className={event.fresh ? "ev new" : "ev"} aria-current={event.current ? "true" : undefined}>
      <time dateTime={event.at}>{time(event.at)}</time>
      <span className="g">
        <Icon size={15} aria-hidden="true" />
      </span>
      <div>
        <div className="t">
          {event.number === undefined ? null : <span className="no">{event.number}</span>}{" "}
          <span className="what">{event.title}</span> {event.after}
        </div>
        {event.body ? <div className="m">{event.body}</div> : null}
        {event.facts && event.facts.length > 0 ? (
          <div className="clip">
            {event.facts.map((fact, at) => (
              <span key={at}>{fact}</span>
            ))}
          </div>
        ) : null}
      </div>
    </li>
  );
}
