/** Throwing a draft away, after asking. */
import { lazy, Suspense, useState } from "react";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import { editWords } from "../draft/draft.words";

const DiscardDialog = lazy(() => import("./DiscardDialog"));

export function Discard({ filingId, onGone }: { filingId: string; onGone: () => void }) {
  const words = useWords(editWords);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p className="discard">
        <Button kind="quiet" size="sm" onClick={() => setAsking(true)}>
          {words.discard}
        </Button>
      </p>
      {asking ? (
        <Suspense fallback={null}>
          <DiscardDialog filingId={filingId} onClose={() => setAsking(false)} onGone={onGone} />
        </Suspense>
      ) : null}
    </>
  );
}
