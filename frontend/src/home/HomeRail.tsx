/** Beside what needs the reader: what is in the deposit account, and the cases last touched. */
import { Link } from "wouter";
import { CaseTitle } from "../cases/CaseTitle";
import { graphql, read, type FragmentType } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { Money } from "../ui/money/Money";
import { Section } from "../ui/page/Section";
import { isLow } from "../payments/balanceWarning";
import { homeAccount } from "./AccountNeed";
import { homeWords } from "./words";

const recentCase = graphql(`
  fragment RecentCase on Case {
    id
    number
    title(language: $language)
  }
`);

interface Props {
  accounts: readonly FragmentType<typeof homeAccount>[];
  cases: readonly FragmentType<typeof recentCase>[];
}

export function HomeRail({ accounts, cases }: Props) {
  const words = useWords(homeWords);
  const { language } = useLanguage();
  const recent = read(recentCase, cases);
  return (
    <aside className="rail home-rail">
      {accounts.length > 0 ? (
        <Section title={words.depositAccount}>
          {read(homeAccount, accounts).map((account) => (
            <Link key={account.id} href="/payments" className="rl">
              <span>{account.branch ? nameOf(account.branch, language) : words.mainAccount}</span>
              <span className={isLow(account) ? "low" : undefined}>
                <Money of={account.available.amount} />
              </span>
            </Link>
          ))}
        </Section>
      ) : null}
      {recent.length > 0 ? (
        <Section title={words.recent}>
          {recent.map((each) => (
            <Link key={each.id} href={`/cases/${each.id}`} className="rl">
              <span className="cap">
                <CaseTitle title={each.title} />
              </span>
              <span className="x num">{each.number}</span>
            </Link>
          ))}
        </Section>
      ) : null}
    </aside>
  );
}
