/** Where files are dropped or chosen; while files are dragged, the whole page takes them. */
import { Upload } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { fileWords } from "./files.words";

interface Props {
  id?: string;
  multiple?: boolean;
  accept?: string;
  /** What was chosen or dropped; folders, of which a browser shows no content, by name. */
  onFiles: (files: File[], folders: string[]) => void;
  /** Said instead of "Drop PDFs here, or choose files". */
  children?: ReactNode;
  /** Said while files are over it, instead of "Let go to upload". */
  dropping?: string;
  /** What is chosen, said with the button: "choose files for Document 2". */
  about?: string;
  /** Take what is dropped anywhere on the page. */
  wholePage?: boolean;
}

export function DropZone({
  id,
  multiple = true,
  accept = "application/pdf,.pdf,.docx",
  onFiles,
  children,
  dropping,
  about,
  wholePage = false,
}: Props) {
  const words = useWords(fileWords);
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const over = useDropTarget(frame, wholePage, (files, folders) =>
    onFiles(multiple ? files : files.slice(0, 1), folders),
  );
  return (
    <div className={over ? "drop is-focus" : "drop"} ref={frame}>
      <Upload size={16} aria-hidden="true" />
      <span className="grow">
        {over ? (dropping ?? words.dropping) : (children ?? (multiple ? words.drop : words.dropOne))}{" "}
        <button
          type="button"
          className="as-link"
          id={id}
          aria-label={about ? `${multiple ? words.choose : words.chooseOne}: ${about}` : undefined}
          onClick={() => input.current?.click()}
        >
          {multiple ? words.choose : words.chooseOne}
        </button>
      </span>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) onFiles(files, []);
        }}
      />
    </div>
  );
}

/** Takes dropped files; a drop beside the target must never make the browser open the file and lose the page. */
function useDropTarget(
  frame: React.RefObject<HTMLElement | null>,
  wholePage: boolean,
  take: (files: File[], folders: string[]) => void,
): boolean {
  const [over, setOver] = useState(false);
  const takeThem = useEffectEvent(take);
  useEffect(() => {
    const hits = (event: DragEvent) =>
      wholePage || (event.target instanceof Node && frame.current?.contains(event.target) === true);
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(hits(event));
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const { files, folders } = dropped(event.dataTransfer);
      if (files.length + folders.length === 0) return;
      event.preventDefault();
      if (hits(event)) takeThem(files, folders);
    };
    document.addEventListener("dragover", onOver);
    document.addEventListener("dragleave", onLeave);
    document.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("dragover", onOver);
      document.removeEventListener("dragleave", onLeave);
      document.removeEventListener("drop", onDrop);
    };
  }, [frame, wholePage]);
  return over;
}

/** A dropped folder comes as a file of a few bytes, which it is not. */
function dropped(data: DataTransfer | null): { files: File[]; folders: string[] } {
  const entries = [...(data?.items ?? [])].map((item) => item.webkitGetAsEntry());
  const folders = entries.flatMap((entry) => (entry?.isDirectory ? [entry.name] : []));
  const left = new Set(folders);
  // One file of each folder's name is the folder.
  return { files: [...(data?.files ?? [])].filter(({ name }) => !left.delete(name)), folders };
}
