/** One case in the list. */
import { useRef, useEffect } from "react";
import { Link } from "wouter";
import { graphql, read, type FragmentType } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { StatusBadge } from "../ui/status/StatusBadge";
import { When } from "../ui/when/When";
import { caseStatusWords } from "./case.words";
import { CaseTitle } from "./CaseTitle";
import type { Column } from "./columns";
import { casesWords } from "./words";

export const caseRow = graphql(`
  fragment CaseRow on Case {
    id
    number
    titleEn: title(language: EN)
    titleZh: title(language: ZH_HANT)
    status
    lastActivityAt
    issuedAt
    court {
      code
      name(language: $language)
    }
    caseType {
      code
      name(language: $language)
    }
    filings(
      filter: {
        status: [
          DRAFT
          AWAITING_SIGN_OFF
          SUBMITTING
          SUBMISSION_FAILED
          RECEIVED
          UNDER_REVIEW
          DEFERRED
          REFERRED
          RETURNED_FOR_CORRECTION
        ]
      }
      first: 1
    ) {
      edges {
        node {
          id
          status
        }
      }
    }
  }
`);

interface Props {
  of: FragmentType<typeof caseRow>;
  columns: ReadonlySet<Column>;
  selected: boolean;
}

export function CaseRow({ of, columns, selected }: Props) {
  const words = useWords(casesWords);
  const states = useWords(caseStatusWords);
  const { language } = useLanguage();
  const row = read(caseRow, of);
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const to = `/cases/${row.id}`;
  const [title, other] = language === "en" ? [row.titleEn, row.titleZh] : [row.titleZh, row.titleEn];
  const filing = row.filings.edges[0]?.node;
  return (
    <tr ref={element} data-selected={selected || undefined} className={selected ? "selected" : undefined}>
      <td className="grow case-number">
        <Link href={to} className="case-no">
          {row.number ?? words.noNumber}
        </Link>
      </td>
      <td className="all case-title">
        <Link href={to} className="cap">
          <CaseTitle title={title} />
        </Link>
        {other === title ? null : (
          <div className="cap-zh">
            <CaseTitle title={other} />
          </div>
        )}
      </td>
      {columns.has("court") ? (
        <td className="case-court">
          {row.court.name}
          <div className="xs faint">{row.caseType.name}</div>
        </td>
      ) : null}
      {columns.has("issued") ? (
        <td className="num muted" data-label={words.issued}>
          {row.issuedAt ? <When at={row.issuedAt} day /> : null}
        </td>
      ) : null}
      {columns.has("activity") ? (
        <td className="num muted" data-label={words.activity}>
          <When at={row.lastActivityAt} />
        </td>
      ) : null}
      {columns.has("inFlight") ? (
        <td className="case-flight">{filing ? <StatusBadge status={filing.status} look="plain" /> : null}</td>
      ) : null}
      {columns.has("status") ? <td className="muted">{states[row.status]}</td> : null}
    </tr>
  );
}
