/** Deciding one document: accept, return, reject; why, in the court's words and the clerk's own; due when. */
import { useId, useRef } from "react";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { dayAndTime } from "../kit/dates";
import { Disposition, type Outcome } from "../ui/disposition/Disposition";
import { ReasonPicker } from "../ui/disposition/ReasonPicker";
import { decideWords } from "./decide.words";
import type { ReviewedDocument } from "./filing";
import { reviewWords } from "./review.words";
import { USUAL_DAYS } from "./useDue";
import type { Reasons } from "./useReasons";
import type { ReviewingState } from "./useReviewing";
import { unlessComposing } from "../ui/keys/unlessComposing";

interface Props {
  document: ReviewedDocument;
  number: number;
  state: ReviewingState;
  reasons: Reasons;
  picking: boolean;
  onPicking: (open: boolean) => void;
  onChoose: (outcome: Outcome) => void;
  /** The words are written: back to where single keys decide. */
  onLeave: () => void;
}

export function Decide({ document, number, state, reasons, picking, onPicking, onChoose, onLeave }: Props) {
  const words = useWords(decideWords);
  const named = useWords(reviewWords);
  const message = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const dueNote = useId();
  const decision = state.decisions[document.id];
  const outcome = decision?.outcome ?? null;
  const order = outcome === "RETURN" ? "CORRECTABLE" : null;
  const sorted = order
    ? [...reasons.all].sort((one, other) => Number(other.remedy === order) - Number(one.remedy === order))
    : reasons.all;
  const reason = reasons.of(decision?.reasonCode);
  return (
    <Disposition
      name={
        <>
          <span className="strong nowrap">{named.document(number)}</span>
          <span className="muted">{document.title}</span>
        </>
      }
      outcome={state.mine ? outcome : null}
      onChoose={onChoose}
      waitingFor={state.mine ? undefined : "review-waiting"}
    >
      {state.mine && decision && decision.outcome !== "ACCEPT" ? (
        <div className="reason">
          <ReasonPicker
            reasons={sorted}
            chosen={decision.reasonCode}
            open={picking}
            onOpen={onPicking}
            onChoose={(reasonCode) => {
              state.decide(document.id, { reasonCode });
              message.current?.focus();
            }}
          />
          <textarea
            ref={message}
            className="textarea"
            rows={3}
            maxLength={2000}
            aria-label={words.words}
            aria-describedby={hint}
            aria-required={reason ? reasons.needsWords(reason.code) : undefined}
            placeholder={reason?.text ?? words.words}
            value={decision.message}
            onChange={(event) => state.decide(document.id, { message: event.target.value })}
            onKeyDown={unlessComposing((event) => {
              if (event.key === "Escape") onLeave();
            })}
          />
          <div className="row between xs faint">
            <span id={hint}>{words.wordsHint}</span>
            {decision.outcome === "RETURN" ? <Due state={state} note={dueNote} /> : null}
          </div>
          {decision.outcome === "RETURN" && state.dueAt ? (
            <p className="xs faint due-note" id={dueNote}>
              {words.dueWhy(USUAL_DAYS)}
            </p>
          ) : null}
        </div>
      ) : null}
    </Disposition>
  );
}

function Due({ state, note }: { state: ReviewingState; note: string }) {
  const words = useWords(decideWords);
  const { language } = useLanguage();
  if (!state.dueAt) return <span>{words.noDue}</span>;
  const days = state.dueDays.includes(state.dueAt) ? state.dueDays : [state.dueAt, ...state.dueDays];
  return (
    <label className="due nowrap">
      {words.due}{" "}
      <select
        className="due-day"
        aria-describedby={note}
        value={state.dueAt}
        onChange={(event) => state.setDueAt(event.target.value)}
      >
        {days.map((day) => (
          <option key={day} value={day}>
            {dayAndTime(day, language)}
          </option>
        ))}
      </select>
    </label>
  );
}
