/** The organisation's own account and those of its branches. */
import { Link } from "wouter";
import { graphql, read, type FragmentType } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { Money } from "../ui/money/Money";
import { Section } from "../ui/page/Section";
import { paymentsWords } from "./words";

export const accountLine = graphql(`
  fragment AccountLine on DepositAccount {
    id
    available {
      amount
    }
    branch {
      id
      code
      nameEn
      nameZh
    }
  }
`);

export function AccountList({
  of,
  shown,
}: {
  of: readonly FragmentType<typeof accountLine>[];
  shown: string;
}) {
  const words = useWords(paymentsWords);
  const { language } = useLanguage();
  return (
    <Section title={words.accounts}>
      <ul className="account-list">
        {read(accountLine, of).map((account) => {
          const name = account.branch ? nameOf(account.branch, language) : words.mainAccount;
          return (
            <li key={account.id}>
              <span>
                {account.id === shown ? (
                  <b>{name}</b>
                ) : (
                  <Link href={`/payments?account=${account.id}`}>{name}</Link>
                )}
                <span className="xs faint">
                  {account.branch?.code} {account.id === shown ? words.thisPage : null}
                </span>
              </span>
              <Money of={account.available.amount} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
