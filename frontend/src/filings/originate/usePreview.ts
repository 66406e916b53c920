/** The page that the answers make, set anew after a pause in typing; an answer that comes late is let go. */
import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { graphql } from "../../gql";
import type { PreviewOriginatingDocumentMutation } from "../../gql/graphql";
import type { Answers } from "./form";

const PAUSE_MS = 200;
const AGAIN_MS = 3000;

const preview = graphql(`
  mutation PreviewOriginatingDocument($input: OriginatingDataInput!, $language: Language) {
    previewOriginatingDocument(input: $input) {
      __typename
      ... on OriginatingPreview {
        document
        findings {
          path
          code
          message(language: $language)
        }
        sections {
          section
          state
          required
          answered
          faults
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

type Answered = PreviewOriginatingDocumentMutation["previewOriginatingDocument"];
export type Previewed = Extract<Answered, { __typename: "OriginatingPreview" }>;
export type FormFinding = Previewed["findings"][number];
export type SectionProgress = Previewed["sections"][number];

export interface Preview {
  page?: Previewed;
  /** Why the last answers could not be set. */
  refusal?: string;
  setting: boolean;
  /** How long the last page took, from the pause to its arrival, in milliseconds. */
  took?: number;
}

interface Asked {
  formCode: string;
  caseTypeCode: string;
  answers: Answers;
  section?: string;
  language: "EN" | "ZH_HANT" | "ZH_HANS";
}

export function usePreview({ formCode, caseTypeCode, answers, section, language }: Asked): Preview {
  const client = useClient();
  const [state, setState] = useState<Preview>({ setting: true });
  const [again, setAgain] = useState(0);
  const latest = useRef(0);
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    const timer = setTimeout(async () => {
      const began = performance.now();
      setState((before) => ({ ...before, setting: true }));
      const input = { formCode, caseTypeCode, answers, section };
      const { data } = await client.mutation(preview, { input, language });
      if (mine !== latest.current) return;
      const answer = data?.previewOriginatingDocument;
      const took = performance.now() - began;
      if (answer?.__typename === "OriginatingPreview")
        return setState({ page: answer, setting: false, took });
      setState((before) => ({ ...before, setting: false, refusal: answer?.message }));
      if (!answer) setTimeout(() => mine === latest.current && setAgain((count) => count + 1), AGAIN_MS);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [client, formCode, caseTypeCode, answers, section, language, again]);
  return state;
}
