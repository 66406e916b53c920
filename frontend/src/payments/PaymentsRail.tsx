/** Beside an account: the others, which of them are low, when that is told, and how money comes in. */
import { Link } from "wouter";
import { read, type FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { keepsMembers } from "../session/roles";
import { useSession } from "../session/viewer";
import { Section } from "../ui/page/Section";
import { AccountList, LowAccounts, accountLine } from "./AccountList";
import { topUpWords } from "./topUp.words";
import { AlertSection, type alertParts } from "./transfers/AlertSection";
import { useAccountName } from "./useAccountName";
import { paymentsWords } from "./words";

type Account = FragmentType<typeof accountLine> & FragmentType<typeof alertParts>;

interface Props {
  of: readonly Account[];
  shown: Account;
  takesCards: boolean;
  onChange: () => void;
}

export function PaymentsRail({ of, shown, takesCards, onChange }: Props) {
  const words = useWords(paymentsWords);
  const topUp = useWords(topUpWords);
  const { viewer } = useSession();
  const account = read(accountLine, shown);
  const name = useAccountName()(account);
  return (
    <aside className="rail">
      <AccountList of={of} shown={account.id} />
      <LowAccounts of={of} takesCards={takesCards} />
      {account.status === "OPEN" ? (
        <AlertSection
          key={account.id}
          of={shown}
          name={name}
          administers={viewer ? keepsMembers(viewer) : false}
          onChange={onChange}
        />
      ) : null}
      {viewer && keepsMembers(viewer) ? (
        <Section gap title={words.matters}>
          <p className="sm muted">
            {words.mattersWhat} <Link href="/payments/matters">{words.mattersSee}</Link>
          </p>
        </Section>
      ) : null}
      <Section gap title={words.payIn}>
        <p className="sm muted">{takesCards ? topUp.payInHere : words.payInWhat}</p>
      </Section>
      <Section gap title={words.costs}>
        <p className="sm muted">
          {words.costsWhat} <Link href="/fees">{words.workOutFee}</Link>
        </p>
      </Section>
      <p className="footnote">{words.noInterest}</p>
    </aside>
  );
}
