/** A filing that the registry returned: what is to be corrected, and by when. */
import { graphql, read, type FragmentType } from "../gql";
import { useWords, type Spoken } from "../i18n/words";
import { minutesBetween, sameCourtDay } from "../kit/dates";
import { When } from "../ui/when/When";
import { useFilingNeed, type FilingNeedProps } from "./FilingNeed";
import { Need } from "./Need";
import { leftUntil } from "./timeLeft";
import { homeWords } from "./words";

const returnedNeed = graphql(`
  fragment ReturnedNeed on Filing {
    ...FilingNeed
    corrections {
      id
      touched
      message
      reason {
        code
        text(language: $language)
      }
    }
  }
`);

interface Props extends FilingNeedProps<FragmentType<typeof returnedNeed>> {
  now: number;
}

export function ReturnedNeed({ of, now, first }: Props) {
  const words = useWords(homeWords);
  const returned = read(returnedNeed, of);
  const { filing, title, facts } = useFilingNeed(returned);
  const open = returned.corrections.filter((item) => !item.touched);
  const items = open.length > 0 ? open : returned.corrections;
  const due = filing.correctionDueAt;
  return (
    <Need
      due={due ? <When at={due} /> : null}
      dueNote={due ? said(words, now, due) : null}
      title={words.correct(title)}
      why={words.returnedWhat(items.map((item) => item.message || item.reason.text).join(" "))}
      facts={facts}
      first={first}
      hot={due ? sameCourtDay(due, now) || minutesBetween(now, due) < 0 : false}
      to={`/filings/${filing.id}/correct`}
      act={words.correctItems(items.length)}
    />
  );
}

function said(words: Spoken<typeof homeWords>, now: number, due: string): string {
  const left = leftUntil(now, due);
  return left ? words[left.unit](left.count) : words.over;
}
