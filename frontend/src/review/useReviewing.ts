/** Everything a clerk can do to the filing that is open. */
import { useMemo } from "react";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { correctionsOf, decidedCount, dispositionsOf, planOf } from "./decisions";
import { decideWords } from "./decide.words";
import type { ReviewedFiling } from "./filing";
import { reviewWords } from "./review.words";
import { useClaim } from "./useClaim";
import { useComplete } from "./useComplete";
import { useDecisions } from "./useDecisions";
import { useDue, usualDue } from "./useDue";
import { useOutcome } from "./useOutcome";
import type { Reasons } from "./useReasons";

interface Around {
  now: number;
  next: string | null;
  onDone: () => void;
  onAgain: () => void;
}

export function useReviewing(filing: ReviewedFiling, reasons: Reasons, around: Around) {
  const words = useWords(decideWords);
  const named = useWords(reviewWords);
  const { language } = useLanguage();
  const draft = useDecisions(filing.id, filing.revision);
  const dueDays = useDue(filing.court.code, around.now);
  const dueAt = draft.dueAt ?? usualDue(dueDays);
  const claiming = useClaim(filing.id);
  const completing = useComplete(filing.id);
  const documents = useMemo(
    () => filing.documents.map(({ id, role }) => ({ id, lead: role === "LEAD" })),
    [filing.documents],
  );
  const plan = planOf(documents, draft.decisions, reasons.needsWords);
  const can = (action: ReviewedFiling["availableActions"][number]) =>
    filing.availableActions.includes(action);
  const what = filing.case?.number ?? named.newCase(filing.caseType.code);
  const outcome = useOutcome(filing.reference, what, {
    ...around,
    onDone: () => {
      draft.forget();
      around.onDone();
    },
  });
  return {
    ...draft,
    documents,
    plan,
    decided: decidedCount(documents, draft.decisions, reasons.needsWords),
    dueAt,
    dueDays,
    refused: outcome.refused,
    dismiss: outcome.dismiss,
    busy: claiming.busy || completing.busy,
    /** It is the viewer's to decide on. */
    mine: can("COMPLETE"),
    canClaim: can("CLAIM"),
    canRelease: can("RELEASE"),
    holder: filing.claimedBy ? nameOf(filing.claimedBy, language) : null,
    claim: async () => outcome.settle(await claiming.claim(), words.claimed(what)),
    release: async () => outcome.settle(await claiming.release(), words.released(what)),
    complete: async () => {
      if (plan.act === "COMPLETE") {
        outcome.finish(await completing.complete(dispositionsOf(documents, draft.decisions), draft.key));
      } else if (plan.act === "RETURN" && dueAt) {
        outcome.finish(
          await completing.giveBack(correctionsOf(documents, draft.decisions), dueAt, draft.key),
        );
      }
    },
  };
}

export type ReviewingState = ReturnType<typeof useReviewing>;
