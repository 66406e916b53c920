/** A filing that was begun. */
import { graphql, read, type FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { When } from "../ui/when/When";
import { useFilingNeed, type FilingNeedProps } from "./FilingNeed";
import { Need } from "./Need";
import { homeWords } from "./words";

const draftNeed = graphql(`
  fragment DraftNeed on Filing {
    ...FilingNeed
    documents {
      id
    }
  }
`);

export function DraftNeed({ of, first }: FilingNeedProps<FragmentType<typeof draftNeed>>) {
  const words = useWords(homeWords);
  const draft = read(draftNeed, of);
  const { filing, title, facts } = useFilingNeed(draft);
  return (
    <Need
      facts={facts}
      first={first}
      due={words.draft}
      dueNote={<When at={filing.updatedAt} />}
      title={title}
      why={words.draftWhat(draft.documents.length)}
      to={`/filings/${filing.id}/edit`}
      act={words.continueDraft}
    />
  );
}
