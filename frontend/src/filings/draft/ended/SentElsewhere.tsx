/** A draft that was submitted while it was open here: on to the filing, unless something typed here is not in it. */
import { useEffect, useState } from "react";
import { Redirect, useLocation } from "wouter";
import { useWords } from "../../../i18n/words";
import { Button } from "../../../ui/button/Button";
import { useToast } from "../../../ui/overlays/toasts";
import { forgetUnsaved, unsavedOf } from "../autosave/unsaved";
import { editWords } from "../draft.words";
import { keptTexts } from "./keptTexts";
import { KeptDraft } from "./KeptDraft";

interface Props {
  filingId: string;
  reference: string;
  /** It was this page that submitted it. */
  own: boolean;
}

export default function SentElsewhere({ filingId, reference, own }: Props) {
  const words = useWords(editWords);
  const toast = useToast();
  const [, go] = useLocation();
  const [typed] = useState(() => unsavedOf(filingId)?.typed ?? {});
  const nothingLost = own || keptTexts(typed).length === 0;
  useEffect(() => {
    if (nothingLost && !own) toast({ kind: "court", text: words.sentElsewhere(reference) });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- said once
  }, []);
  if (nothingLost) return <Redirect to={`/filings/${filingId}`} replace />;
  const see = () => {
    forgetUnsaved(filingId);
    go(`/filings/${filingId}`, { replace: true });
  };
  return (
    <KeptDraft title={words.sentElsewhere(reference)} say={words.sentElsewhereKept} form={typed}>
      <Button kind="primary" onClick={see}>
        {words.seeFiling}
      </Button>
    </KeptDraft>
  );
}
