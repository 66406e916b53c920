/** What happened to a filing, newest first, by day. */
import { Fragment } from "react";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { sameCourtDay, shortDay, time } from "../../kit/dates";
import { GLYPHS } from "../../ui/status/glyphs";
import { statusWords } from "../../ui/status/status.words";
import type { FollowedFiling } from "./followedFiling";
import { failureNames, reasonNames } from "./reasons.words";
import { filingWords } from "./status.words";

type Step = FollowedFiling["history"][number];

export function HistoryList({ history, now }: { history: readonly Step[]; now: number }) {
  const words = useWords(filingWords);
  const { language } = useLanguage();
  const steps = [...history].reverse();
  return (
    <ol className="hist">
      {steps.map((step, index) => {
        const before = steps[index - 1];
        const newDay = !before || !sameCourtDay(before.at, step.at);
        const day = shortDay(step.at, language, now);
        const today = language === "en" ? `${words.today}, ${day}` : `${words.today}，${day}`;
        return (
          <Fragment key={`${step.at}${step.event}`}>
            {newDay ? <li className="day">{sameCourtDay(step.at, now) ? today : day}</li> : null}
            <HistoryStep step={step} newest={index === 0} />
          </Fragment>
        );
      })}
    </ol>
  );
}

function HistoryStep({ step, newest }: { step: Step; newest: boolean }) {
  const words = useWords(filingWords);
  const statuses = useWords(statusWords);
  const { language } = useLanguage();
  const { actor, to, from, revision } = step;
  const own: Partial<Record<typeof to, string>> = {
    DRAFT: words.toDRAFT,
    SUBMITTING: words.toSUBMITTING,
    RECEIVED: from === "RETURNED_FOR_CORRECTION" ? words.toRevision(revision) : words.toRECEIVED,
  };
  const what = own[to] ?? statuses[to];
  const who = language === "en" ? actor?.nameEn : (actor?.nameZh ?? actor?.nameEn);
  const said = who && (to === "DRAFT" || to === "SUBMITTING") ? words.by(what, who) : what;
  const note = useReason(step.reason) ?? (to === "UNDER_REVIEW" ? words.claimed : undefined);
  return (
    <li className={newest ? "ev new" : "ev"}>
      <time dateTime={step.at}>{time(step.at)}</time>
      <span className="g">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          {GLYPHS[to].glyph}
        </svg>
      </span>
      <div>
        <div className="t">{said}</div>
        {note ? <div className="m">{note}</div> : null}
      </div>
    </li>
  );
}

/** The court's own reasons are codes, a person's are their words. */
function useReason(reason: string | null | undefined): string | null | undefined {
  const names = useWords(reasonNames);
  const failures = useWords(failureNames);
  const named: Partial<Record<string, string>> = { ...names, ...failures };
  return reason ? (named[reason] ?? reason) : reason;
}
