/** Files that cannot be sent at all, with the reason, before a byte has gone. */
import { X } from "lucide-react";
import { useWords } from "../../../i18n/words";
import { fileSize } from "../../../kit/amounts";
import { FileRow } from "../../../ui/files/FileRow";
import { Finding } from "../../../ui/findings/Finding";
import { uploadWords } from "../../../uploads/words";
import { editWords } from "../draft.words";
import type { RefusedFile } from "./useRefusedFiles";

interface Props {
  files: readonly RefusedFile[];
  onDismiss: (key: string) => void;
}

export function RefusedFiles({ files, onDismiss }: Props) {
  const words = useWords(uploadWords);
  const edit = useWords(editWords);
  return files.map(({ key, name, size, why }) => (
    <div className="noted" key={key} role="group" aria-label={name}>
      <FileRow
        state="blocked"
        order={<X size={14} aria-hidden="true" />}
        name={name}
        label={name}
        meta={
          <>
            <span className="no">{words.notUploaded}</span>
            {why === "folder" ? null : <span>{fileSize(size)}</span>}
          </>
        }
        actions={
          <button
            type="button"
            className="btn quiet icon sm"
            aria-label={`${edit.remove}: ${name}`}
            onClick={() => onDismiss(key)}
          >
            <X size={14} aria-hidden="true" />
          </button>
        }
      />
      <Finding kind="blocks" title={words[`${why}Title`]}>
        {words[why]}
      </Finding>
    </div>
  ));
}
