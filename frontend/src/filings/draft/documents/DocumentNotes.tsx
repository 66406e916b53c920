/** What was found in a document, in the note column: what stops it, and what the clerk may return it for. */
import { useWords } from "../../../i18n/words";
import { Finding } from "../../../ui/findings/Finding";
import { uploadWords } from "../../../uploads/words";
import { editWords } from "../draft.words";
import type { EditedDocument } from "../filing";
import type { Row } from "./rows";

interface Props {
  row: Row;
  document: EditedDocument;
  overridden: ReadonlySet<string>;
  /** Why the court refused it when it was submitted. */
  refusal?: string;
  /** Left out where advice is not answered, as in a correction. */
  onOverride?: (code: string, anyway: boolean) => void;
  onChoose: () => void;
}

export function DocumentNotes({ row, document, overridden, refusal, onOverride, onChoose }: Props) {
  const words = useWords(editWords);
  const sending = useWords(uploadWords);
  const choose = (
    <button type="button" className="as-link" onClick={onChoose}>
      {words.replace}
    </button>
  );
  if (row.progress === "elsewhere")
    return (
      <Finding
        kind="info"
        title={sending.chooseAgain}
        actions={
          <button type="button" className="as-link" onClick={onChoose}>
            {sending.chooseFile}
          </button>
        }
      />
    );
  if (row.progress === "unreadable")
    return (
      <Finding
        kind="blocks"
        title={sending.unreadableTitle}
        actions={
          <button type="button" className="as-link" onClick={onChoose}>
            {sending.chooseFile}
          </button>
        }
      >
        {sending.unreadable}
      </Finding>
    );
  if (row.progress === "refused")
    return (
      <Finding kind="blocks" title={sending.notUploaded} actions={choose}>
        {row.item?.message || sending.notTaken}
      </Finding>
    );
  if (row.progress === "gone")
    return (
      <Finding kind="blocks" title={sending.notFiled} actions={choose}>
        {sending.gone}
      </Finding>
    );
  if (row.item?.fragile && row.progress === "up") return <Finding kind="info" title={sending.fragile} />;
  // What was found in the file that is being replaced is of no use any more.
  if (row.replacing) return null;
  return document.findings.length === 0 && !refusal ? null : (
    <div className="notes">
      {refusal ? (
        <Finding kind="blocks" title={sending.notFiled} actions={choose}>
          {refusal}
        </Finding>
      ) : null}
      {document.findings.map((finding) => {
        const blocks = finding.severity === "BLOCKS";
        const anyway = overridden.has(finding.code);
        const page = finding.page;
        return (
          <Finding
            key={`${finding.code}-${page ?? 0}`}
            kind={blocks ? "blocks" : anyway ? "info" : "advises"}
            title={finding.title}
            actions={
              <>
                {page && document.document ? (
                  <a href={`${document.document.contentUrl}#page=${page}`} target="_blank" rel="noreferrer">
                    {words.seePage(page)}
                  </a>
                ) : null}
                {choose}
                {blocks || !onOverride ? null : (
                  <button type="button" className="as-link" onClick={() => onOverride(finding.code, !anyway)}>
                    {anyway ? words.undo : words.submitAnyway}
                  </button>
                )}
              </>
            }
          >
            {anyway ? words.willSubmitAnyway : [finding.message, finding.remedy].filter(Boolean).join(" ")}
          </Finding>
        );
      })}
    </div>
  );
}
