/** The entries that match, as a file for a spreadsheet: as many as a hundred pages make. */
import { useCallback, useState } from "react";
import { useClient } from "urql";
import type { AuditFilter, AuditTrailQuery, AuditTrailQueryVariables } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { csv, saveFile } from "../kit/csv";
import { nameOf } from "../kit/names";
import { useToast } from "../ui/overlays/toasts";
import { auditWords } from "./audit.words";
import { trailQuery, type TrailEntry } from "./useTrail";

const PAGE_SIZE = 100;
const MAX_PAGES = 50;

export function useTrailCsv() {
  const client = useClient();
  const toast = useToast();
  const words = useWords(auditWords);
  const { language } = useLanguage();
  const [making, setMaking] = useState(false);
  const make = useCallback(
    async (filter: AuditFilter) => {
      setMaking(true);
      const rows: TrailEntry[] = [];
      let after: string | null | undefined = null;
      let page = 0;
      for (; page < MAX_PAGES; page += 1) {
        const variables: AuditTrailQueryVariables = {
          filter,
          first: PAGE_SIZE,
          after,
          language: API_LANGUAGE[language],
        };
        const { data }: { data?: AuditTrailQuery } = await client
          .query(trailQuery, variables, { requestPolicy: "network-only" })
          .toPromise();
        if (!data) {
          setMaking(false);
          toast({ kind: "bad", text: words.csvFailed });
          return;
        }
        rows.push(...data.auditTrail.edges.map(({ node }) => node));
        if (!data.auditTrail.pageInfo.hasNextPage) break;
        after = data.auditTrail.pageInfo.endCursor;
      }
      const heads = [words.position, words.when, words.who, words.forWhom, words.kind, words.about];
      const lines = rows.map((entry) => [
        entry.position ?? "",
        entry.at,
        entry.actor ? nameOf(entry.actor, language) : words.system,
        entry.organisation ? nameOf(entry.organisation, language) : "",
        entry.what,
        aboutText(entry),
        entry.previousHash ?? "",
        entry.hash ?? "",
      ]);
      saveFile(
        "audit.csv",
        csv([[...heads, words.hashBefore, words.hash], ...lines]),
        "text/csv;charset=utf-8",
      );
      setMaking(false);
      if (page === MAX_PAGES) toast({ kind: "bad", text: words.csvMost });
    },
    [client, toast, words, language],
  );
  return { make, making };
}

/** What an entry is about, by its names. */
export function aboutText({ document, filing, case: of }: TrailEntry): string {
  return [document?.title, filing?.reference, of?.number].filter(Boolean).join(", ");
}
