/** What the fees of the month in the address come to; this month's if it names none. */
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "../../gql";
import type { MonthEndQuery } from "../../gql/graphql";
import { courtDay } from "../../kit/dates";
import { useAddress } from "../../kit/useAddress";

const query = graphql(`
  query MonthEnd($day: Date) {
    monthEnd(day: $day) {
      firstDay
      hasEnded
      agrees
      captured {
        amount
      }
      refunded {
        amount
      }
      items {
        code
        name
        number
        amount {
          amount
        }
        court {
          code
          name
        }
      }
      refunds {
        number
        amount {
          amount
        }
        court {
          code
          name
        }
      }
    }
  }
`);

export type Month = MonthEndQuery["monthEnd"];
export type FeeTotal = Month["items"][number];

const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/;

/** The month that an address names; what it cannot mean is the month of `now`. */
export function monthIn(given: string | null, now: string): string {
  return given !== null && MONTH.test(given) ? given : now.slice(0, 7);
}

export function useMonthEnd() {
  const { search, change } = useAddress();
  const [thisMonth] = useState(() => courtDay(Date.now()).slice(0, 7));
  const month = monthIn(search.get("month"), thisMonth);
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { day: `${month}-01` },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const choose = (next: string) => change({ month: MONTH.test(next) ? next : null });
  return { month, thisMonth, shown: data?.monthEnd, error, again, choose };
}
