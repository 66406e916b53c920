/** What the filing costs as it is: asked again whenever its documents change. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useClient, type CombinedError } from "urql";
import { graphql } from "../../../gql";
import { useUntilKnown } from "../../../graphql/useUntilKnown";
import type { FilingQuoteQuery } from "../../../gql/graphql";

const query = graphql(`
  query FilingQuote($filingId: ID!, $language: Language) {
    feeQuote(input: { filingId: $filingId }) {
      id
      expiresAt
      feeVersion
      total {
        amount
      }
      lines {
        amountKnown
        ...FeeLineParts
      }
    }
  }
`);

export type Quote = FilingQuoteQuery["feeQuote"];

export interface Quoted {
  quote?: Quote;
  asking: boolean;
  failed: boolean;
  refresh(): Promise<Quote | undefined>;
}

/** `signature` says what the fee depends on; an empty one means there is nothing to pay for yet. */
export function useQuote(
  filingId: string,
  signature: string,
  language: "EN" | "ZH_HANT" | "ZH_HANS",
): Quoted {
  const client = useClient();
  const [state, setState] = useState<{ for: string; quote?: Quote; error?: CombinedError }>({ for: "" });
  const wanted = useRef(signature);
  const wants = `${language}:${signature}`;
  useEffect(() => {
    wanted.current = wants;
  });
  const refresh = useCallback(async () => {
    const asked = wanted.current;
    const { data, error } = await client.query(
      query,
      { filingId, language },
      { requestPolicy: "network-only" },
    );
    // A later change of the documents is being asked for already.
    if (asked === wanted.current) setState({ for: asked, quote: data?.feeQuote, error });
    return data?.feeQuote;
  }, [client, filingId, language]);
  useEffect(() => {
    if (signature === "") return undefined;
    const timer = setTimeout(() => void refresh(), 150);
    return () => clearTimeout(timer);
  }, [refresh, wants, signature]);
  const current = state.for === wants && signature !== "";
  useUntilKnown(current ? { data: state.quote, error: state.error } : {}, () => void refresh());
  return {
    quote: signature === "" ? undefined : state.quote,
    asking: signature !== "" && !current,
    failed: current && !state.quote,
    refresh,
  };
}
