/** What happens in a case while it is open: said politely, and shown at once or kept until it is asked for. */
import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { useClient } from "urql";
import { graphql } from "../gql";
import type { CaseActivitySubscription } from "../gql/graphql";
import { live } from "../graphql/client";
import { useMissed } from "../graphql/useMissed";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { useAnnounce } from "../ui/announce/announce";
import { statusWords } from "../ui/status/status.words";
import { caseWords } from "./case.words";

export const caseActivity = graphql(`
  subscription CaseActivity($caseId: ID!, $language: Language, $after: Cursor) {
    caseActivity(caseId: $caseId, after: $after) {
      cursor
      at
      kind
      case {
        id
        status
        lastActivityAt
      }
      filing {
        id
        title
        status
      }
      docketEntry {
        id
        text(language: $language)
      }
    }
  }
`);

type CaseEvent = CaseActivitySubscription["caseActivity"];

const SCROLLED = 240;

export interface Activity {
  /** How many events wait to be shown, because the reader has scrolled on. */
  waiting: number;
  /** Ids of what is new since the page was opened. */
  fresh: ReadonlySet<string>;
  show: () => void;
  connected: boolean;
}

/** @param reload asks for the lists again; called at once when the reader is at the top, else by `show`. */
export function useCaseActivity(caseId: string, reload: () => void): Activity {
  const words = useWords(caseWords);
  const states = useWords(statusWords);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const [waiting, setWaiting] = useState(0);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const client = useClient();
  const show = useCallback(() => {
    setWaiting(0);
    reload();
  }, [reload]);
  const sayWhat = ({ docketEntry, filing }: CaseEvent) => {
    if (docketEntry) return docketEntry.text;
    return filing ? `${filing.title}, ${states[filing.status]}` : words.somethingNew;
  };
  const hear = useEffectEvent((event: CaseEvent) => {
    // Nothing new stands on the page for it: what is shown already is sealed now, or is taken away.
    if (event.kind === "SEAL_STATUS_CHANGED" || event.kind === "DOCUMENT_ACCESS_CHANGED") {
      reload();
      return;
    }
    const ids = [event.filing?.id, event.docketEntry?.id].filter((id): id is string => Boolean(id));
    setFresh((all) => new Set([...all, ...ids]));
    announce(words.changed(sayWhat(event)));
    if (window.scrollY > SCROLLED) setWaiting((count) => count + 1);
    else reload();
  });
  useEffect(() => {
    const variables = { caseId, language: API_LANGUAGE[language] };
    const heard = client.subscription(caseActivity, variables).subscribe(({ data }) => {
      if (data) hear(data.caseActivity);
    });
    return () => heard.unsubscribe();
  }, [client, caseId, language]);
  useMissed(reload);
  const connection = useSyncExternalStore(live.subscribe, live.get);
  return { waiting, fresh, show, connected: connection === "live" };
}
