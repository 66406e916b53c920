/** A document the clerk sent back: the new file, its checks, and what it replaces. */
import { FileText } from "lucide-react";
import { lazy, Suspense } from "react";
import type { UpdateFilingDocumentInput } from "../../gql/graphql";
import { useWords } from "../../i18n/words";
import { DropZone } from "../../ui/files/DropZone";
import { FileRow } from "../../ui/files/FileRow";
import { TransferButton } from "../../uploads/Progress";
import { uploads } from "../../uploads/manager";
import { DocumentNotes } from "../draft/documents/DocumentNotes";
import { editWords } from "../draft/draft.words";
import { Facts } from "../draft/documents/Facts";
import { documentId } from "../draft/faults";
import type { DocumentTypeChoice, EditedDocument } from "../draft/filing";
import { LocalRow } from "../draft/documents/LocalRow";
import { RefusedFiles } from "../draft/documents/RefusedFiles";
import { STATE, type Row, type Twin } from "../draft/documents/rows";
import { useRefusedFiles } from "../draft/documents/useRefusedFiles";
import { correctWords } from "./correct.words";

// The page does not wait for the choice of who may read a document.
const Readers = lazy(() =>
  import("../draft/documents/Readers").then((found) => ({ default: found.Readers })),
);

interface Props {
  filingId: string;
  row: Row;
  /** Files meant for its place that the court did not take. */
  notTaken: readonly Row[];
  /** Its number among the documents, from 1. */
  number: number;
  /** It has been replaced since the filing came back. */
  replaced: boolean;
  /** Another document of the filing that is the same file. */
  twin?: Twin;
  before: string;
  types: readonly DocumentTypeChoice[];
  /** Why the court did not take the reason for fewer readers. */
  reasonRefusal?: string;
  onChange: (input: UpdateFilingDocumentInput) => void;
}

const NONE: ReadonlySet<string> = new Set();

export function CorrectDocument(props: Props) {
  const { filingId, row, notTaken, number, replaced, before } = props;
  const words = useWords(correctWords);
  const { refused, admit, dismiss } = useRefusedFiles();
  const { document } = row;
  if (!document) return null;
  const replace = async (files: File[], folders: string[]) => {
    const [file] = await admit(files, folders);
    if (!file) return;
    for (const { item } of [row, ...notTaken]) if (item) uploads.forget(item.key);
    const { title, typeCode, role, id } = document;
    void uploads.add(file, filingId, { title, typeCode, role, replaces: id });
  };
  return (
    <>
      <div className="noted">
        <FileRow
          id={documentId(document.id)}
          state={STATE[row.progress]}
          order={<FileText size={16} aria-hidden="true" />}
          name={replaced ? (document.upload?.filename ?? document.title) : document.title}
          label={document.title}
          progress={row.size > 0 ? (100 * row.sent) / row.size : 0}
          meta={<Facts row={row} document={document} />}
          settings={<Settings {...props} document={document} />}
          actions={<Actions row={row} />}
        />
        {replaced ? (
          <DocumentNotes
            row={row}
            document={document}
            overridden={NONE}
            twin={props.twin}
            onChoose={() => window.document.getElementById(`replace-${document.id}`)?.click()}
          />
        ) : null}
      </div>
      {notTaken.map((each) => (
        <LocalRow key={each.key} row={each} number={number} />
      ))}
      <RefusedFiles files={refused} onDismiss={dismiss} />
      <div className="swap">
        <DropZone
          id={`replace-${document.id}`}
          multiple={false}
          about={document.title}
          onFiles={(files, folders) => void replace(files, folders)}
        >
          {replaced ? words.replaceAgain : words.drop}
        </DropZone>
        <p className="footnote">{words.oldStays(before)}</p>
      </div>
    </>
  );
}

function Settings({ document, types, reasonRefusal, onChange }: Props & { document: EditedDocument }) {
  return (
    <>
      <TypeChoice
        title={document.title}
        chosen={document.typeCode}
        types={types}
        onChoose={(typeCode) => onChange({ filingDocumentId: document.id, typeCode })}
      />
      <Suspense fallback={null}>
        <Readers {...{ document, types, onChange }} error={reasonRefusal} />
      </Suspense>
    </>
  );
}

function Actions({ row: { item, document } }: { row: Row }) {
  const words = useWords(correctWords);
  const file = document?.document;
  return (
    <>
      {item && document ? <TransferButton item={item} name={document.title} /> : null}
      {file && document ? (
        <a
          className="btn quiet sm"
          href={file.contentUrl}
          target="_blank"
          rel="noreferrer"
          aria-label={words.openNamed(document.title)}
        >
          {words.open}
        </a>
      ) : null}
    </>
  );
}

interface TypeChoiceProps {
  title: string;
  chosen: string;
  types: readonly DocumentTypeChoice[];
  onChoose: (typeCode: string) => void;
}

function TypeChoice({ title, chosen, types, onChoose }: TypeChoiceProps) {
  const words = useWords(editWords);
  return (
    <select
      className="select sm"
      aria-label={words.typeOf(title)}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      {/* One that is not taken here any more still is what it was filed as. */}
      {types.some(({ code }) => code === chosen) ? null : <option value={chosen}>{chosen}</option>}
      {types.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
