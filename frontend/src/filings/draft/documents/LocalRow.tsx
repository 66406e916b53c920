/** A file that is not in the filing yet: it is being announced, or was refused. */
import { X } from "lucide-react";
import { useWords } from "../../../i18n/words";
import { fileSize } from "../../../kit/amounts";
import { FileRow } from "../../../ui/files/FileRow";
import { Finding } from "../../../ui/findings/Finding";
import { uploads } from "../../../uploads/manager";
import { SendingFacts } from "../../../uploads/Progress";
import { uploadWords } from "../../../uploads/words";
import { editWords } from "../draft.words";
import { STATE, type Row } from "./rows";

export function LocalRow({ row, number }: { row: Row; number: number }) {
  const words = useWords(uploadWords);
  const edit = useWords(editWords);
  const { item } = row;
  if (!item) return null;
  const unreadable = row.progress === "unreadable";
  const refused = unreadable || row.progress === "refused" || row.progress === "gone";
  const title = item.intent.title;
  return (
    <div className="noted" role="group" aria-label={title} data-row="">
      <FileRow
        state={STATE[row.progress]}
        order={number}
        name={title}
        label={title}
        progress={0}
        meta={
          refused ? (
            <>
              <span className="no">{words.notUploaded}</span>
              <span>{fileSize(item.size)}</span>
            </>
          ) : (
            <SendingFacts item={item} sent={row.sent} size={row.size} />
          )
        }
        actions={
          <button
            type="button"
            className="btn quiet icon sm"
            aria-label={`${edit.remove}: ${title}`}
            onClick={() => void uploads.discard(item.key)}
          >
            <X size={14} aria-hidden="true" />
          </button>
        }
      />
      {refused ? (
        <Finding kind="blocks" title={unreadable ? words.unreadableTitle : words.notUploaded}>
          {unreadable ? words.unreadable : item.message || words.notTaken}
        </Finding>
      ) : null}
    </div>
  );
}
