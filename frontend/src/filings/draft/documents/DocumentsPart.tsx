/** The documents of a draft: dropped, sent, checked, named, ordered; what was found stands beside each. */
import type { ReactNode } from "react";
import { useWords } from "../../../i18n/words";
import { DropZone } from "../../../ui/files/DropZone";
import { useToast } from "../../../ui/overlays/toasts";
import { useFocusKept } from "../../../ui/keys/useFocusKept";
import { uploads } from "../../../uploads/manager";
import { editWords } from "../draft.words";
import { controlId, documentId } from "../faults";
import type { DocumentTypeChoice, EditedDocument } from "../filing";
import { Part } from "../Part";
import { DocumentRow } from "./DocumentRow";
import { LocalRow } from "./LocalRow";
import { reasonId } from "./readers";
import { RefusedFiles } from "./RefusedFiles";
import { twinOf, type Row } from "./rows";
import { UploadWatches } from "./UploadWatches";
import { useAnnouncedChecks } from "./useAnnouncedChecks";
import { useChecks } from "./useChecks";
import { useDocumentActs } from "./useDocumentActs";
import { useNewDocuments } from "./useNewDocuments";

interface Props {
  filingId: string;
  startsCase: boolean;
  rows: readonly Row[];
  types: readonly DocumentTypeChoice[];
  /** What is to be said of them all, before the first. */
  note?: ReactNode;
  language: "EN" | "ZH_HANT" | "ZH_HANS";
  overridden: ReadonlySet<string>;
  onOverride: (code: string, anyway: boolean) => void;
  /** What the court refused about the control or document of an id. */
  errorAt: (id: string) => string | undefined;
  /** The server knows more than the cache: ask again. */
  onRefresh: () => void;
}

export function DocumentsPart(props: Props) {
  const { filingId, startsCase, rows, types, onRefresh } = props;
  const words = useWords(editWords);
  const { add, replace, held, refused, dismiss } = useNewDocuments(filingId, rows, types, startsCase);
  const documents = rows.flatMap(({ document }) => (document ? [document] : []));
  useChecks(rows, onRefresh);
  useAnnouncedChecks(rows);
  return (
    <Part
      number={1}
      title={words.documents}
      say={words.documentsSay}
      id={controlId("documents")}
      error={props.errorAt(controlId("documents"))}
    >
      {props.note}
      <Rows {...props} onReplace={(document, file) => void replace(document, file)} />
      {held > 0 ? (
        <p className="say" role="status">
          {words.held(held)}
        </p>
      ) : null}
      <RefusedFiles files={refused} onDismiss={dismiss} />
      <UploadWatches documents={documents} />
      <div className="noted drop-row">
        <DropZone wholePage onFiles={(files, folders) => void add(files, folders)} />
      </div>
    </Part>
  );
}

type RowsProps = Props & { onReplace: (document: EditedDocument, file: File) => void };

function Rows({ filingId, rows, types, language, overridden, onOverride, errorAt, onReplace }: RowsProps) {
  const words = useWords(editWords);
  const toast = useToast();
  const { change, remove } = useDocumentActs(language, words.saveFailed);
  const act = async (doing: Promise<string | null>) => {
    const refusal = await doing;
    if (refusal) toast({ kind: "bad", text: refusal });
  };
  const last = rows.filter(({ document }) => document).length;
  const kept = useFocusKept<HTMLDivElement>(rows.length);
  const shown = rows.map((row, index) =>
    row.document ? (
      <DocumentRow
        key={row.key}
        filingId={filingId}
        row={row}
        document={row.document}
        number={index + 1}
        last={index + 1 === last}
        types={types}
        overridden={overridden}
        twin={twinOf(row, rows)}
        refusal={errorAt(documentId(row.document.id))}
        reasonRefusal={errorAt(reasonId(row.document.id))}
        onOverride={onOverride}
        onChange={(input) => void act(change(input))}
        onRemove={(document) => {
          if (row.item) void uploads.discard(row.item.key);
          void act(remove(document.id));
        }}
        onReplace={onReplace}
      />
    ) : (
      <LocalRow key={row.key} row={row} number={index + 1} />
    ),
  );
  return <div {...kept}>{shown}</div>;
}
