/** The organisation's own account and those of its branches. */
import { Link, useSearchParams } from "wouter";
import { graphql, read, type FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { amount, decimal } from "../kit/amounts";
import { Money } from "../ui/money/Money";
import { Section } from "../ui/page/Section";
import { belowMinimum, isLow, shortOf, spareOf, type AccountBalance } from "./balanceWarning";
import { useAccountName } from "./useAccountName";
import { paymentsWords } from "./words";

export const accountLine = graphql(`
  fragment AccountLine on DepositAccount {
    id
    status
    available {
      amount
    }
    minimumBalance {
      amount
    }
    floor {
      amount
    }
    branch {
      id
      code
      nameEn
      nameZh
    }
    organisation {
      id
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
  const named = useAccountName();
  const firm = useSearchParams()[0].get("firm");
  const ofFirm = firm ? `firm=${firm}&` : "";
  return (
    <Section title={words.accounts} tail={<span className="xs faint">{words.inHkd}</span>}>
      <ul className="account-list">
        {read(accountLine, of).map((account) => {
          const name = named(account);
          return (
            <li key={account.id}>
              <span>
                {account.id === shown ? (
                  <b>{name}</b>
                ) : (
                  <Link href={`/payments?${ofFirm}account=${account.id}`}>{name}</Link>
                )}
                <Note code={account.branch?.code} here={account.id === shown} account={account} />
              </span>
              <Money bare of={account.available.amount} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Which branch it is, and what is short. */
function Note({
  code,
  here,
  account,
}: {
  code?: string | null;
  here: boolean;
  account: AccountBalance & { status: string };
}) {
  const words = useWords(paymentsWords);
  const low = account.status === "OPEN" && isLow(account);
  const parts = [code, here ? words.thisPage : null, low ? note(words, account) : null];
  const said = parts.filter(Boolean).join(words.comma);
  return said ? <span className={low ? "xs num low" : "xs num faint"}>{said}</span> : null;
}

/** An account that will soon refuse a filing, said before it does. */
export function LowAccounts({
  of,
  takesCards,
}: {
  of: readonly FragmentType<typeof accountLine>[];
  takesCards: boolean;
}) {
  const words = useWords(paymentsWords);
  const named = useAccountName();
  return read(accountLine, of)
    .filter((account) => account.status === "OPEN" && isLow(account))
    .map((account) => (
      <div key={account.id} className="callout low-account">
        <Why of={account} name={named(account)} />
        {takesCards ? (
          <Link
            href={`/payments?account=${account.id}&topUp=${decimal(shortOf(account))}`}
            className="btn sm"
          >
            {words.topUpTo(amount(decimal(shortOf(account))))}
          </Link>
        ) : null}
      </div>
    ));
}

function note(words: ReturnType<typeof useWords<typeof paymentsWords>>, account: AccountBalance): string {
  const below = belowMinimum(account);
  return below > 0 ? words.below(amount(decimal(below))) : words.above(amount(decimal(spareOf(account))));
}

/** What will be refused; or, where the court takes payments below the minimum, what it wants to be paid in. */
function Why({ of, name }: { of: AccountBalance; name: string }) {
  const words = useWords(paymentsWords);
  const minimum = amount(of.minimumBalance.amount).replace(".00", "");
  const below = belowMinimum(of);
  return (
    <>
      <b className="strong">{below > 0 ? words.isBelow(name) : words.willRefuse(name)}</b>
      <p className="sm muted">
        {below > 0
          ? words.isBelowWhat(minimum, amount(decimal(below)))
          : words.willRefuseWhat(minimum, amount(decimal(spareOf(of))))}
      </p>
    </>
  );
}
