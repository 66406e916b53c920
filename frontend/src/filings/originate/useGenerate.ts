/** Has the page set and put into the filing, once everything typed is saved; then goes on with the draft. */
import { useState } from "react";
import { useLocation } from "wouter";
import { useClient } from "urql";
import { graphql, read } from "../../gql";
import { problemParts } from "../../graphql/problem";
import { useWords } from "../../i18n/words";
import type { Fault } from "../../ui/forms/ErrorSummary";
import { controlOf, type OriginatingForm } from "./form";
import { originateWords } from "./originate.words";
import type { Saving } from "./useAnswers";
import { useLabelOf } from "./useLabelOf";

const generate = graphql(`
  mutation GenerateOriginatingDocument($input: GenerateOriginatingDocumentInput!, $language: Language) {
    generateOriginatingDocument(input: $input) {
      __typename
      ... on Filing {
        id
        ...EditFiling
      }
      ...ProblemParts
    }
  }
`);

export interface Refused {
  title: string;
  faults: Fault[];
  tries: number;
}

export function useGenerate(
  filingId: string,
  form: OriginatingForm,
  saving: Saving,
  language: "EN" | "ZH_HANT" | "ZH_HANS",
  to: string,
) {
  const words = useWords(originateWords);
  const labelOf = useLabelOf(form);
  const client = useClient();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const refuse = (title: string, faults: Fault[] = []) =>
    setRefused((before) => ({ title, faults, tries: (before?.tries ?? 0) + 1 }));
  /** Where a fault of the answers leads: to the control of its path, by the name that stands there. */
  const faultOf = ({ path, message }: { path: readonly string[]; message: string }): Fault => {
    const [first, second, ...rest] = path;
    if (first !== "originatingData" || second !== "answers") return { message };
    const label = labelOf(rest);
    return { field: controlOf(rest), message: label ? words.faultAt(label, message) : message };
  };
  const act = async () => {
    setBusy(true);
    const version = await saving.flush();
    const { data } =
      version === undefined
        ? { data: undefined }
        : await client.mutation(generate, { input: { filingId, version }, language });
    setBusy(false);
    const answer = data?.generateOriginatingDocument;
    if (!answer) return refuse(words.notMade);
    if (answer.__typename === "Filing") return go(to);
    const { message, fields } = read(problemParts, answer);
    refuse(message, fields.map(faultOf));
  };
  return { busy, refused, act };
}
