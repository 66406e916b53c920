/** The types of document that a case of this type takes; asked for until they are known, for no file is sent without. */
import { useMemo } from "react";
import { useQuery } from "urql";
import { useUntilKnown } from "../../../graphql/useUntilKnown";
import type { DocumentTypeChoice } from "../filing";
import { documentTypes } from "../place";

/** Empty until they are known; `starts` leaves in those that start a case. */
export function useDocumentTypes(
  caseType: string,
  starts: boolean,
  language: "EN" | "ZH_HANT" | "ZH_HANS",
): readonly DocumentTypeChoice[] {
  const [asked, ask] = useQuery({ query: documentTypes, variables: { caseType, language } });
  useUntilKnown(asked, ask);
  const { data } = asked;
  return useMemo(
    () =>
      (data?.documentTypes ?? []).filter((type) => !type.courtIssued && (type.originating ? starts : true)),
    [data, starts],
  );
}
