/** The short facts of a document: how far it has come, or how large it is and what the checks said. */
import { useWords } from "../../../i18n/words";
import { fileSize } from "../../../kit/amounts";
import { CheckedMark, PausedFacts, SendingFacts } from "../../../uploads/Progress";
import { uploadWords } from "../../../uploads/words";
import { editWords } from "../draft.words";
import type { EditedDocument } from "../filing";
import { STATE, type Row } from "./rows";

export function Facts({ row, document }: { row: Row; document: EditedDocument }) {
  const words = useWords(uploadWords);
  const edit = useWords(editWords);
  const { progress, item, size, sent } = row;
  if (item && (progress === "up" || progress === "waiting" || progress === "retrying"))
    return <SendingFacts item={item} sent={sent} size={size} />;
  if (progress === "paused" || progress === "elsewhere")
    return <PausedFacts sent={sent} size={size} lost={progress === "elsewhere"} />;
  const pages = document.document?.pages;
  const kind = /\.docx$/i.test(document.upload?.filename ?? "") ? "DOCX" : "PDF";
  return (
    <>
      <span>{[kind, pages ? edit.pages(pages) : "", fileSize(size)].filter(Boolean).join(" · ")}</span>
      {progress === "clean" ? <CheckedMark /> : null}
      {progress === "scan" ? <span>{words.scanning}</span> : null}
      {STATE[progress] === "blocked" ? <span className="no">{words.notFiled}</span> : null}
    </>
  );
}
