/** What is said of every filing that needs the reader: where it stands, and in which case. */
import { graphql, read, type FragmentType } from "../gql";
import type { FilingNeedFragment } from "../gql/graphql";
import { useWords } from "../i18n/words";
import { StatusBadge } from "../ui/status/StatusBadge";
import { homeWords } from "./words";

const filingNeed = graphql(`
  fragment FilingNeed on Filing {
    id
    title
    status
    updatedAt
    correctionDueAt
    case {
      id
      number
      title(language: $language)
    }
    caseType {
      code
      name(language: $language)
    }
  }
`);

export type FilingNeedOf = FragmentType<typeof filingNeed>;

export interface FilingNeedProps<Of> {
  of: Of;
  /** The one primary button of the page is its. */
  first: boolean;
}

export function useFilingNeed(of: FilingNeedOf) {
  const words = useWords(homeWords);
  const filing = read(filingNeed, of);
  return { filing, title: filing.title || words.untitled, facts: <Facts filing={filing} /> };
}

function Facts({ filing }: { filing: FilingNeedFragment }) {
  const words = useWords(homeWords);
  return (
    <>
      <StatusBadge status={filing.status} />
      {filing.case ? <span className="num">{filing.case.number}</span> : <span>{words.newCase}</span>}
      <span>{filing.case?.title ?? filing.caseType.name}</span>
    </>
  );
}
