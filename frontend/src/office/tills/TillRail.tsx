/** Beside the count: what is left to do to close a till and bank what it took, and the numbers of the day's receipts. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useAct } from "../../graphql/useAct";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { amount, cents, decimal } from "../../kit/amounts";
import { nameOf } from "../../kit/names";
import { Button } from "../../ui/button/Button";
import { ErrorSummary } from "../../ui/forms/ErrorSummary";
import { Section } from "../../ui/page/Section";
import { BankDialog } from "./BankDialog";
import { TillStatus } from "./TillTable";
import { tillWords } from "./tills.words";
import type { Numbers, Till } from "./useTills";

const closeTill = graphql(`
  mutation CloseTill($input: CloseTillInput!) {
    closeTill(input: $input) {
      __typename
      ... on Till {
        id
        state
      }
      ...ProblemParts
    }
  }
`);

export function TillRail({ of, onChange }: { of: Till; onChange: () => void }) {
  const words = useWords(tillWords);
  const { language } = useLanguage();
  const [isBanking, setBanking] = useState(false);
  const { counted, closedBy } = of;
  const isOpen = of.state === "OPEN" || of.state === "COUNTED";
  return (
    <section className="till-rail">
      <h2>{isOpen ? words.toClose(of.counter) : of.counter}</h2>
      <p>
        <TillStatus of={of} />
      </p>
      {of.reason ? <p className="sm till-reason">{of.reason}</p> : null}
      {isOpen ? <Closing of={of} onChange={onChange} /> : null}
      {closedBy ? <p className="sm muted">{words.closedBy(nameOf(closedBy, language))}</p> : null}
      {isOpen && counted ? (
        <p className="xs muted">
          {words.stays(
            amount(of.float.amount),
            amount(decimal(cents(counted.amount) - cents(of.float.amount))),
          )}
        </p>
      ) : null}
      {of.state === "CLOSED" ? <Button onClick={() => setBanking(true)}>{words.bank}</Button> : null}
      {of.bankingReference ? <p className="sm muted">{words.bankedAs(of.bankingReference)}</p> : null}
      {isBanking ? <BankDialog of={of} onClose={() => setBanking(false)} onChange={onChange} /> : null}
    </section>
  );
}

function Closing({ of, onChange }: { of: Till; onChange: () => void }) {
  const words = useWords(tillWords);
  const [, send] = useMutation(closeTill);
  const { act, busy, faults, refused } = useAct("close");
  const { counted } = of;
  if (!counted) return <p className="sm muted">{words.countFirst}</p>;
  if (!of.mayClose) return <p className="sm muted">{words.secondPerson}</p>;
  const close = async () => {
    await act(
      { tillId: of.id, counted: counted.amount },
      async (input, idempotencyKey) => (await send({ input: { ...input, idempotencyKey } })).data?.closeTill,
    );
    onChange();
  };
  return (
    <>
      {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
      <Button kind="primary" size="lg" block busy={busy} onClick={() => void close()}>
        {words.close(of.counter)}
      </Button>
    </>
  );
}

export function ReceiptNumbers({ of }: { of: readonly Numbers[] }) {
  const words = useWords(tillWords);
  return (
    <Section title={words.numbers}>
      {of.length === 0 ? <p className="sm muted">{words.none}</p> : null}
      {of.map((each) => (
        <div key={each.first} className="sm">
          <p className={each.missing ? "till-missing" : "till-agrees"}>
            {each.missing ? words.missing(each.missing) : words.noneMissing(each.given)}
          </p>
          <p className="muted num">{words.range(each.first, each.last)}</p>
        </div>
      ))}
    </Section>
  );
}
