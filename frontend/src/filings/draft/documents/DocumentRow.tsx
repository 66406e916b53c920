/** One document of a draft, with what was found in it beside it. */
import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useRef, useState, type RefObject } from "react";
import { Link } from "wouter";
import { useWords } from "../../../i18n/words";
import { FileRow } from "../../../ui/files/FileRow";
import { Menu } from "../../../ui/overlays/Menu";
import { TransferButton } from "../../../uploads/Progress";
import type { UpdateFilingDocumentInput } from "../../../gql/graphql";
import { DocumentTitle } from "./DocumentTitle";
import { editWords } from "../draft.words";
import { documentId } from "../faults";
import { Facts } from "./Facts";
import type { DocumentTypeChoice, EditedDocument } from "../filing";
import { STATE, type Row, type Twin } from "./rows";
import { resumeUpload } from "./resumeUpload";

// The page does not wait for what was found in a file, nor for the choice of who may read it.
const DocumentNotes = lazy(() =>
  import("./DocumentNotes").then((found) => ({ default: found.DocumentNotes })),
);
const Readers = lazy(() => import("./Readers").then((found) => ({ default: found.Readers })));

interface Props {
  filingId: string;
  row: Row;
  document: EditedDocument;
  number: number;
  last: boolean;
  types: readonly DocumentTypeChoice[];
  /** It stays where it is among the documents, and is no lead. */
  fixed?: boolean;
  overridden: ReadonlySet<string>;
  /** Another document of the filing that is the same file. */
  twin?: Twin;
  /** Left out where advice is not answered, as in a correction. */
  onOverride?: (code: string, anyway: boolean) => void;
  /** Why the court refused it when it was submitted. */
  refusal?: string;
  /** Why the court did not take the reason for fewer readers. */
  reasonRefusal?: string;
  onChange: (input: UpdateFilingDocumentInput) => void;
  onRemove: (document: EditedDocument) => void;
  onReplace: (document: EditedDocument, file: File) => void;
}

export function DocumentRow(props: Props) {
  const { row, document, number } = props;
  const [naming, setNaming] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const chooseFile = () => chooser.current?.click();
  return (
    <div className="noted" role="group" aria-label={`${number}. ${document.title}`} data-row="">
      <FileRow
        id={documentId(document.id)}
        state={STATE[row.progress]}
        order={number}
        label={document.title}
        progress={row.size > 0 ? (100 * row.sent) / row.size : 0}
        name={naming ? <Naming {...props} onDone={() => setNaming(false)} /> : document.title}
        meta={<Facts row={row} document={document} />}
        settings={
          <>
            {document.madeFromForm ? <OfForm {...props} /> : <Settings {...props} />}
            <Suspense fallback={null}>
              <Readers {...props} error={props.reasonRefusal} />
            </Suspense>
          </>
        }
        actions={
          <Actions {...props} chooser={chooser} onRename={() => setNaming(true)} onChoose={chooseFile} />
        }
      />
      <Suspense fallback={null}>
        <DocumentNotes
          row={row}
          document={document}
          overridden={props.overridden}
          twin={props.twin}
          refusal={props.refusal}
          onOverride={props.onOverride}
          onChoose={chooseFile}
        />
      </Suspense>
    </div>
  );
}

function Naming({ document, onChange, onDone }: Props & { onDone: () => void }) {
  return (
    <DocumentTitle
      title={document.title}
      onDone={(title) => {
        onDone();
        if (title && title !== document.title) onChange({ filingDocumentId: document.id, title });
      }}
    />
  );
}

/** What was set from the form: its type is the form's, and it is changed there. */
function OfForm({ filingId }: Props) {
  const words = useWords(editWords);
  return (
    <>
      <Link href={`/filings/${filingId}/form`}>{words.openForm}</Link>
      <span className="tag">{words.lead}</span>
    </>
  );
}

const typeOf = ({ types, document }: Props) => types.find(({ code }) => code === document.typeCode);

function Settings(props: Props) {
  const { document, types, onChange } = props;
  const words = useWords(editWords);
  const lead = document.role === "LEAD";
  return (
    <>
      <select
        className="select sm"
        aria-label={words.typeOf(document.title)}
        value={document.typeCode}
        onChange={(event) => onChange({ filingDocumentId: document.id, typeCode: event.target.value })}
      >
        {typeOf(props) ? null : <option value={document.typeCode}>{document.typeCode}</option>}
        {types
          .filter(({ mayLead }) => !lead || mayLead)
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </select>
      {lead ? <span className="tag">{words.lead}</span> : null}
    </>
  );
}

interface ActionsProps extends Props {
  chooser: RefObject<HTMLInputElement | null>;
  onRename: () => void;
  onChoose: () => void;
}

function Actions(props: ActionsProps) {
  const { row, document, filingId, chooser, onReplace } = props;
  const words = useWords(editWords);
  const take = (file: File) => {
    if (!resumeUpload(row, filingId, file)) onReplace(document, file);
  };
  return (
    <>
      {row.item ? <TransferButton item={row.item} name={document.title} /> : null}
      <Menu
        label={words.more(document.title)}
        className="btn quiet icon sm"
        button={<Ellipsis size={14} aria-hidden="true" />}
      >
        <RowMenu
          {...props}
          mayLead={!props.fixed && document.role !== "LEAD" && typeOf(props)?.mayLead === true}
        />
      </Menu>
      <input
        ref={chooser}
        type="file"
        hidden
        accept="application/pdf,.pdf,.docx"
        data-replaces={document.id}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) take(file);
        }}
      />
    </>
  );
}

type MenuProps = ActionsProps & { mayLead: boolean };

function RowMenu(props: MenuProps) {
  const { document, number, last, fixed, mayLead, onChange, onRemove, onRename, onChoose } = props;
  const words = useWords(editWords);
  const id = document.id;
  return (
    <>
      {document.document ? (
        <a href={document.document.contentUrl} target="_blank" rel="noreferrer">
          {words.open}
        </a>
      ) : null}
      {mayLead ? (
        <Choice text={words.makeLead} onPick={() => onChange({ filingDocumentId: id, role: "LEAD" })} />
      ) : null}
      {number > 1 && !fixed ? (
        <Choice text={words.moveUp} onPick={() => onChange({ filingDocumentId: id, position: number - 1 })} />
      ) : null}
      {last || fixed ? null : (
        <Choice
          text={words.moveDown}
          onPick={() => onChange({ filingDocumentId: id, position: number + 1 })}
        />
      )}
      <Choice text={words.rename} onPick={onRename} />
      {document.madeFromForm ? null : <Choice text={words.replace} onPick={onChoose} />}
      <Choice text={words.remove} onPick={() => onRemove(document)} />
    </>
  );
}

function Choice({ text, onPick }: { text: string; onPick: () => void }) {
  return (
    <button type="button" className="item" data-closes="" onClick={onPick}>
      {text}
    </button>
  );
}
