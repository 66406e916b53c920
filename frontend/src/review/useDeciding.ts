/** What the keys and buttons of a review do: show, choose, take a finding as the reason, finish. */
import { useRef, useState } from "react";
import { useWords } from "../i18n/words";
import { useAnnounce } from "../ui/announce/announce";
import type { Outcome } from "../ui/disposition/Disposition";
import { dispositionWords } from "../ui/disposition/disposition.words";
import { decideWords } from "./decide.words";
import type { ReviewedFiling } from "./filing";
import { reviewWords } from "./review.words";
import { useFindings } from "./useFindings";
import { usePlaceInFiling } from "./usePlaceInFiling";
import type { Reasons } from "./useReasons";
import type { ReviewingState } from "./useReviewing";

export function useDeciding(filing: ReviewedFiling, state: ReviewingState, reasons: Reasons) {
  const words = useWords(reviewWords);
  const deciding = useWords(decideWords);
  const outcomes = useWords(dispositionWords);
  const announce = useAnnounce();
  const { at, page, tab, open } = usePlaceInFiling(filing.documents.length);
  const [picking, setPicking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const document = filing.documents[at - 1];

  const show = (number: number, pageNumber = 1) => {
    const shown = filing.documents[number - 1];
    if (!shown) return;
    setPicking(false);
    open({ doc: number, page: pageNumber });
    announce(`${words.document(number)}: ${shown.title}`);
  };
  const choose = (outcome: Outcome) => {
    if (!document) return;
    if (!state.mine) {
      announce(state.canClaim ? deciding.claimFirst : deciding.overNow);
      return;
    }
    state.decide(document.id, { outcome });
    announce(`${words.document(at)}: ${outcomes[outcome]}`);
    setPicking(outcome !== "ACCEPT" && !state.decisions[document.id]?.reasonCode);
  };
  const findings = useFindings(filing, state, reasons, (number, pageNumber) => {
    setPicking(false);
    open({ doc: number, page: pageNumber });
  });
  const finish = () => {
    if (state.busy || !state.mine) return;
    if (state.plan.act === "RETURN" && !state.dueAt) return announce(deciding.noDue);
    if (state.plan.act !== "WAIT") return void state.complete();
    const { missing } = state.plan;
    announce(deciding.lacks(missing.place, missing.lack));
    if (missing.place !== at) {
      // The words being written go with their document: the focus does not.
      heading.current?.focus({ preventScroll: true });
      open({ doc: missing.place, page: 1 });
    }
    setPicking(missing.lack === "REASON");
  };
  return {
    ...{ at, page, tab, open, document, heading, picking, setPicking, show, choose, finish },
    take: findings.take,
    takeFirst: () => findings.takeFirst(at),
  };
}
