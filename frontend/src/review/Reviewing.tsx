/** A filing under review: its documents, the page, the panel, and the keys that decide. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "wouter";
import { useWords } from "../i18n/words";
import { useAnnounce } from "../ui/announce/announce";
import type { Outcome } from "../ui/disposition/Disposition";
import { dispositionWords } from "../ui/disposition/disposition.words";
import { useShortcuts } from "../ui/keys/shortcuts";
import { Decide } from "./Decide";
import { DecideBar } from "./DecideBar";
import { decideWords } from "./decide.words";
import { DocumentTabs } from "./DocumentTabs";
import type { ReviewedFiling, ReviewedFinding } from "./filing";
import { FilingPanel } from "./FilingPanel";
import type { Place } from "./ReviewFiling";
import { saysPage } from "./pageWords";
import { ReviewPdf } from "./ReviewPdf";
import { reviewWords } from "./review.words";
import { useReasons } from "./useReasons";
import { useReviewing } from "./useReviewing";

interface Props {
  filing: ReviewedFiling;
  place: Place;
  onAgain: () => void;
}

export function Reviewing({ filing, place, onAgain }: Props) {
  const words = useWords(reviewWords);
  const deciding = useWords(decideWords);
  const outcomes = useWords(dispositionWords);
  const announce = useAnnounce();
  const { at, page, tab, open } = usePlaceInFiling(filing.documents.length);
  const reasons = useReasons();
  const state = useReviewing(filing, reasons, { ...place, onAgain });
  const [picking, setPicking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
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
  const wordsOf = ({ page: on, message }: ReviewedFinding) =>
    on && !saysPage(message, on) ? deciding.page(on, message) : message;
  const takeFinding = (number: number, finding: ReviewedFinding) => {
    const target = filing.documents[number - 1];
    const reason = reasons.ofFinding(finding.code);
    if (!state.mine || !target || !reason) return;
    const before = state.decisions[target.id];
    const said = wordsOf(finding);
    // A second finding for the same reason is said after the first.
    const message =
      before?.reasonCode === reason.code && before.message && !before.message.includes(said)
        ? `${before.message}\n${said}`
        : said;
    const outcome = before?.outcome === "REJECT" ? "REJECT" : "RETURN";
    state.decide(target.id, { outcome, reasonCode: reason.code, message });
    setPicking(false);
    open({ doc: number, page: finding.page ?? 1 });
    announce(deciding.usedAs(reason.name));
  };
  const finish = () => {
    if (state.busy || !state.mine) return;
    if (state.plan.act !== "WAIT") {
      void state.complete();
      return;
    }
    const { missing } = state.plan;
    announce(deciding.lacks(missing.place, missing.lack));
    if (missing.place !== at) {
      // The words being written go with their document: the focus does not.
      heading.current?.focus({ preventScroll: true });
      open({ doc: missing.place, page: 1 });
    }
    setPicking(missing.lack === "REASON");
  };
  const firstFinding = () => {
    const order = [at, ...filing.documents.map((_, index) => index + 1)];
    for (const number of order) {
      const target = filing.documents[number - 1];
      const used = (target && state.decisions[target.id]?.message) ?? "";
      const finding = target?.findings.find(
        (each) => reasons.ofFinding(each.code) && !used.includes(wordsOf(each)),
      );
      if (finding) return takeFinding(number, finding);
    }
  };
  useShortcuts({
    a: () => choose("ACCEPT"),
    r: () => choose("RETURN"),
    x: () => choose("REJECT"),
    u: firstFinding,
    c: () => {
      if (state.canClaim && !state.busy) void state.claim();
    },
    "ctrl+enter": finish,
    ...Object.fromEntries(
      filing.documents.slice(0, 9).map((_, index) => [`${index + 1}`, () => show(index + 1)]),
    ),
  });

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
      <aside className="side" aria-label={words.title}>
        <FilingPanel
          filing={filing}
          place={place}
          state={state}
          tab={tab}
          headingRef={heading}
          reasons={reasons}
          onShow={show}
          onUse={takeFinding}
        />
        {document ? (
          <Decide
            document={document}
            number={at}
            state={state}
            reasons={reasons}
            picking={picking}
            onPicking={setPicking}
            onChoose={choose}
            onLeave={() => heading.current?.focus()}
          />
        ) : null}
        <DecideBar state={state} status={filing.status} onFinish={finish} />
      </aside>
    </>
  );
}

/** Which document, page and tab are shown: in the address, so that a link leads to the same place. */
function usePlaceInFiling(documents: number) {
  const [search, setSearch] = useSearchParams();
  const at = Math.min(Math.max(1, Number(search.get("doc")) || 1), Math.max(1, documents));
  const page = Math.max(1, Number(search.get("page")) || 1);
  const open = useCallback(
    (to: { doc?: number; page?: number }) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [name, value] of Object.entries(to)) {
            if (value === 1) next.delete(name);
            else next.set(name, String(value));
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { at, page, tab: search.get("tab") ?? "findings", open };
}
