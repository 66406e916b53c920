/** What was found in a document, in the note column: what stops it, and what the clerk may return it for. */
import { useWords } from "../../../i18n/words";
import { Finding } from "../../../ui/findings/Finding";
import { uploadWords } from "../../../uploads/words";
import { editWords } from "../draft.words";
import type { EditedDocument } from "../filing";
import type { Row, Twin } from "./rows";

interface Props {
  row: Row;
  document: EditedDocument;
  overridden: ReadonlySet<string>;
  /** Another document of the filing that is the same file. */
  twin?: Twin;
  /** Why the court refused it when it was submitted. */
  refusal?: string;
  /** Left out where advice is not answered, as in a correction. */
  onOverride?: (code: string, anyway: boolean) => void;
  onChoose: () => void;
}

export function DocumentNotes(props: Props) {
  const { row, document, refusal, twin } = props;
  const sending = useWords(uploadWords);
  if (!isSent(row.progress)) return <NotSent row={row} progress={row.progress} onChoose={props.onChoose} />;
  if (row.item?.fragile && row.progress === "up") return <Finding kind="info" title={sending.fragile} />;
  // What was found in the file that is being replaced is of no use any more.
  if (row.replacing || (document.findings.length === 0 && !refusal && !twin)) return null;
  return (
    <div className="notes">
      {refusal ? (
        <Finding kind="blocks" title={sending.notFiled} actions={<Replace onChoose={props.onChoose} />}>
          {refusal}
        </Finding>
      ) : null}
      {document.findings.map((finding) => (
        <Found key={`${finding.code}-${finding.page ?? 0}`} {...props} finding={finding} />
      ))}
      {twin ? <SameFile twin={twin} onChoose={props.onChoose} /> : null}
    </div>
  );
}

/** Often one paper dropped twice, with another left out. It stops nobody. */
function SameFile({ twin, onChoose }: { twin: Twin; onChoose: () => void }) {
  const words = useWords(editWords);
  return (
    <Finding
      kind="info"
      title={words.sameFile(twin.number, twin.title)}
      actions={<Replace onChoose={onChoose} />}
    >
      {words.sameFileWhat}
    </Finding>
  );
}

/** The file did not arrive, and will not by itself. */
type Unsent = "elsewhere" | "unreadable" | "refused" | "gone";

function isSent(progress: Row["progress"]): progress is Exclude<Row["progress"], Unsent> {
  return !["elsewhere", "unreadable", "refused", "gone"].includes(progress);
}

function NotSent({ row, progress, onChoose }: { row: Row; progress: Unsent; onChoose: () => void }) {
  const words = useWords(uploadWords);
  const choose = (
    <button type="button" className="as-link" onClick={onChoose}>
      {words.chooseFile}
    </button>
  );
  const replace = <Replace onChoose={onChoose} />;
  switch (progress) {
    case "elsewhere":
      return <Finding kind="info" title={words.chooseAgain} actions={choose} />;
    case "unreadable":
      return (
        <Finding kind="blocks" title={words.unreadableTitle} actions={choose}>
          {words.unreadable}
        </Finding>
      );
    case "refused":
      return (
        <Finding kind="blocks" title={words.notUploaded} actions={replace}>
          {row.item?.message || words.notTaken}
        </Finding>
      );
    case "gone":
      return (
        <Finding kind="blocks" title={words.notFiled} actions={replace}>
          {words.gone}
        </Finding>
      );
  }
}

function Replace({ onChoose }: { onChoose: () => void }) {
  const words = useWords(editWords);
  return (
    <button type="button" className="as-link" onClick={onChoose}>
      {words.replace}
    </button>
  );
}

interface FoundProps extends Omit<Props, "row" | "refusal"> {
  finding: EditedDocument["findings"][number];
}

/** Advice may be answered "submit anyway"; what blocks may not. */
function Found({ document, finding, overridden, onOverride, onChoose }: FoundProps) {
  const words = useWords(editWords);
  const { code, severity, title, message, remedy, page } = finding;
  const blocks = severity === "BLOCKS";
  const anyway = overridden.has(code);
  return (
    <Finding
      kind={blocks ? "blocks" : anyway ? "info" : "advises"}
      title={title}
      actions={
        <>
          {page && document.document ? (
            <a href={`${document.document.contentUrl}#page=${page}`} target="_blank" rel="noreferrer">
              {words.seePage(page)}
            </a>
          ) : null}
          <Replace onChoose={onChoose} />
          {blocks || !onOverride ? null : (
            <button type="button" className="as-link" onClick={() => onOverride(code, !anyway)}>
              {anyway ? words.undo : words.submitAnyway}
            </button>
          )}
        </>
      }
    >
      {anyway ? words.willSubmitAnyway : [message, remedy].filter(Boolean).join(" ")}
    </Finding>
  );
}
