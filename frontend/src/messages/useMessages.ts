/** A page of the message box as the address says; what comes meanwhile is said, and asked for. */
import { useEffect, useEffectEvent } from "react";
import { useClient, useQuery } from "urql";
import { graphql } from "../gql";
import type { MessagesQuery } from "../gql/graphql";
import { useMissed } from "../graphql/useMissed";
import { useWords } from "../i18n/words";
import { useAddress } from "../kit/useAddress";
import { useAnnounce } from "../ui/announce/announce";
import { messageWords } from "./messages.words";
import { filterOf, viewOf } from "./views";

const query = graphql(`
  query Messages($filter: MessageFilter, $after: Cursor) {
    viewer {
      id
      counts {
        unopened
        unopenedCapped
      }
    }
    messages(filter: $filter, first: 25, after: $after) {
      edges {
        node {
          id
          kind
          subject
          sentAt
          openedAt
          case {
            id
            number
            securityLevel
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const subscription = graphql(`
  subscription MessageNews($after: Cursor) {
    messageReceived(after: $after) {
      cursor
      at
      kind
      message {
        id
        subject
        openedAt
        case {
          id
          securityLevel
        }
      }
    }
  }
`);

export type MessageLine = MessagesQuery["messages"]["edges"][number]["node"];

export function isRestricted(of: { case?: { securityLevel: string } | null }): boolean {
  return of.case?.securityLevel !== "PUBLIC";
}

export function useMessages() {
  const { search, change } = useAddress();
  const view = viewOf(search.get("show"));
  const after = search.get("after");
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { filter: filterOf(view), after },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useMessageNews(again);
  return { data, error, view, after, again, go: (cursor?: string | null) => change({ after: cursor }) };
}

/** Whatever happens in the box is heard, and `reload` called; a message that came is said. */
export function useMessageNews(reload: () => void): void {
  const client = useClient();
  const announce = useAnnounce();
  const words = useWords(messageWords);
  const hear = useEffectEvent((kind: "SENT" | "OPENED", subject: string, restricted: boolean) => {
    if (kind === "SENT") announce(restricted ? words.arrivedRestricted : words.arrived(subject));
    reload();
  });
  useEffect(() => {
    const heard = client.subscription(subscription, {}).subscribe(({ data }) => {
      if (!data) return;
      const { kind, message } = data.messageReceived;
      hear(kind, message.subject, isRestricted(message));
    });
    return () => heard.unsubscribe();
  }, [client]);
  useMissed(reload);
}
