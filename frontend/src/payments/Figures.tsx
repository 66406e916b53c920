/** Balance, holds, what is available, and what has to stay. */
import { graphql, read, type FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { amount, cents, decimal } from "../kit/amounts";
import { Money } from "../ui/money/Money";
import { spareOf } from "./balanceWarning";
import { paymentsWords } from "./words";

export const figures = graphql(`
  fragment Figures on DepositAccount {
    id
    balance {
      amount
    }
    holds {
      amount
    }
    available {
      amount
    }
    minimumBalance {
      amount
    }
    floor {
      amount
    }
  }
`);

/** `held`: how many filings the reader may see that hold a part of it, once that is known. */
export function Figures({
  of,
  name,
  held,
}: {
  of: FragmentType<typeof figures>;
  name: string;
  held: number | undefined;
}) {
  const words = useWords(paymentsWords);
  const account = read(figures, of);
  const spare = spareOf(account);
  return (
    <div className="fig">
      <div>
        <span className="label">{words.balance}</span>
        <Money of={account.balance.amount} />
        <span className="xs faint">{words.nowAt(name)}</span>
      </div>
      <div>
        <span className="label">{words.held}</span>
        <Money of={account.holds.amount} />
        <span className="xs faint">
          {cents(account.holds.amount) === 0
            ? words.nothingHeld
            : held === undefined
              ? "\u00a0"
              : words.heldNote(held)}
        </span>
      </div>
      <div className="counts">
        <span className="label">{words.available}</span>
        <Money of={account.available.amount} />
        <span className="xs">{words.availableNote}</span>
      </div>
      <div>
        <span className="label">{words.minimum}</span>
        <Money of={account.minimumBalance.amount} />
        <span className="xs faint num">{words.canSpend(amount(decimal(spare)))}</span>
      </div>
    </div>
  );
}
