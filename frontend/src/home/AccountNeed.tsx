/** A deposit account that will soon refuse a filing. */
import { graphql, read, type FragmentType } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { Money } from "../ui/money/Money";
import { Need } from "./Need";
import { homeWords } from "./words";
import { belowMinimum } from "../payments/balanceWarning";
import { paymentsWords } from "../payments/words";

export const homeAccount = graphql(`
  fragment HomeAccount on DepositAccount {
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
  }
`);

export function AccountNeed({ of, first }: { of: FragmentType<typeof homeAccount>; first: boolean }) {
  const words = useWords(homeWords);
  const payments = useWords(paymentsWords);
  const { language } = useLanguage();
  const account = read(homeAccount, of);
  const name = account.branch ? nameOf(account.branch, language) : words.depositAccount;
  return (
    <Need
      due={words.balanceLow}
      dueNote={account.branch?.code}
      title={belowMinimum(account) > 0 ? payments.isBelow(name) : words.willRefuse(name)}
      why={
        <>
          <Money of={account.available.amount} /> {words.available}{" "}
          <Money of={account.minimumBalance.amount} /> {words.mustStay}
        </>
      }
      to={`/payments?account=${account.id}`}
      act={words.seeAccount}
      first={first}
    />
  );
}
