/** Begins a draft at once, and goes to it: from then on everything is saved. */
import { useCallback, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { CreateFilingInput } from "../../gql/graphql";
import { useWords } from "../../i18n/words";
import { letWait } from "../draft/documents/waitingFiles";
import { useCreateFiling } from "../draft/useCreateFiling";
import { newWords } from "./new.words";

export function useStart() {
  const words = useWords(newWords);
  const [, go] = useLocation();
  const create = useCreateFiling();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const running = useRef(false);
  const start = useCallback(
    async (input: CreateFilingInput, files: readonly File[] = []) => {
      // One press, one draft: also under React's double effects.
      if (running.current) return;
      running.current = true;
      setRefusal(undefined);
      setBusy(true);
      const answer = await create(input);
      if (!("id" in answer)) {
        running.current = false;
        setBusy(false);
        return setRefusal(answer.refused ?? words.noAnswer);
      }
      // It stays busy until the draft's page is there: what is dropped meanwhile would begin another.
      letWait(answer.id, files);
      const page = input.originatingData ? "form" : "edit";
      go(`/filings/${answer.id}/${page}`, { replace: true });
    },
    [create, go, words],
  );
  return { start, refusal, busy };
}
