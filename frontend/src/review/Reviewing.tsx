/** A filing under review: its documents, the page, the panel, and the keys that decide. */
import { useEffect } from "react";
import { useWords } from "../i18n/words";
import { useShortcuts } from "../ui/keys/shortcuts";
import { Decide } from "./Decide";
import { DecideBar } from "./DecideBar";
import { DocumentTabs } from "./DocumentTabs";
import type { ReviewedFiling } from "./filing";
import { FilingPanel } from "./FilingPanel";
import type { Place } from "./ReviewFiling";
import { ReviewPdf } from "./ReviewPdf";
import { reviewWords } from "./review.words";
import { useDeciding } from "./useDeciding";
import { useReasons, type Reasons } from "./useReasons";
import { useReviewing, type ReviewingState } from "./useReviewing";

interface Props {
  filing: ReviewedFiling;
  place: Place;
  onAgain: () => void;
}

type Deciding = ReturnType<typeof useDeciding>;

export function Reviewing({ filing, place, onAgain }: Props) {
  const reasons = useReasons();
  const state = useReviewing(filing, reasons, { ...place, onAgain });
  const deciding = useDeciding(filing, state, reasons);
  const { heading, at, page, document, open, show } = deciding;
  useEffect(() => heading.current?.focus({ preventScroll: true }), [heading]);
  useKeys(filing, state, deciding);
  return (
    <>
      <div className="desk">
        <DocumentTabs
          documents={filing.documents}
          decisions={state.decisions}
          at={at}
          onShow={show}
          onQueue={place.onQueue}
        />
        <div className="desk-pdf" role="tabpanel" id="review-document" aria-labelledby={`review-tab-${at}`}>
          <ReviewPdf document={document} page={page} onPage={(next) => open({ page: next })} />
        </div>
      </div>
      <Side filing={filing} place={place} state={state} reasons={reasons} deciding={deciding} />
    </>
  );
}

function useKeys(filing: ReviewedFiling, state: ReviewingState, deciding: Deciding): void {
  const { choose, takeFirst, finish, show } = deciding;
  useShortcuts({
    a: () => choose("ACCEPT"),
    r: () => choose("RETURN"),
    x: () => choose("REJECT"),
    u: takeFirst,
    c: () => {
      if (state.canClaim && !state.busy) void state.claim();
    },
    "ctrl+enter": finish,
    ...Object.fromEntries(
      filing.documents.slice(0, 9).map((_, index) => [`${index + 1}`, () => show(index + 1)]),
    ),
  });
}

interface SideProps {
  filing: ReviewedFiling;
  place: Place;
  state: ReviewingState;
  reasons: Reasons;
  deciding: Deciding;
}

function Side({ filing, place, state, reasons, deciding }: SideProps) {
  const words = useWords(reviewWords);
  const { heading, document } = deciding;
  return (
    <aside className="side" aria-label={words.title}>
      <FilingPanel
        filing={filing}
        place={place}
        state={state}
        tab={deciding.tab}
        headingRef={heading}
        reasons={reasons}
        onShow={deciding.show}
        onUse={deciding.take}
      />
      {document ? (
        <Decide
          document={document}
          number={deciding.at}
          state={state}
          reasons={reasons}
          picking={deciding.picking}
          onPicking={deciding.setPicking}
          onChoose={deciding.choose}
          onLeave={() => heading.current?.focus()}
        />
      ) : null}
      <DecideBar state={state} status={filing.status} onFinish={deciding.finish} />
    </aside>
  );
}
