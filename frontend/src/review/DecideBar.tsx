/** How much is decided, why it cannot be completed yet, and the one button that completes it. */
import { useMemo } from "react";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button/Button";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Key } from "../ui/keys/Key";
import type { Status } from "../ui/status/glyphs";
import { decideWords } from "./decide.words";
import type { ProblemLike } from "../ui/forms/useForm";
import type { ReviewingState } from "./useReviewing";

interface Props {
  state: ReviewingState;
  status: Status;
  onFinish: () => void;
}

export function DecideBar({ state, status, onFinish }: Props) {
  const words = useWords(decideWords);
  const { refused, plan, documents } = state;
  const waits = plan.act === "WAIT" || (plan.act === "RETURN" && !state.dueAt);
  return (
    <div className="done-frame">
      {refused ? <Refusal refused={refused} holder={state.mine ? null : state.holder} /> : null}
      <div className="done">
        <div className="grow">
          {state.mine ? (
            <b className="strong sm num">{words.decided(state.decided, documents.length)}</b>
          ) : null}
          <p className="xs muted" id="review-waiting">
            <Why state={state} status={status} />
          </p>
        </div>
        {state.canRelease ? (
          <Button kind="quiet" busy={state.busy} onClick={() => void state.release()}>
            {words.release}
          </Button>
        ) : null}
        {state.canClaim ? (
          <Button kind="primary" busy={state.busy} aria-keyshortcuts="C" onClick={() => void state.claim()}>
            {words.claim} <Key of="C" />
          </Button>
        ) : null}
        {state.mine ? (
          <button
            type="button"
            className="btn primary"
            aria-disabled={waits || state.busy || undefined}
            aria-busy={state.busy || undefined}
            aria-describedby="review-waiting"
            aria-keyshortcuts="Control+Enter"
            onClick={onFinish}
          >
            <Act state={state} />
            <Key of="Ctrl ↵" />
          </button>
        ) : null}
      </div>
    </div>
  );
}

function Refusal({ refused, holder }: { refused: ProblemLike; holder: string | null }) {
  const words = useWords(decideWords);
  const faults = useMemo(() => refused.fields.map(({ message }) => ({ message })), [refused]);
  return (
    <div className="refused">
      <ErrorSummary title={holder ? words.wasFirst(holder) : refused.message} faults={faults} />
    </div>
  );
}

function Act({ state: { plan, decisions } }: { state: ReviewingState }) {
  const words = useWords(decideWords);
  if (plan.act === "RETURN") return words.returnIt;
  if (plan.act === "COMPLETE") {
    return { ACCEPTED: words.accept, PARTIALLY_ACCEPTED: words.acceptPart, REJECTED: words.reject }[
      plan.result
    ];
  }
  const returning = Object.values(decisions).some((decision) => decision?.outcome === "RETURN");
  return returning ? words.returnIt : words.complete;
}

function Why({ state, status }: { state: ReviewingState; status: Status }) {
  const words = useWords(decideWords);
  const { plan } = state;
  if (state.canClaim) return words.claimFirst;
  if (!state.mine) {
    if (status === "RETURNED_FOR_CORRECTION") return words.returnedNow;
    return state.holder && status === "UNDER_REVIEW" ? words.hasIt(state.holder) : words.overNow;
  }
  if (plan.act === "WAIT") return words.lacks(plan.missing.place, plan.missing.lack);
  if (plan.act === "RETURN") {
    if (!state.dueAt) return words.noDue;
    return plan.rejected > 0 ? words.rejectedGoBack : null;
  }
  return plan.lost > 0 ? words.leadLost(plan.lost) : null;
}
