/** A filing that needs the reader: returned, not submitted, to be signed off, or a draft. */
import { graphql, read, type FragmentType } from "../gql";
import type { FilingNeedFragment } from "../gql/graphql";
import { useLanguage } from "../i18n/language";
import { useWords, type Spoken } from "../i18n/words";
import { minutesBetween, sameCourtDay } from "../kit/dates";
import { nameOf } from "../kit/names";
import { StatusBadge } from "../ui/status/StatusBadge";
import { When } from "../ui/when/When";
import { leftUntil } from "./timeLeft";
import { Need } from "./Need";
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
    filer {
      id
      nameEn
      nameZh
    }
    documents {
      id
    }
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

interface Props {
  of: FragmentType<typeof filingNeed>;
  now: number;
  first: boolean;
}

export function FilingNeed({ of, now, first }: Props) {
  const words = useWords(homeWords);
  const { language } = useLanguage();
  const filing = read(filingNeed, of);
  const facts = (
    <>
      <StatusBadge status={filing.status} />
      {filing.case ? <span className="num">{filing.case.number}</span> : <span>{words.newCase}</span>}
      <span>{filing.case?.title ?? filing.caseType.name}</span>
    </>
  );
  const title = filing.title || words.untitled;
  const shared = { facts, first };
  if (filing.status === "RETURNED_FOR_CORRECTION") return <Returned {...shared} filing={filing} now={now} />;
  if (filing.status === "AWAITING_SIGN_OFF") {
    return (
      <Need
        {...shared}
        due={<When at={filing.updatedAt} />}
        title={words.signOff(title, nameOf(filing.filer, language))}
        why={words.signOffWhat}
        to={`/filings/${filing.id}`}
        act={words.review}
      />
    );
  }
  const failed = filing.status === "SUBMISSION_FAILED";
  return (
    <Need
      {...shared}
      due={failed ? words.failed : words.draft}
      dueNote={<When at={filing.updatedAt} />}
      title={title}
      why={failed ? words.failedWhat : words.draftWhat(filing.documents.length)}
      to={`/filings/${filing.id}/edit`}
      act={failed ? words.tryAgain : words.continueDraft}
      hot={failed}
    />
  );
}

interface ReturnedProps {
  filing: FilingNeedFragment;
  now: number;
  first: boolean;
  facts: React.ReactNode;
}

function Returned({ filing, now, first, facts }: ReturnedProps) {
  const words = useWords(homeWords);
  const open = filing.corrections.filter((item) => !item.touched);
  const items = open.length > 0 ? open : filing.corrections;
  const due = filing.correctionDueAt;
  return (
    <Need
      due={due ? <When at={due} /> : words.draft}
      dueNote={due ? said(words, now, due) : null}
      title={words.correct(filing.title || words.untitled)}
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
