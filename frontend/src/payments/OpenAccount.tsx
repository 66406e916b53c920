/** Opening an account: its terms, the primary administrator's word, and the first deposit by card. */
import { useState } from "react";
import { read } from "../gql";
import { useWords } from "../i18n/words";
import { cents, decimal } from "../kit/amounts";
import { Button } from "../ui/button/Button";
import { Section } from "../ui/page/Section";
import { AmountField, topUpLimits, usePayIn, type Limits } from "./TopUpForm";
import { topUpWords } from "./topUp.words";

interface Props {
  limits: Limits;
  clauses: readonly string[];
  /** The account whose terms are accepted already; undefined while there is none. */
  accountId?: string;
  onBegun: () => void;
}

export function OpenAccount({ limits, clauses, accountId, onBegun }: Props) {
  const words = useWords(topUpWords);
  const { version, minimumBalance } = read(topUpLimits, limits);
  const [accepted, setAccepted] = useState(accountId !== undefined);
  const terms = accountId === undefined ? version : undefined;
  const proposed = decimal(cents(minimumBalance.amount)).replace(".00", "");
  const payIn = usePayIn({ accountId, proposed, terms, onBegun });
  return (
    <Section title={accountId ? words.firstDeposit : words.open}>
      <form
        className="open-account"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (accepted) void payIn.send();
        }}
      >
        <p className="muted">{accountId ? words.firstDepositWhat : words.openWhat}</p>
        {accountId ? null : (
          <>
            <h3 className="cap">{words.termsOf(version)}</h3>
            <ol className="clauses">
              {clauses.map((clause) => (
                <li key={clause}>{clause}</li>
              ))}
            </ol>
            <label className="choice">
              <input
                type="checkbox"
                checked={accepted}
                onChange={(event) => setAccepted(event.target.checked)}
              />
              <span>{words.iAccept}</span>
            </label>
          </>
        )}
        <AmountField of={payIn} limits={limits} first />
        <p className="sm muted">{words.byCard}</p>
        <Button
          kind="primary"
          type="submit"
          busy={payIn.busy}
          waiting={accepted ? undefined : words.acceptFirst}
        >
          {accountId ? words.pay : words.acceptAndPay}
        </Button>
      </form>
    </Section>
  );
}
