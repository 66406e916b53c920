/** The fee of what is chosen, asked again a moment after the choice changes. */
import { useEffect, useState } from "react";
import { useQuery } from "urql";
import { amountOf } from "../filings/draft/autosave/claimAmount";
import { graphql } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import type { FeeChoice } from "./useFeeChoice";

const PAUSE_MS = 250;

const query = graphql(`
  query CalculatedFee($input: CalculateFeeInput!, $language: Language) {
    calculateFee(input: $input) {
      id
      total {
        amount
      }
      lines {
        ...FeeLineParts
      }
    }
  }
`);

export function useCalculatedFee(choice: FeeChoice) {
  const { language } = useLanguage();
  const claim = useSettled(choice.claim);
  const claimAmount = amountOf(claim);
  const [{ data, error, fetching }, ask] = useQuery({
    query,
    variables: {
      language: API_LANGUAGE[language],
      input: {
        caseTypeCode: choice.type,
        documentTypeCode: choice.document,
        channel: choice.channel === "PAPER" ? "PAPER" : "ELECTRONIC",
        on: choice.on || null,
        claimAmount: claimAmount ?? null,
      },
    },
    pause: !choice.document || claimAmount === undefined,
  });
  return {
    fee: choice.document ? data?.calculateFee : undefined,
    failed: error !== undefined,
    fetching,
    onRetry: () => ask({ requestPolicy: "network-only" }),
  };
}

/** What is typed, once nothing was typed for a moment. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
