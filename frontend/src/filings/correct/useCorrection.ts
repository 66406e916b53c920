/** Everything the page of a returned filing knows: what is asked, what is done about it, and what stands in the way. */
import { useEffect, useEffectEvent, useState } from "react";
import { useQuery } from "urql";
import { read, type FragmentType } from "../../gql";
import { useUntilKnown } from "../../graphql/useUntilKnown";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { fileSize } from "../../kit/amounts";
import { useSession } from "../../session/viewer";
import { useAutosave } from "../draft/autosave/useAutosave";
import { useAnnouncedChecks } from "../draft/documents/useAnnouncedChecks";
import { readersWords } from "../draft/documents/readers.words";
import { useDraftDocuments } from "../draft/documents/useDraftDocuments";
import { useQuote } from "../draft/fee/useQuote";
import { editFiling } from "../draft/filing";
import { documentTypes, draftPlace } from "../draft/place";
import { isSigned } from "../draft/submit/signature";
import { filingStatusParts, shortHash } from "../parts/followedFiling";
import { correctWords } from "./correct.words";
import { correctFiling } from "./filing";
import { originalsOf, type Describe } from "./originals";
import { resubmitBlocker } from "./resubmitBlocker";
import { unexplainedOf } from "./unexplained";
import { useResubmission } from "./useResubmission";

export type ReturnedFiling = FragmentType<typeof correctFiling> &
  FragmentType<typeof editFiling> &
  FragmentType<typeof draftPlace> &
  FragmentType<typeof filingStatusParts>;

const LOOK_AGAIN_MS = 4000;

export const describe: Describe = ({ title, upload, document }) =>
  [
    upload?.filename ?? title,
    document?.sizeBytes ? fileSize(Number(document.sizeBytes)) : "",
    document ? shortHash(document.sha256) : "",
  ]
    .filter(Boolean)
    .join(", ");

export function useCorrection(found: ReturnedFiling, onRefresh: () => void) {
  const words = useWords(correctWords);
  const readers = useWords(readersWords);
  const { language } = useLanguage();
  const api = API_LANGUAGE[language];
  const { viewer } = useSession();
  const edited = read(editFiling, found);
  const filing = { ...read(correctFiling, found), documents: edited.documents };
  const place = read(draftPlace, found);
  const status = read(filingStatusParts, found);
  const saving = useAutosave(edited, api);
  const { rows, counts, signature } = useDraftDocuments(edited);
  const texts = { title: edited.title, comments: edited.comments ?? "" };
  const [originals] = useState(() => originalsOf(filing, texts, describe));
  const [types, askTypes] = useQuery({
    query: documentTypes,
    variables: { caseType: place.caseType.code, language: api },
  });
  useUntilKnown(types, askTypes);
  const choices = (types.data?.documentTypes ?? []).filter(({ courtIssued }) => !courtIssued);
  const quoted = useQuote(filing.id, signature, api);
  const [name, setName] = useState("");
  const account = status.payment?.depositAccount?.id;
  const resubmission = useResubmission({ filing: edited, saving, quoted, account, language: api });
  useLookAgain(
    rows.some(({ progress }) => progress === "scan" || progress === "up"),
    saving.save,
    onRefresh,
  );
  useAnnouncedChecks(rows);
  const asked = filing.corrections.filter(({ revision }) => revision === filing.revision);
  const open = asked.flatMap(({ touched }, index) => (touched ? [] : [index + 1]));
  const signed = isSigned(name, [viewer?.user.nameEn, viewer?.user.nameZh]);
  const fee = quoted.quote !== undefined && !quoted.asking;
  const unexplained = unexplainedOf(edited.documents, choices);
  const blocker = resubmitBlocker(
    { ...words, waitReason: readers.waitReason },
    { open, counts, unexplained, quoted: fee, signed },
  );
  return {
    ...{ filing, edited, place, status, language, api, saving, rows, originals, choices, quoted },
    ...{ name, setName, resubmission, asked, open, blocker, onRefresh },
  };
}

export type Correction = ReturnType<typeof useCorrection>;

/** The filing's documents in their order, and the number of each, from 1. */
export function numbered({ filing }: Correction) {
  const ordered = [...filing.documents].sort((one, other) => one.position - other.position);
  const numberOf = (id: string) => ordered.findIndex((document) => document.id === id) + 1;
  return { ordered, numberOf };
}

/** While something is checked, and after each save, the list of what is corrected is asked for again. */
function useLookAgain(checking: boolean, save: string, ask: () => void): void {
  const askAgain = useEffectEvent(ask);
  useEffect(() => {
    if (!checking) return undefined;
    const timer = setInterval(() => askAgain(), LOOK_AGAIN_MS);
    return () => {
      clearInterval(timer);
      askAgain();
    };
  }, [checking]);
  useEffect(() => {
    if (save === "saved") askAgain();
  }, [save]);
}
