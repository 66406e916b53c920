/** Everything that needs the reader, the most pressing first; what a page does not show is counted and led to. */
import { Link } from "wouter";
import { graphql, type FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { AccountNeed, type homeAccount } from "./AccountNeed";
import { FilingNeed } from "./FilingNeed";
import type { Needs, Rest } from "./needs";
import { homeWords } from "./words";

export const needGroup = graphql(`
  fragment NeedGroup on FilingConnection {
    totalCount
    totalCountCapped
    edges {
      node {
        id
        status
        correctionDueAt
        availableActions
        ...FilingNeed
      }
    }
  }
`);

interface Props {
  needs: Needs;
  accounts: readonly (FragmentType<typeof homeAccount> & { id: string })[];
  now: number;
}

export function NeedList({ needs: { groups, count }, accounts, now }: Props) {
  const words = useWords(homeWords);
  const first = groups.find(({ filings }) => filings.length > 0)?.filings[0];
  return (
    <section className="sec needs" aria-label={words.needsYou}>
      {count + accounts.length === 0 ? <p className="nothing muted">{words.nothingWhat}</p> : null}
      {groups.map(({ filings, rest }, at) => [
        ...filings.map((filing) => (
          <FilingNeed key={filing.id} of={filing} now={now} first={filing === first} />
        )),
        rest ? <TheRest key={`rest-${at}`} of={rest} /> : null,
      ])}
      {accounts.map((account, at) => (
        <AccountNeed key={account.id} of={account} first={!first && at === 0} />
      ))}
    </section>
  );
}

function TheRest({ of: { kind, count, capped = false, to } }: { of: Rest }) {
  const words = useWords(homeWords);
  return (
    <p className="need-rest">
      <Link href={to}>{words[`${kind}Rest`]({ totalCount: count, totalCountCapped: capped })}</Link>
    </p>
  );
}
