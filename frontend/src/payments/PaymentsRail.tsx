/** Beside an account: the others, which of them are low, and how money comes in. */
import { Link } from "wouter";
import type { FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { Section } from "../ui/page/Section";
import { AccountList, LowAccounts, type accountLine } from "./AccountList";
import { topUpWords } from "./topUp.words";
import { paymentsWords } from "./words";

interface Props {
  of: readonly FragmentType<typeof accountLine>[];
  shown: string;
  takesCards: boolean;
}

export function PaymentsRail({ of, shown, takesCards }: Props) {
  const words = useWords(paymentsWords);
  const topUp = useWords(topUpWords);
  return (
    <aside className="rail">
      <AccountList of={of} shown={shown} />
      <LowAccounts of={of} takesCards={takesCards} />
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
