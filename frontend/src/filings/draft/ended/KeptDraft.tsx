/** What is left when a draft ended under the hands of its filer: every word and file is here, and the way on. */
import type { ReactNode } from "react";
import { useWords } from "../../../i18n/words";
import { Page } from "../../../ui/page/Page";
import type { Form } from "../autosave/form";
import { LABELS } from "../autosave/SaveState";
import { editWords } from "../draft.words";
import { keptTexts } from "./keptTexts";
import "./keptDraft.css";

interface Props {
  /** What happened, in a sentence. */
  title: string;
  /** What became of what was typed. */
  say: string;
  form: Partial<Form>;
  /** Names of files that are not lost. */
  files?: readonly string[];
  refusal?: string;
  /** The ways on. */
  children: ReactNode;
}

export function KeptDraft({ title, say, form, files = [], refusal, children }: Props) {
  const words = useWords(editWords);
  return (
    <Page title={title}>
      <div className="kept-draft">
        <h1 className="title">{title}</h1>
        <p className="lead">{say}</p>
        <dl className="kept-texts">
          {keptTexts(form).map(({ name, text }) => (
            <div key={name}>
              <dt>{words[LABELS[name]] as string}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          {files.length > 0 ? (
            <div>
              <dt>{words.files}</dt>
              <dd>{files.join("\n")}</dd>
            </div>
          ) : null}
        </dl>
        {refusal ? <p role="alert">{refusal}</p> : null}
        <p className="row">{children}</p>
      </div>
    </Page>
  );
}
