/** What the reader has sent and the court has not decided yet. */
import { Link } from "wouter";
import { graphql, read, type FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { Empty } from "../ui/page/Empty";
import { StatusBadge } from "../ui/status/StatusBadge";
import { When } from "../ui/when/When";
import { homeWords } from "./words";

const inCourtRow = graphql(`
  fragment InCourtRow on Filing {
    id
    title
    status
    deemedReceivedAt
    case {
      id
      number
    }
    caseType {
      code
    }
  }
`);

/** With the court, and not decided. */
export const IN_COURT = ["SUBMITTING", "RECEIVED", "UNDER_REVIEW", "DEFERRED", "REFERRED"] as const;

export function InCourt({ of }: { of: readonly FragmentType<typeof inCourtRow>[] }) {
  const words = useWords(homeWords);
  const filings = read(inCourtRow, of);
  if (filings.length === 0) return <Empty title={words.nothingInCourt}>{words.nothingInCourtWhat}</Empty>;
  return (
    <div className="tbl-scroll" tabIndex={0} role="region" aria-label={words.table}>
      <table className="tbl cards in-court">
        <thead>
          <tr>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.filing}</th>
            <th scope="col">{words.case}</th>
            <th scope="col">{words.deemed}</th>
            <th scope="col">{words.waitingFor}</th>
          </tr>
        </thead>
        <tbody>
          {filings.map((filing) => {
            const waiting = IN_COURT.find((status) => status === filing.status);
            return (
              <tr key={filing.id}>
                <td className="at">
                  <StatusBadge status={filing.status} look="plain" />
                </td>
                <td className="all what">
                  <Link href={`/filings/${filing.id}`} className="cap">
                    {filing.title || words.untitled}
                  </Link>
                </td>
                <td className="where">
                  {filing.case ? (
                    <Link href={`/cases/${filing.case.id}`} className="case-no">
                      {filing.case.number ?? filing.caseType.code}
                    </Link>
                  ) : (
                    <span className="muted">{words.newCaseOf(filing.caseType.code)}</span>
                  )}
                </td>
                <td className="num">
                  {filing.deemedReceivedAt ? <When at={filing.deemedReceivedAt} /> : words.whenArrives}
                </td>
                <td className="muted">{waiting ? words[waiting] : null}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
