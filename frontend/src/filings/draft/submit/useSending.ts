/** Submitting a draft: saved first, sent once, and every refusal said where it can be put right. */
import { useCallback, useState } from "react";
import { useWords } from "../../../i18n/words";
import type { Fault } from "../../../ui/forms/ErrorSummary";
import { controlId, faultsOf } from "../faults";
import type { EditedFiling } from "../filing";
import type { FieldName } from "../autosave/form";
import { payWords } from "../fee/pay.words";
import type { Autosave } from "../autosave/useAutosave";
import type { Quoted } from "../fee/useQuote";
import { useSubmit } from "./useSubmit";

interface Sending {
  filing: EditedFiling;
  language: "EN" | "ZH_HANT" | "ZH_HANS";
  saving: Autosave;
  quoted: Quoted;
  payment?: { method: "NONE" } | { method: "DEPOSIT_ACCOUNT"; account: string };
  overridden: ReadonlySet<string>;
  onReceived: (reference: string) => void;
}

interface Faults {
  title: string;
  list: Fault[];
  /** Counts attempts, so that the same refusal twice takes the focus twice. */
  tries: number;
}

export function useSending({ filing, language, saving, quoted, payment, overridden, onReceived }: Sending) {
  const words = useWords(payWords);
  const { send, busy } = useSubmit(filing.id, "submit", language);
  const [faults, setFaults] = useState<Faults>();
  const refuse = useCallback(
    (list: Fault[], title = words.notSubmitted) =>
      setFaults((last) => ({ title, list, tries: (last?.tries ?? 0) + 1 })),
    [words],
  );
  const submit = async () => {
    if (!payment) return;
    setFaults(undefined);
    if (!(await saving.flush())) return refuse([{ message: words.notSaved }]);
    const quote = quoted.quote ?? (await quoted.refresh());
    if (!quote) return refuse([{ message: words.noQuote, field: controlId("fee") }]);
    const answer = await send({
      quoteId: quote.id,
      paymentMethod: payment.method,
      depositAccountId: payment.method === "NONE" ? undefined : payment.account,
      overriddenFindings: [...overridden].toSorted(),
    });
    if (answer.is === "received") return onReceived(answer.reference);
    if (answer.is === "unanswered") return refuse([{ message: words.noAnswer }]);
    // The server has worked the fee out again: the one that will be held stands there when the refusal is read.
    if (answer.problem.code === "QUOTE_STALE") await quoted.refresh();
    refuse(faultsOf(answer.problem, filing.documents));
  };
  const errorAt = (id: string) => faults?.list.find((fault) => fault.field === id)?.message;
  const errorOf = (field: FieldName) => errorAt(controlId(field));
  return { submit, busy, faults, errorOf, errorAt };
}
