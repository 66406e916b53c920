/** Filing in one case: nothing is made by looking; a document or a title begins the draft. */
import { useState, type FormEvent } from "react";
import { useQuery } from "urql";
import { Link } from "wouter";
import { graphql } from "../../gql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { DropZone } from "../../ui/files/DropZone";
import { Field } from "../../ui/forms/Field";
import { Button } from "../../ui/button/Button";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Skeleton } from "../../ui/page/Skeleton";
import { RefusedFiles } from "../draft/documents/RefusedFiles";
import { useRefusedFiles } from "../draft/documents/useRefusedFiles";
import { Caption } from "../parts/Caption";
import { newWords } from "./new.words";

const query = graphql(`
  query CaseStart($id: ID!, $language: Language) {
    case(id: $id) {
      id
      number
      title(language: $language)
      mayFile
    }
  }
`);

interface Props {
  caseId: string;
  busy: boolean;
  onBegin: (title: string, files: readonly File[]) => void;
}

export function CaseStart({ caseId, busy, onBegin }: Props) {
  const words = useWords(newWords);
  const { language } = useLanguage();
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { id: caseId, language: API_LANGUAGE[language] },
  });
  if (!data)
    return error ? (
      <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />
    ) : (
      <Skeleton lines={4} />
    );
  const found = data.case;
  if (!found?.mayFile) return <Empty title={words.noSuchCase} />;
  return (
    <div className="case-start">
      <p className="lead">
        <Link href={`/cases/${found.id}`} className="case-no">
          {found.number}
        </Link>{" "}
        <Caption of={found.title} />
      </p>
      <p className="say">{words.inThisCase}</p>
      <Beginning busy={busy} onBegin={onBegin} />
    </div>
  );
}

function Beginning({ busy, onBegin }: Omit<Props, "caseId">) {
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
      <p className="row">
        <Button type="submit" kind="primary" busy={busy} waiting={typed ? undefined : words.sayFirst}>
          {words.beginDraft}
        </Button>
      </p>
    </form>
  );
}
