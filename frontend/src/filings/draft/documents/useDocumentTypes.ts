/** The types of document that a case of this type takes; asked for until they are known, for no file is sent without. */
import { useEffect, useMemo } from "react";
import { useQuery } from "urql";
import type { DocumentTypeChoice } from "../filing";
import { documentTypes } from "../place";

const AGAIN_MS = 3000;

/** Empty until they are known; `starts` leaves in those that start a case. */
export function useDocumentTypes(
  caseType: string,
  starts: boolean,
  language: "EN" | "ZH_HANT" | "ZH_HANS",
): readonly DocumentTypeChoice[] {
  const [{ data, error }, ask] = useQuery({ query: documentTypes, variables: { caseType, language } });
  useEffect(() => {
    if (!error || data) return undefined;
    const timer = setTimeout(() => ask({ requestPolicy: "network-only" }), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [error, data, ask]);
  return useMemo(
    () =>
      (data?.documentTypes ?? []).filter((type) => !type.courtIssued && (type.originating ? starts : true)),
    [data, starts],
  );
}
