/** One file: its name, how it stands, what it is set to, what can be done. The hairline under it is its progress bar. */
import type { ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { fileWords } from "./files.words";

export type FileState = "up" | "paused" | "scan" | "clean" | "blocked";

interface Props {
  state: FileState;
  /** Its number, or an icon. */
  order: ReactNode;
  name: ReactNode;
  /** Short facts in a line: size, speed, time left. */
  meta: ReactNode;
  /** Controls under the name, such as its type. */
  settings?: ReactNode;
  actions?: ReactNode;
  /** 0 to 100, while it is being sent. */
  progress?: number;
  /** Its name in plain text, said with the progress. */
  label: string;
  id?: string;
}

export function FileRow({ state, order, name, meta, settings, actions, progress, label, id }: Props) {
  const words = useWords(fileWords);
  return (
    <div className="file" data-u={state} id={id}>
      <span className="ord">{order}</span>
      <div>
        <div className="name">{name}</div>
        <div className="meta">{meta}</div>
        {settings ? <div className="set">{settings}</div> : null}
      </div>
      {actions ? <div className="act">{actions}</div> : null}
      {state === "clean" ? null : state === "blocked" || progress === undefined ? (
        state === "blocked" ? (
          <div className="bar" />
        ) : null
      ) : (
        <div
          className="bar"
          role="progressbar"
          aria-valuenow={Math.round(progress)}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-label={words.progress(label)}
        >
          <i style={{ width: `${progress}%` }} />
        </div>
      )}
    </div>
  );
}
