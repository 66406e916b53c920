/** Whenever one of the reader's filings moves, the page is asked for again and the change is said. */
import { useEffect, useEffectEvent } from "react";
import { useClient } from "urql";
import { graphql } from "../gql";
import { useMissed } from "../graphql/useMissed";
import { useWords } from "../i18n/words";
import { useAnnounce } from "../ui/announce/announce";
import { statusWords } from "../ui/status/status.words";

const subscription = graphql(`
  subscription HomeFilings($after: Cursor) {
    filingStatusChanged(after: $after) {
      cursor
      at
      to
      filing {
        id
        title
        status
      }
    }
  }
`);

export function useHomeNews(reload: () => void): void {
  useMissed(reload);
  const client = useClient();
  const announce = useAnnounce();
  const states = useWords(statusWords);
  const hear = useEffectEvent((title: string, to: keyof typeof states) => {
    announce(`${title}: ${states[to]}`);
    reload();
  });
  useEffect(() => {
    const heard = client.subscription(subscription, {}).subscribe(({ data }) => {
      if (data) hear(data.filingStatusChanged.filing.title, data.filingStatusChanged.to);
    });
    return () => heard.unsubscribe();
  }, [client]);
}
