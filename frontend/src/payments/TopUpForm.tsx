/** How much to pay in; what is wrong with it stands at its field. */
import { useState } from "react";
import { graphql, read, type FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { amount as shown, cents } from "../kit/amounts";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Field } from "../ui/forms/Field";
import { useFaults } from "../ui/forms/useForm";
import { topUpWords } from "./topUp.words";
import { typedAmount } from "./typedAmount";
import { useTopUp } from "./useTopUp";

export const topUpLimits = graphql(`
  fragment TopUpLimits on DepositTerms {
    version
    minimumBalance {
      amount
    }
    topUpMinimum {
      amount
    }
    topUpMaximum {
      amount
    }
  }
`);

export type Limits = FragmentType<typeof topUpLimits>;

interface Options {
  accountId?: string;
  /** The amount that is proposed. */
  proposed?: string;
  /** The version of the terms that is accepted with the payment. */
  terms?: string;
  /** The payment was begun, and its page is not there yet. */
  onBegun: () => void;
}

export function usePayIn({ accountId, proposed = "", terms, onBegun }: Options) {
  const words = useWords(topUpWords);
  const [typed, setTyped] = useState(proposed);
  const { faults, refuse, clear, refused } = useFaults("top-up");
  const { pay, busy, renew } = useTopUp();
  const fault = (message: string) => refuse({ message, fields: [{ path: ["amount"], message }] });
  const send = async () => {
    clear();
    const amount = typedAmount(typed);
    if (!amount) return fault(words.badAmount);
    const answer = await pay({ accountId, amount, terms });
    if (answer.is === "page") return window.location.assign(answer.page);
    if (answer.is === "begun") return onBegun();
    if (answer.is === "problem") return refuse(answer.problem);
    refuse({ message: words.noAnswer, fields: [] });
  };
  const type = (value: string) => {
    setTyped(value);
    renew();
  };
  return { typed, type, send, busy, faults, refused };
}

type PayIn = ReturnType<typeof usePayIn>;

export function AmountField({ of, limits, first }: { of: PayIn; limits: Limits; first: boolean }) {
  const words = useWords(topUpWords);
  const { minimumBalance, topUpMinimum, topUpMaximum } = read(topUpLimits, limits);
  const dollars = (decimal: string) => `HK$${shown(decimal).replace(".00", "")}`;
  const least =
    cents(minimumBalance.amount) > cents(topUpMinimum.amount) ? minimumBalance.amount : topUpMinimum.amount;
  return (
    <>
      {of.refused ? <ErrorSummary title={of.faults.title} faults={of.faults.faults} /> : null}
      <Field
        id="top-up-amount"
        label={words.amount}
        hint={
          first
            ? words.atLeast(dollars(least))
            : words.from(dollars(topUpMinimum.amount), dollars(topUpMaximum.amount))
        }
        error={of.faults.of("amount")}
      >
        <input
          className="input num"
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          value={of.typed}
          onChange={(event) => of.type(event.target.value)}
        />
      </Field>
    </>
  );
}
