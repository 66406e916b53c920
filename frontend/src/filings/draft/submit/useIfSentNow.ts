/** When it would count as received if it were sent now, and what happens after the registry closes. */
import { useEffect } from "react";
import { useQuery } from "urql";
import { useCourtTime } from "../../../registry-clock/useCourtTime";
import { graphql } from "../../../gql";
import { useUntilKnown } from "../../../graphql/useUntilKnown";
import { minutesBetween } from "../../../kit/dates";

const query = graphql(`
  query IfSentNow($court: String!, $language: Language) {
    registryClock(court: $court) {
      now
      state
      closesAt
      ifSentNowSentence(language: $language)
      ifSentNow {
        deemedReceivedAt
        reason
      }
    }
  }
`);

const afterwards = graphql(`
  query IfSentAfter($court: String!, $at: DateTime!) {
    deemedReceipt(court: $court, at: $at) {
      deemedReceivedAt
    }
  }
`);

const ASK_AGAIN_MS = 30_000;

export interface IfSentNow {
  sentence?: string;
  closesAt?: string;
  /** Whole minutes until the registry closes, while it is open. */
  minutesLeft?: number;
  /** When it counts as received if it is sent after that. */
  thenAt?: string;
}

export function useIfSentNow(court: string, language: "EN" | "ZH_HANT" | "ZH_HANS"): IfSentNow {
  const [asked, ask] = useQuery({
    query,
    variables: { court, language },
    requestPolicy: "cache-and-network",
  });
  useUntilKnown(asked, ask);
  const clock = asked.data?.registryClock;
  const now = useCourtTime(clock?.now);
  const open = clock?.state === "OPEN" || clock?.state === "CLOSING";
  const closesAt = open ? (clock.closesAt ?? undefined) : undefined;
  const left = closesAt ? minutesBetween(now, closesAt) : undefined;
  const just = closesAt ? new Date(new Date(closesAt).getTime() + 1000).toISOString() : "";
  const [then] = useQuery({ query: afterwards, variables: { court, at: just }, pause: !closesAt });
  useEffect(() => {
    const timer = setInterval(() => ask({ requestPolicy: "network-only" }), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [ask]);
  return {
    sentence: clock?.ifSentNowSentence,
    closesAt,
    minutesLeft: left !== undefined && left >= 0 ? left : undefined,
    thenAt: then.data?.deemedReceipt.deemedReceivedAt,
  };
}
