/** Why the registry may return or reject, in the reader's language. */
import { useCallback, useMemo } from "react";
import { useQuery } from "urql";
import { graphql } from "../gql";
import { useUntilKnown } from "../graphql/useUntilKnown";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import type { Reason } from "../ui/disposition/matching";
import { reasonNames } from "../filings/parts/reasons.words";

const query = graphql(`
  query ReviewReasons($language: Language) {
    reviewReasons {
      code
      remedy
      wordsRequired
      text(language: $language)
    }
  }
`);

export interface Reasons {
  all: readonly Reason[];
  of: (code: string | null | undefined) => Reason | undefined;
  /** The reason that a finding is: its own, or for what is wrong with a file itself, its format. */
  ofFinding: (code: string) => Reason | undefined;
  needsWords: (code: string) => boolean;
}

const ABOUT_THE_FILE = "WRONG_FORMAT";

export function useReasons(): Reasons {
  const { language } = useLanguage();
  const names: Readonly<Record<string, string>> = useWords(reasonNames);
  const [asked, ask] = useQuery({ query, variables: { language: API_LANGUAGE[language] } });
  useUntilKnown(asked, ask);
  const found = asked.data?.reviewReasons;
  const all = useMemo(
    () => (found ?? []).map(({ code, remedy, text }) => ({ code, remedy, text, name: names[code] ?? text })),
    [found, names],
  );
  const of = useCallback(
    (code: string | null | undefined) => all.find((reason) => reason.code === code),
    [all],
  );
  const ofFinding = useCallback((code: string) => of(code) ?? of(ABOUT_THE_FILE), [of]);
  const needsWords = useCallback(
    (code: string) => found?.find((reason) => reason.code === code)?.wordsRequired ?? false,
    [found],
  );
  return { all, of, ofFinding, needsWords };
}
