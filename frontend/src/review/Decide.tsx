/** Deciding one document: accept, return, reject; why, in the court's words and the clerk's own; due when. */
import { useId, useRef } from "react";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { dayAndTime } from "../kit/dates";
import { Disposition, type Outcome } from "../ui/disposition/Disposition";
import type { Reason } from "../ui/disposition/matching";
import { ReasonPicker } from "../ui/disposition/ReasonPicker";
import { decideWords } from "./decide.words";
import type { Decision } from "./decisions";
import type { ReviewedDocument } from "./filing";
import { ReadersPart } from "./ReadersPart";
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
  const named = useWords(reviewWords);
  const decision = state.decisions[document.id];
  return (
    <Disposition
      name={
        <>
          <span className="strong nowrap">{named.document(number)}</span>
          <span className="muted">{document.title}</span>
        </>
      }
      outcome={state.mine ? (decision?.outcome ?? null) : null}
      onChoose={onChoose}
      waitingFor={state.mine ? undefined : "review-waiting"}
    >
      {state.mine && decision && decision.outcome !== "ACCEPT" ? (
        <Why
          decision={decision}
          onChange={(change) => state.decide(document.id, change)}
          state={state}
          reasons={reasons}
          picking={picking}
          onPicking={onPicking}
          onLeave={onLeave}
        />
      ) : null}
      <ReadersPart
        document={document}
        number={number}
        decision={state.mine && decision?.outcome === "ACCEPT" ? decision : undefined}
        onChange={(change) => state.decide(document.id, change)}
        onLeave={onLeave}
      />
    </Disposition>
  );
}

interface WhyProps extends Pick<Props, "state" | "reasons" | "picking" | "onPicking" | "onLeave"> {
  decision: Decision;
  onChange: (change: Partial<Decision>) => void;
}

/** Why it goes back or is refused, and by when it is due again. */
function Why({ decision, onChange, state, reasons, picking, onPicking, onLeave }: WhyProps) {
  const words = useWords(decideWords);
  const message = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const dueNote = useId();
  const returns = decision.outcome === "RETURN";
  const reason = reasons.of(decision.reasonCode);
  return (
    <div className="given-reason">
      <ReasonPicker
        reasons={returns ? correctableFirst(reasons.all) : reasons.all}
        chosen={decision.reasonCode}
        open={picking}
        onOpen={onPicking}
        onChoose={(reasonCode) => {
          onChange({ reasonCode });
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
        onChange={(event) => onChange({ message: event.target.value })}
        onKeyDown={unlessComposing((event) => {
          if (event.key === "Escape") onLeave();
        })}
      />
      <div className="row between xs faint">
        <span id={hint}>{words.wordsHint}</span>
        {returns ? <Due state={state} note={dueNote} /> : null}
      </div>
      {returns && state.dueAt ? (
        <p className="xs faint due-note" id={dueNote}>
          {words.dueWhy(USUAL_DAYS)}
        </p>
      ) : null}
    </div>
  );
}

/** What can be put right by a correction stands first among the reasons to return. */
function correctableFirst(all: readonly Reason[]): Reason[] {
  const correctable = ({ remedy }: Reason) => Number(remedy === "CORRECTABLE");
  return [...all].sort((one, other) => correctable(other) - correctable(one));
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
