/** What a draft begins with: documents, or a title. Before that there is none. */
import { useState, type FormEvent } from "react";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import { DropZone } from "../../ui/files/DropZone";
import { Field } from "../../ui/forms/Field";
import { RefusedFiles } from "../draft/documents/RefusedFiles";
import { useRefusedFiles } from "../draft/documents/useRefusedFiles";
import { newWords } from "./new.words";

export interface BeginningProps {
  busy: boolean;
  onBegin: (title: string, files: readonly File[]) => void;
}

export function Beginning({ busy, onBegin }: BeginningProps) {
  const words = useWords(newWords);
  const [title, setTitle] = useState("");
  const { refused, admit, dismiss } = useRefusedFiles();
  const typed = title.trim();
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (typed && !busy) onBegin(typed, []);
  };
  const take = async (given: readonly File[], folders: readonly string[]) => {
    const files = await admit(given, folders);
    if (files.length > 0 && !busy) onBegin(typed, files);
  };
  return (
    <form onSubmit={begin}>
      <p className="say">{words.beginsThen}</p>
      <RefusedFiles files={refused} onDismiss={dismiss} />
      <DropZone wholePage onFiles={(files, folders) => void take(files, folders)} />
      <Field id="new-title" label={words.titleOfIt}>
        <input
          className="input"
          value={title}
          maxLength={300}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <div className="row">
        <Button type="submit" kind="primary" busy={busy} waiting={typed ? undefined : words.sayFirst}>
          {words.beginDraft}
        </Button>
      </div>
    </form>
  );
}
