/** A page of the refunds that the address asks for, and the one that is looked at. */
import { useQuery } from "urql";
import { useParams, useSearchParams } from "wouter";
import { graphql } from "../../gql";
import type { RefundsQuery } from "../../gql/graphql";
import { VIEWS, viewOf } from "./views";

const listQuery = graphql(`
  query Refunds($filter: RefundFilter, $after: Cursor) {
    refunds(filter: $filter, first: 25, after: $after) {
      nodes {
        id
        reference
        status
        reason
        askedAt
        amount {
          amount
        }
        askedBy {
          id
          nameEn
          nameZh
        }
        payment {
          id
          reference
          method
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    waiting: refunds(filter: { statuses: [SENT_FOR_APPROVAL] }, first: 1) {
      totalCount
      totalCountCapped
    }
    mine: refunds(filter: { statuses: [SENT_FOR_APPROVAL], askedByOthers: true }, first: 1) {
      totalCount
      totalCountCapped
    }
  }
`);

export const refundShown = graphql(`
  fragment RefundShown on Refund {
    id
    reference
    status
    reason
    note
    askedAt
    closedAt
    mayDecide
    amount {
      amount
    }
    askedBy {
      id
      nameEn
      nameZh
    }
    decidedAt
    decidedBy {
      id
      nameEn
      nameZh
    }
    payment {
      id
      reference
      method
      captured {
        amount
      }
      refunded {
        amount
      }
    }
  }
`);

const oneQuery = graphql(`
  query RefundInHand($id: ID!) {
    node(id: $id) {
      __typename
      id
      ...RefundShown
    }
  }
`);

export type RefundLine = RefundsQuery["refunds"]["nodes"][number];

export function useRefunds() {
  const [search, setSearch] = useSearchParams();
  const view = viewOf(search.get("show"));
  const after = search.get("after");
  const [{ data, error }, ask] = useQuery({
    query: listQuery,
    variables: { filter: VIEWS[view], after },
    requestPolicy: "cache-and-network",
  });
  const go = (cursor: string | null | undefined) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      if (cursor) next.set("after", cursor);
      else next.delete("after");
      return next;
    });
  return { data, error, view, after, go, again: () => ask({ requestPolicy: "network-only" }) };
}

export function useRefundInHand() {
  const { id } = useParams<{ id?: string }>();
  const [{ data, error }, ask] = useQuery({
    query: oneQuery,
    variables: { id: id ?? "" },
    pause: !id,
    requestPolicy: "cache-and-network",
  });
  const found = data?.node?.__typename === "Refund" ? data.node : undefined;
  const isKnown = data !== undefined;
  return { id, found, isKnown, error, again: () => ask({ requestPolicy: "network-only" }) };
}
