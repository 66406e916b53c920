/** Documents the clerk says are missing: those added since the filing came back, and the place to add more. */
import { useWords } from "../../i18n/words";
import { DropZone } from "../../ui/files/DropZone";
import { useToast } from "../../ui/overlays/toasts";
import { uploads } from "../../uploads/manager";
import { DocumentRow } from "../draft/documents/DocumentRow";
import { LocalRow } from "../draft/documents/LocalRow";
import { RefusedFiles } from "../draft/documents/RefusedFiles";
import { twinOf } from "../draft/documents/rows";
import { useDocumentActs } from "../draft/documents/useDocumentActs";
import { useNewDocuments } from "../draft/documents/useNewDocuments";
import { correctWords } from "./correct.words";
import type { Correction } from "./useCorrection";

interface Props {
  correction: Pick<Correction, "filing" | "rows" | "choices" | "place" | "asked" | "api" | "onRefresh">;
}

const NONE: ReadonlySet<string> = new Set();

export function MissingDocuments({ correction }: Props) {
  const { filing, rows, choices, place, asked, api, onRefresh } = correction;
  const words = useWords(correctWords);
  const toast = useToast();
  const { change, remove } = useDocumentActs(api, words.notHere);
  const { add, replace, refused, dismiss } = useNewDocuments(filing.id, rows, choices, !place.case);
  const act = async (doing: Promise<string | null>) => {
    const refusal = await doing;
    if (refusal) toast({ kind: "bad", text: refusal });
    onRefresh();
  };
  // One that was sent back and replaced since is newer than the filing, too: it has a part of its own.
  const sentBack = new Set(asked.map(({ filingDocumentId }) => filingDocumentId));
  const added = rows.flatMap((row, index) =>
    row.document && row.document.revision > filing.revision && !sentBack.has(row.document.id)
      ? [{ row, document: row.document, number: index + 1 }]
      : [],
  );
  const isAdded = (id: string) => added.some(({ document }) => document.id === id);
  const onTheWay = rows.filter(
    ({ document, item }) => !document && item && (!item.intent.replaces || isAdded(item.intent.replaces)),
  );
  return (
    <>
      {added.map(({ row, document, number }) => (
        <DocumentRow
          key={row.key}
          fixed
          filingId={filing.id}
          row={row}
          document={document}
          number={number}
          last={number === filing.documents.length}
          types={choices}
          overridden={NONE}
          twin={twinOf(row, rows)}
          onChange={(input) => void act(change(input))}
          onRemove={() => {
            if (row.item) void uploads.discard(row.item.key);
            void act(remove(document.id));
          }}
          onReplace={(old, file) => void replace(old, file)}
        />
      ))}
      {onTheWay.map((row, index) => (
        <LocalRow key={row.key} row={row} number={filing.documents.length + index + 1} />
      ))}
      <RefusedFiles files={refused} onDismiss={dismiss} />
      <DropZone onFiles={(files, folders) => void add(files, folders)}>{words.addMissing}</DropZone>
    </>
  );
}
