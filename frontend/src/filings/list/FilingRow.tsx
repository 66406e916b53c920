/** One filing in the list. */
import { useSubscription } from "urql";
import { Link } from "wouter";
import { graphql } from "../../gql";
import type { FilingsPageQuery } from "../../gql/graphql";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { dayAndTime } from "../../kit/dates";
import { StatusBadge } from "../../ui/status/StatusBadge";
import { Caption } from "../parts/Caption";
import { addressOf } from "./families";
import { listWords } from "./list.words";

const subscription = graphql(`
  subscription FilingsLive {
    filingStatusChanged {
      cursor
      filing {
        id
        status
        updatedAt
        receivedAt
        deemedReceivedAt
        correctionDueAt
        case {
          id
          number
        }
      }
    }
  }
`);

export type ListedFiling = FilingsPageQuery["filings"]["edges"][number]["node"];

/** Follows every filing one may see: a row changes in front of the reader. */
export function useLiveRows(): void {
  useSubscription({ query: subscription });
}

interface Props {
  filing: ListedFiling;
  now: number;
  selected: boolean;
}

export function FilingRow({ filing, now, selected }: Props) {
  const words = useWords(listWords);
  const { language } = useLanguage();
  const inCase = filing.case;
  const due = filing.status === "RETURNED_FOR_CORRECTION" ? filing.correctionDueAt : null;
  return (
    <tr aria-selected={selected || undefined}>
      <td className="all o1">
        <Link className="cap" href={addressOf(filing)} data-row-link="">
          {filing.title || words.untitled}
        </Link>
        <div className="xs faint num">{filing.reference}</div>
      </td>
      <td className="all o2">
        {inCase ? (
          <>
            <Link className="case-no" href={`/cases/${inCase.id}`}>
              {inCase.number}
            </Link>{" "}
            <span className="sm muted">
              <Caption of={inCase.title} />
            </span>
          </>
        ) : (
          <>
            {filing.appearsIn ? <span className="case-no">{filing.appearsIn} </span> : null}
            <span className="sm muted">{filing.caseType.name}</span>
          </>
        )}
      </td>
      <td className="o3">
        <StatusBadge status={filing.status} look="plain" />
        {due ? <div className="xs due num">{words.due(dayAndTime(due, language, now))}</div> : null}
      </td>
      <td className="num o4 nowrap">
        {filing.deemedReceivedAt ? (
          <>
            <span className="narrow-only muted">{words.received} </span>
            {dayAndTime(filing.deemedReceivedAt, language, now)}
          </>
        ) : null}
      </td>
      <td className="n faint o5">
        <span className="narrow-only">{words.updated} </span>
        {dayAndTime(filing.updatedAt, language, now)}
      </td>
    </tr>
  );
}
