/** Everything a clerk can do to the filing that is open, and what each act says when it is done or refused. */
import { useMemo, useState } from "react";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { dayAndTime } from "../kit/dates";
import { nameOf } from "../kit/names";
import { useAnnounce } from "../ui/announce/announce";
import { useToast } from "../ui/overlays/toasts";
import { correctionsOf, decidedCount, dispositionsOf, planOf } from "./decisions";
import { decideWords } from "./decide.words";
import type { ReviewedFiling } from "./filing";
import { reviewWords } from "./review.words";
import { useClaim, type Answer, type Refused } from "./useClaim";
import { useComplete, type Completed } from "./useComplete";
import { useDecisions } from "./useDecisions";
import { useDue, usualDue } from "./useDue";
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
  const announce = useAnnounce();
  const toast = useToast();
  const [refused, setRefused] = useState<Refused | null>(null);
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

  const settle = (answer: Answer, done: string) => {
    setRefused(null);
    if (answer === "done") announce(done);
    else setRefused(answer === "unanswered" ? { message: words.unanswered, fields: [] } : answer);
    // Whoever was first: what it is now is asked for.
    around.onAgain();
  };

  const finish = (completed: Completed) => {
    if (completed.is === "refused" || completed.is === "unanswered") {
      setRefused(completed.is === "refused" ? completed.problem : { message: words.unanswered, fields: [] });
      if (completed.is === "refused") around.onAgain();
      return;
    }
    const said =
      completed.is === "returned"
        ? words.doneRETURNED(filing.reference, dayAndTime(completed.dueAt, language, around.now))
        : words[`done${completed.status}`](
            filing.reference,
            (completed.number ?? what).replace(" ", "\u00a0"),
          );
    toast({
      kind: completed.is === "returned" ? "back" : completed.status === "REJECTED" ? "bad" : "done",
      text: said,
    });
    if (around.next) announce(words.openNext(around.next));
    draft.forget();
    around.onDone();
  };

  return {
    ...draft,
    documents,
    plan,
    decided: decidedCount(documents, draft.decisions, reasons.needsWords),
    dueAt,
    dueDays,
    refused,
    dismiss: () => setRefused(null),
    busy: claiming.busy || completing.busy,
    /** It is the viewer's to decide on. */
    mine: can("COMPLETE"),
    canClaim: can("CLAIM"),
    canRelease: can("RELEASE"),
    holder: filing.claimedBy ? nameOf(filing.claimedBy, language) : null,
    claim: async () => settle(await claiming.claim(), words.claimed(what)),
    release: async () => settle(await claiming.release(), words.released(what)),
    complete: async () => {
      if (plan.act === "COMPLETE") {
        finish(await completing.complete(dispositionsOf(documents, draft.decisions), draft.key));
      } else if (plan.act === "RETURN" && dueAt) {
        finish(await completing.giveBack(correctionsOf(documents, draft.decisions), dueAt, draft.key));
      }
    },
  };
}

export type ReviewingState = ReturnType<typeof useReviewing>;
