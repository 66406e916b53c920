/** A filing that was sent and did not arrive. */
import { useWords } from "../i18n/words";
import { When } from "../ui/when/When";
import { useFilingNeed, type FilingNeedOf, type FilingNeedProps } from "./FilingNeed";
import { Need } from "./Need";
import { homeWords } from "./words";

export function FailedNeed({ of, first }: FilingNeedProps<FilingNeedOf>) {
  const words = useWords(homeWords);
  const { filing, title, facts } = useFilingNeed(of);
  return (
    <Need
      facts={facts}
      first={first}
      due={words.failed}
      dueNote={<When at={filing.updatedAt} />}
      title={title}
      why={words.failedWhat}
      to={`/filings/${filing.id}/edit`}
      act={words.tryAgain}
      hot
    />
  );
}
