/** Everything that needs the reader, the most pressing first; what a page does not show is counted and led to. */
import { Link } from "wouter";
import type { FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { AccountNeed, type homeAccount } from "./AccountNeed";
import { DraftNeed } from "./DraftNeed";
import { FailedNeed } from "./FailedNeed";
import type { NeedGroup, Needs, Rest } from "./needs";
import { ReturnedNeed } from "./ReturnedNeed";
import { SignOffNeed } from "./SignOffNeed";
import { homeWords } from "./words";

interface Props {
  needs: Needs;
  accounts: readonly (FragmentType<typeof homeAccount> & { id: string })[];
  now: number;
}

export function NeedList({ needs: { groups, count }, accounts, now }: Props) {
  const words = useWords(homeWords);
  const first = groups.find(({ filings }) => filings.length > 0)?.filings[0]?.id;
  return (
    <section className="sec needs" aria-label={words.needsYou}>
      {count + accounts.length === 0 ? <p className="nothing muted">{words.nothingWhat}</p> : null}
      {groups.map((group) => [
        <FilingsOf key={group.kind} group={group} first={first} now={now} />,
        group.rest ? <TheRest key={`rest-${group.kind}`} of={group.rest} /> : null,
      ])}
      {accounts.map((account, at) => (
        <AccountNeed key={account.id} of={account} first={!first && at === 0} />
      ))}
    </section>
  );
}

interface FilingsOfProps {
  group: NeedGroup;
  /** The id of the most pressing of all. */
  first: string | undefined;
  now: number;
}

function FilingsOf({ group, first, now }: FilingsOfProps) {
  switch (group.kind) {
    case "returned":
      return group.filings.map((filing) => (
        <ReturnedNeed key={filing.id} of={filing} now={now} first={filing.id === first} />
      ));
    case "failed":
      return group.filings.map((filing) => (
        <FailedNeed key={filing.id} of={filing} first={filing.id === first} />
      ));
    case "signOff":
      return group.filings.map((filing) => (
        <SignOffNeed key={filing.id} of={filing} first={filing.id === first} />
      ));
    case "drafts":
      return group.filings.map((filing) => (
        <DraftNeed key={filing.id} of={filing} first={filing.id === first} />
      ));
  }
}

function TheRest({ of: { kind, count, capped = false, to } }: { of: Rest }) {
  const words = useWords(homeWords);
  return (
    <p className="need-rest">
      <Link href={to}>{words[`${kind}Rest`]({ totalCount: count, totalCountCapped: capped })}</Link>
    </p>
  );
}
