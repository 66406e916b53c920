/** Everything the form of a draft knows: what is typed, the documents, the fee, the signature, what stands in the way. */
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { read, type FragmentType } from "../../gql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { useSession } from "../../session/viewer";
import { useToast } from "../../ui/overlays/toasts";
import { amountOf } from "../draft/autosave/claimAmount";
import { useAutosave } from "../draft/autosave/useAutosave";
import { formNeeded } from "../draft/documents/formNeeded";
import { narrowedOf } from "../draft/documents/readers";
import { readersWords } from "../draft/documents/readers.words";
import { useDocumentTypes } from "../draft/documents/useDocumentTypes";
import { useDraftDocuments } from "../draft/documents/useDraftDocuments";
import { payWords } from "../draft/fee/pay.words";
import { usePayment } from "../draft/fee/usePayment";
import type { EditedFiling } from "../draft/filing";
import { draftPlace } from "../draft/place";
import { isSigned } from "../draft/submit/signature";
import { submitBlocker } from "../draft/submit/submitBlocker";
import { useSending } from "../draft/submit/useSending";
import { useFormsOfType } from "../originate/useFormsOfType";
import { useTitleFromLead } from "./useTitleFromLead";

export interface DraftFormProps {
  filing: EditedFiling;
  place: FragmentType<typeof draftPlace>;
  /** The server knows more than the cache: ask again. */
  onRefresh: () => void;
  onSending: (sending: boolean) => void;
}

export function useDraftForm({ filing, place: masked, onRefresh, onSending }: DraftFormProps) {
  const words = { ...useWords(payWords), ...useWords(readersWords) };
  const { language } = useLanguage();
  const api = API_LANGUAGE[language];
  const [, go] = useLocation();
  const toast = useToast();
  const { viewer } = useSession();
  const place = read(draftPlace, masked);
  const saving = useAutosave(filing, api);
  const documents = useDraftDocuments(filing);
  const payment = usePayment(filing.id, documents.signature, api);
  const [name, setName] = useState("");
  useTitleFromLead(filing, saving.form.title, (title) => saving.set({ title }));
  useAskWhenRefused(documents.rows.filter(({ progress }) => progress === "refused").length, onRefresh);
  const sending = useSending({
    ...{ filing, language: api, saving, payment, overridden: documents.overridden, onSending },
    onReceived: (reference, before) => {
      toast({
        kind: "court",
        text: before ? words.receivedElsewhere(reference) : words.received(reference),
      });
      go(`/filings/${filing.id}`);
    },
    onToPay: (reference, page) => {
      toast({ kind: "court", text: words.toPay(reference) });
      // Coming back from there, or pressing Back, leads to the filing and not into its form.
      go(`/filings/${filing.id}`, { replace: true });
      if (page) window.location.assign(page);
    },
  });
  const starts = !place.case && !place.appearsIn;
  const types = useDocumentTypes(place.caseType.code, starts, api);
  const narrowed = narrowedOf(documents.rows, types);
  const form = formNeeded(filing, useFormsOfType(starts ? place.caseType.code : null));
  const blocker = submitBlocker(words, {
    documents: documents.rows.length,
    counts: documents.counts,
    quoted: payment.quoted.quote !== undefined && !payment.quoted.asking,
    payable: payment.paying !== undefined,
    signed: isSigned(name, [viewer?.user.nameEn, viewer?.user.nameZh]),
    clash: saving.clashes.length > 0,
    formNeeded: form !== undefined,
    unexplained: narrowed.unexplained,
    amount: amountOf(saving.form.claimAmount) !== undefined,
    ended: saving.save === "ended",
  });
  return {
    ...{ api, language, place, starts, form, saving, documents, types, narrowed, payment, name, setName },
    ...{ sending, blocker },
  };
}

export type DraftFormState = ReturnType<typeof useDraftForm>;

/** A document that the court does not take may mean that the draft is no more: ask. */
function useAskWhenRefused(refused: number, ask: () => void): void {
  useEffect(() => {
    if (refused > 0) ask();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [refused]);
}
