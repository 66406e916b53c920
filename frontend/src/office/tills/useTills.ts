/** The tills of a day, the receipts that were given on it, and the till that is looked at. */
import { useState } from "react";
import { useQuery } from "urql";
import { useParams, useSearchParams } from "wouter";
import { graphql } from "../../gql";
import type { TillsQuery } from "../../gql/graphql";
import { courtDay } from "../../kit/dates";

const query = graphql(`
  query Tills($day: Date!) {
    tills(filter: { day: $day }, first: 50) {
      nodes {
        id
        officeCode
        counter
        day
        state
        takings
        reason
        isMine
        mayClose
        bankingReference
        cashier {
          id
          nameEn
          nameZh
        }
        closedBy {
          id
          nameEn
          nameZh
        }
        float {
          amount
        }
        cash {
          amount
        }
        cheques {
          amount
        }
        cards {
          amount
        }
        taken {
          amount
        }
        expected {
          amount
        }
        counted {
          amount
        }
        difference {
          amount
        }
        notes {
          dollars
          number
        }
      }
    }
    receiptNumbers(day: $day) {
      officeCode
      first
      last
      given
      missing
    }
  }
`);

export type Till = TillsQuery["tills"]["nodes"][number];
export type Numbers = TillsQuery["receiptNumbers"][number];

export function useTills() {
  const { id } = useParams<{ id?: string }>();
  const [search] = useSearchParams();
  const [today] = useState(() => courtDay(Date.now()));
  const day = search.get("day") ?? today;
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { day },
    requestPolicy: "cache-and-network",
  });
  const tills = data?.tills.nodes;
  const chosen = tills?.find((each) => each.id === id) ?? tills?.find((each) => each.isMine) ?? tills?.[0];
  return {
    day,
    tills,
    numbers: data?.receiptNumbers,
    chosen,
    error,
    again: () => ask({ requestPolicy: "network-only" }),
  };
}
