/** Makes a draft anew of one that was discarded: its place, its words, its documents and the files on their way. */
import { useState } from "react";
import { useClient } from "urql";
import { useLocation } from "wouter";
import { read } from "../../../gql";
import type { CreateFilingInput } from "../../../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../../../i18n/language";
import { useWords } from "../../../i18n/words";
import { deskOf } from "../../../uploads/desk";
import { uploads } from "../../../uploads/manager";
import { EMPTY_FORM, type Form } from "../autosave/form";
import { forgetUnsaved, keepUnsaved } from "../autosave/unsaved";
import { editWords } from "../draft.words";
import { editFiling } from "../filing";
import { draftPlace } from "../place";
import { useCreateFiling } from "../useCreateFiling";
import type { OpenDraft } from "./GoneElsewhere";

export function useRestart(gone: string, form: Partial<Form>) {
  const words = useWords(editWords);
  const client = useClient();
  const { language } = useLanguage();
  const [, go] = useLocation();
  const create = useCreateFiling();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const restart = async (last: OpenDraft) => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await create(placeOf(last));
    setBusy(false);
    if (!("id" in answer)) return setRefusal(answer.refused ?? words.saveFailed);
    const { onBehalfOfPartyIds, ...texts } = form;
    const parties = onBehalfOfPartyIds?.length ? { onBehalfOfPartyIds } : {};
    keepUnsaved(answer.id, EMPTY_FORM, { ...EMPTY_FORM, ...texts, ...parties });
    uploads.move(gone, answer.id);
    await attachAgain(last, answer.id);
    forgetUnsaved(gone);
    go(`/filings/${answer.id}/edit`, { replace: true });
  };
  /** What the court has of its files is kept until it expires: each is put into the new draft. */
  const attachAgain = async (last: OpenDraft, filingId: string) => {
    const desk = deskOf(client, API_LANGUAGE[language]);
    const moving = new Set(
      uploads.items().flatMap(({ filingId: into, uploadId }) => (into === filingId ? [uploadId] : [])),
    );
    const documents = [...read(editFiling, last).documents].sort(
      (one, other) => one.position - other.position,
    );
    for (const { upload, title, typeCode, role } of documents)
      if (upload && !moving.has(upload.id))
        await desk.attach(filingId, upload.id, { title, typeCode, role }).catch(() => null);
  };
  return { restart, refusal, busy };
}

function placeOf(last: OpenDraft): CreateFilingInput {
  const { case: inCase, caseType, appearsIn, appearsFor } = read(draftPlace, last);
  if (appearsIn)
    return {
      caseNumber: appearsIn,
      partyNames: appearsFor.flatMap(({ nameEn, nameZh }) => nameEn ?? nameZh ?? []),
    };
  return inCase ? { caseId: inCase.id } : { caseTypeCode: caseType.code };
}
