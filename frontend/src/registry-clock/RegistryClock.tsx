/** Court time, whether the registry is open, and how long is left: always there. */
import { useEffect } from "react";
import { useQuery } from "urql";
import { graphql } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords, type Spoken } from "../i18n/words";
import { minutesBetween, sameCourtDay, shortDay, time } from "../kit/dates";
import { atCourt } from "../session/roles";
import { useSession } from "../session/viewer";
import { clockWords, officeClockWords } from "./clock.words";
import { useCourtTime } from "./useCourtTime";

const query = graphql(`
  query RegistryClock {
    registryClock {
      now
      state
      closesAt
      opensAt
    }
  }
`);

type ClockState = "OPEN" | "CLOSING" | "CLOSED" | "CLOSURE";
export interface Clock {
  now: string;
  state: ClockState;
  closesAt?: string | null;
  opensAt?: string | null;
}

const CLOSING_MINUTES = 60;
const ASK_AGAIN_MS = 5 * 60_000;

/** What the clock says at `at`, from what the court last said: it may have closed since. */
export function clockAt(
  clock: Clock,
  at: number,
): { lamp: "open" | "closing" | "closed"; state: ClockState; left: number } {
  const left = clock.closesAt ? minutesBetween(at, clock.closesAt) : -1;
  const open = (clock.state === "OPEN" || clock.state === "CLOSING") && left >= 0;
  if (clock.state === "CLOSURE") return { lamp: "closing", state: "CLOSURE", left };
  if (!open) return { lamp: "closed", state: "CLOSED", left };
  return left < CLOSING_MINUTES
    ? { lamp: "closing", state: "CLOSING", left }
    : { lamp: "open", state: "OPEN", left };
}

export function clockSentence(
  words: Spoken<typeof clockWords>,
  clock: Clock,
  at: number,
  day: string,
): string {
  const { state, left } = clockAt(clock, at);
  if (state === "CLOSING") return words.closing(left);
  if (state === "OPEN") return words.open(time(clock.closesAt ?? at));
  if (state === "CLOSURE") return words.closure;
  return clock.opensAt ? words.closed(day, time(clock.opensAt)) : words.closedNow;
}

export function RegistryClock() {
  const { viewer } = useSession();
  const words = useWords(viewer && atCourt(viewer) ? officeClockWords : clockWords);
  const { language } = useLanguage();
  const [{ data }, ask] = useQuery({ query });
  const clock = data?.registryClock;
  const now = useCourtTime(clock?.now);
  useEffect(() => {
    const timer = setInterval(() => ask({ requestPolicy: "network-only" }), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [ask]);
  if (!clock) return null;
  const opensToday = clock.opensAt ? sameCourtDay(now, clock.opensAt) : false;
  const day = clock.opensAt && !opensToday ? shortDay(clock.opensAt, language, now) : "";
  return (
    <span className="clock" data-s={clockAt(clock, now).lamp}>
      <span className="lamp" aria-hidden="true" />
      <span>
        <b>{time(now)}</b> <span className="d">{shortDay(now, language, now)}</span>
      </span>
      <span className="say">{clockSentence(words, clock, now, day)}</span>
    </span>
  );
}
