/** A colleague's filing that waits for the reader's approval. */
import { graphql, read, type FragmentType } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { When } from "../ui/when/When";
import { useFilingNeed, type FilingNeedProps } from "./FilingNeed";
import { Need } from "./Need";
import { homeWords } from "./words";

const signOffNeed = graphql(`
  fragment SignOffNeed on Filing {
    ...FilingNeed
    filer {
      id
      nameEn
      nameZh
    }
  }
`);

export function SignOffNeed({ of, first }: FilingNeedProps<FragmentType<typeof signOffNeed>>) {
  const words = useWords(homeWords);
  const { language } = useLanguage();
  const waiting = read(signOffNeed, of);
  const { filing, title, facts } = useFilingNeed(waiting);
  return (
    <Need
      facts={facts}
      first={first}
      due={<When at={filing.updatedAt} />}
      title={words.signOff(title, nameOf(waiting.filer, language))}
      why={words.signOffWhat}
      to={`/filings/${filing.id}`}
      act={words.review}
    />
  );
}
