/** A draft that was discarded while it was open here: nothing of it is lost, and one press makes it anew. */
import { useState } from "react";
import { useLocation } from "wouter";
import { read, type FragmentType } from "../../../gql";
import { useWords } from "../../../i18n/words";
import { Button } from "../../../ui/button/Button";
import { formOf, type Form } from "../autosave/form";
import { forgetUnsaved, unsavedOf } from "../autosave/unsaved";
import { editWords } from "../draft.words";
import { editFiling } from "../filing";
import type { draftPlace } from "../place";
import { uploads } from "../../../uploads/manager";
import { useUploads } from "../../../uploads/useUploads";
import { KeptDraft } from "./KeptDraft";
import { useRestart } from "./useRestart";

export type OpenDraft = FragmentType<typeof editFiling> & FragmentType<typeof draftPlace>;

interface Props {
  filingId: string;
  /** As it was last seen; undefined after a reload, when only what was typed is left. */
  last?: OpenDraft;
}

export default function GoneElsewhere({ filingId, last }: Props) {
  const words = useWords(editWords);
  const [, go] = useLocation();
  const filing = last && read(editFiling, last);
  const [form] = useState<Partial<Form>>(() => ({
    ...(filing ? formOf(filing) : {}),
    ...unsavedOf(filingId)?.typed,
  }));
  const items = useUploads(filingId);
  const { restart, refusal, busy } = useRestart(filingId, form);
  const documents = filing?.documents ?? [];
  const inFiling = new Set(documents.map(({ upload }) => upload?.id));
  const loose = items.filter(({ uploadId }) => !uploadId || !inFiling.has(uploadId));
  const files = [...documents.map(({ title }) => title), ...loose.map(({ filename }) => filename)];
  const drop = () => {
    for (const { key } of items) void uploads.discard(key);
    forgetUnsaved(filingId);
    go("/filings", { replace: true });
  };
  return (
    <KeptDraft
      title={words.goneElsewhere}
      say={words.goneElsewhereKept}
      form={form}
      files={files}
      refusal={refusal}
    >
      {last ? (
        <Button kind="primary" busy={busy} onClick={() => void restart(last)}>
          {words.beginAgain}
        </Button>
      ) : null}
      <Button onClick={drop}>{words.dropIt}</Button>
    </KeptDraft>
  );
}
