/** Submitting a draft: saved first, sent once, and every refusal said where it can be put right. */
import { useCallback, useState } from "react";
import { useClient } from "urql";
import { useWords } from "../../../i18n/words";
import type { Fault } from "../../../ui/forms/ErrorSummary";
import { latestOf } from "../autosave/latest";
import type { FieldName } from "../autosave/form";
import type { Autosave } from "../autosave/useAutosave";
import { controlId, faultsOf } from "../faults";
import { payWords } from "../fee/pay.words";
import type { Payment } from "../fee/usePayment";
import { isEditable, type EditedFiling } from "../filing";
import { useSubmit } from "./useSubmit";

interface Sending {
  filing: EditedFiling;
  language: "EN" | "ZH_HANT" | "ZH_HANS";
  saving: Autosave;
  payment: Payment;
  overridden: ReadonlySet<string>;
  /** Tells whether this page is submitting, so that nobody takes its own submission for another's. */
  onSending: (sending: boolean) => void;
  /** The court has it: `before` if it had it already when the button was pressed. */
  onReceived: (reference: string, before: boolean) => void;
  /** It is on its way, and to be paid on the provider's page: there, if it is known already. */
  onToPay: (reference: string, page?: string) => void;
}

interface Faults {
  title: string;
  list: Fault[];
  /** Counts attempts, so that the same refusal twice takes the focus twice. */
  tries: number;
}

export function useSending(given: Sending) {
  const { filing, language, saving, payment, overridden, onSending, onReceived, onToPay } = given;
  const { quoted, paying } = payment;
  const words = useWords(payWords);
  const client = useClient();
  const { send, busy } = useSubmit(filing.id, "submit", language);
  const [faults, setFaults] = useState<Faults>();
  const refuse = useCallback(
    (list: Fault[]) => {
      onSending(false);
      setFaults((last) => ({ title: words.notSubmitted, list, tries: (last?.tries ?? 0) + 1 }));
    },
    [onSending, words],
  );
  /** A refusal after it was submitted, here or elsewhere, is no failure: the court has it. */
  const receivedBefore = async (): Promise<boolean> => {
    const now = await latestOf(client, filing.id, language);
    if (!now || isEditable(now.status)) return false;
    onReceived(now.reference, true);
    return true;
  };
  const submit = async () => {
    if (!paying) return;
    setFaults(undefined);
    onSending(true);
    if (!(await saving.flush())) {
      return (await receivedBefore()) ? undefined : refuse([{ message: words.notSaved }]);
    }
    const quote = quoted.quote ?? (await quoted.refresh());
    if (!quote) return refuse([{ message: words.noQuote, field: controlId("fee") }]);
    const answer = await send({
      quoteId: quote.id,
      paymentMethod: paying.method,
      depositAccountId: paying.method === "DEPOSIT_ACCOUNT" ? paying.account : undefined,
      overriddenFindings: [...overridden].sort(),
    });
    if (answer.is === "received") return onReceived(answer.reference, false);
    if (answer.is === "to-pay") return onToPay(answer.reference, answer.page);
    if (answer.is === "unanswered") return refuse([{ message: words.noAnswer }]);
    if (await receivedBefore()) return;
    // The server has worked the fee out again: the one that will be held stands there when the refusal is read.
    if (answer.problem.code === "QUOTE_STALE") await quoted.refresh();
    refuse(faultsOf(answer.problem, filing.documents));
  };
  const errorAt = (id: string) => faults?.list.find((fault) => fault.field === id)?.message;
  const errorOf = (field: FieldName) => errorAt(controlId(field));
  return { submit, busy, faults, errorOf, errorAt };
}
