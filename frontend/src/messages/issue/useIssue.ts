/** Issuing a document in a case: what is asked for, the file on its way, and what the court answers. */
import { useState } from "react";
import { useClient, useMutation } from "urql";
import { graphql, read } from "../../gql";
import type { DocumentAccess, IssueDocumentMutation } from "../../gql/graphql";
import { problemParts } from "../../graphql/problem";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { makeKey } from "../../kit/keys";
import { useFaults } from "../../ui/forms/useForm";
import { deskOf } from "../../uploads/desk";
import { sendFile } from "../../uploads/sendFile";
import { issueWords } from "./issue.words";

const issueDocument = graphql(`
  mutation IssueDocument($input: IssueDocumentInput!) {
    issueDocument(input: $input) {
      __typename
      ... on Document {
        id
        title
        sealStatus
      }
      ...ProblemParts
    }
  }
`);

const NOT_READY = "DOCUMENT_NOT_READY";
const [MOST_TRIES, BETWEEN_TRIES_MS] = [30, 1_000];

export interface Issued {
  typeCode: string;
  title: string;
  access: DocumentAccess;
  file: File | null;
}

type Answer = IssueDocumentMutation["issueDocument"] | undefined;

/** Asks until the file is checked: whoever waits for that has nothing else to do here. */
async function untilChecked(ask: (key: string) => Promise<Answer>, firstKey: string): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    // What was refused has been answered under its key.
    const answer = await ask(tries === 1 ? firstKey : makeKey());
    const waits = answer?.__typename === "Problem" && read(problemParts, answer).code === NOT_READY;
    if (!waits || tries === MOST_TRIES) return answer;
    await new Promise((resume) => setTimeout(resume, BETWEEN_TRIES_MS));
  }
}

export function useIssue(caseId: string, onDone: (title: string) => void) {
  const words = useWords(issueWords);
  const { language } = useLanguage();
  const client = useClient();
  const state = useFaults("issue");
  const [busy, setBusy] = useState(false);
  const [idempotencyKey, renew] = useState(makeKey);
  // The same file is not sent a second time when something else was refused.
  const [sent, setSent] = useState<{ file: File; uploadId: string } | null>(null);
  const [, send] = useMutation(issueDocument);

  const upload = async (file: File): Promise<string | null> => {
    if (sent?.file === file) return sent.uploadId;
    const answer = await sendFile(deskOf(client, API_LANGUAGE[language]), file);
    if ("refused" in answer) {
      state.refuse({ message: answer.refused, fields: [{ path: ["uploadId"], message: answer.refused }] });
      return null;
    }
    setSent({ file, uploadId: answer.uploadId });
    return answer.uploadId;
  };

  const act = async ({ typeCode, title, access, file }: Issued): Promise<void> => {
    const missing = [
      ...(typeCode ? [] : [{ path: ["typeCode"], message: words.missingKind }]),
      ...(file ? [] : [{ path: ["uploadId"], message: words.missingFile }]),
    ];
    if (missing.length > 0 || !file) return state.refuse({ message: words.missing, fields: missing });
    const uploadId = await upload(file);
    if (uploadId === null) return undefined;
    const what = { caseId, typeCode, title, access, uploadId };
    const answer = await untilChecked(
      async (key) => (await send({ input: { ...what, idempotencyKey: key } })).data?.issueDocument,
      idempotencyKey,
    );
    if (answer?.__typename === "Document") return onDone(answer.title);
    if (answer) renew(makeKey());
    return state.refuse(answer ? read(problemParts, answer) : { message: words.noAnswer, fields: [] });
  };

  const issue = async (what: Issued): Promise<void> => {
    if (busy) return;
    state.clear();
    setBusy(true);
    try {
      await act(what);
    } catch {
      state.refuse({ message: words.noAnswer, fields: [] });
    } finally {
      setBusy(false);
    }
  };
  return { state, busy, issue };
}
