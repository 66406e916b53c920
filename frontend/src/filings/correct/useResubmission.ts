/** Sending a corrected filing again: saved first, sent once, paid as it was held. */
import { useState } from "react";
import { useClient } from "urql";
import { useLocation } from "wouter";
import { useWords } from "../../i18n/words";
import type { Fault } from "../../ui/forms/ErrorSummary";
import { useToast } from "../../ui/overlays/toasts";
import { latestOf } from "../draft/autosave/latest";
import type { Autosave } from "../draft/autosave/useAutosave";
import { faultsOf } from "../draft/faults";
import type { Quoted } from "../draft/fee/useQuote";
import type { EditedFiling } from "../draft/filing";
import { useSubmit } from "../draft/submit/useSubmit";
import { correctWords } from "./correct.words";

interface Resubmission {
  filing: EditedFiling;
  saving: Autosave;
  quoted: Quoted;
  /** The deposit account that the fee is held on, if there is one. */
  account?: string;
  language: "EN" | "ZH_HANT" | "ZH_HANS";
}

export function useResubmission({ filing, saving, quoted, account, language }: Resubmission) {
  const words = useWords(correctWords);
  const client = useClient();
  const toast = useToast();
  const [, go] = useLocation();
  const [faults, setFaults] = useState<{ title: string; list: Fault[] }>();
  const { send, busy } = useSubmit(filing.id, "resubmit", language);
  const done = (reference: string) => {
    toast({ kind: "court", text: words.resubmitted(reference) });
    go(`/filings/${filing.id}`);
  };
  /** Resubmitted in another tab or by a colleague: that is no failure. */
  const wasResubmitted = async () => {
    const now = await latestOf(client, filing.id, language);
    if (!now || now.status === "RETURNED_FOR_CORRECTION") return false;
    done(now.reference);
    return true;
  };
  const submit = async () => {
    setFaults(undefined);
    const quote = quoted.quote;
    if (!quote || !(await saving.flush())) return void (await wasResubmitted());
    const answer = await send({
      quoteId: quote.id,
      paymentMethod: account ? "DEPOSIT_ACCOUNT" : "NONE",
      depositAccountId: account,
    });
    if (answer.is === "received" || answer.is === "to-pay") return done(answer.reference);
    if (answer.is === "problem" && (await wasResubmitted())) return;
    const list =
      answer.is === "problem" ? faultsOf(answer.problem, filing.documents) : [{ message: words.waitUploads }];
    setFaults({ title: words.notResubmitted, list });
    if (answer.is === "problem" && answer.problem.code === "QUOTE_STALE") await quoted.refresh();
  };
  return { submit, busy, faults };
}
