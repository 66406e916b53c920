/** What waits to be paid, what is handed over for it, and taking it. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import type { TillMeans } from "../../gql/graphql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { amount, cents, decimal } from "../../kit/amounts";
import { Button } from "../../ui/button/Button";
import { ErrorSummary } from "../../ui/forms/ErrorSummary";
import { Field } from "../../ui/forms/Field";
import type { Found } from "./TakePayment";
import { tillMeansWords, tillWords } from "./tills.words";

const takeMutation = graphql(`
  mutation TakeAtCounter($input: TakeAtCounterInput!) {
    takeAtCounter(input: $input) {
      __typename
      ... on Payment {
        id
        receipt {
          id
          number
        }
      }
      ...ProblemParts
    }
  }
`);

interface Props {
  of: Found;
  till: string;
  onTaken: (receipt: string | undefined) => void;
}

export function Taking({ of, till, onTaken }: Props) {
  const words = useWords(tillWords);
  const names = useWords(tillMeansWords);
  const [means, setMeans] = useState<TillMeans>("CASH");
  const [reference, setReference] = useState("");
  const [, send] = useMutation(takeMutation);
  const { act, busy, faults, refused } = useAct("take");
  const due = of.lines.reduce((sum, line) => sum + cents(line.payable.amount), 0);
  const take = async () => {
    const said = means === "CASH" ? null : reference;
    const content = { tillId: till, paymentId: of.id, means, amount: decimal(due), reference: said };
    const done = await act(
      content,
      async (input, idempotencyKey) =>
        (await send({ input: { ...input, idempotencyKey } })).data?.takeAtCounter,
    );
    if (done) onTaken(done.receipt?.number);
  };
  return (
    <form
      className="till-taking"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void take();
      }}
    >
      <Owed of={of} due={due} />
      {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
      <Field id="take-means" label={words.means} error={faults.of("means")}>
        <select
          className="select"
          value={means}
          onChange={(event) => setMeans(event.target.value as TillMeans)}
        >
          {(["CASH", "CHEQUE", "CARD_TERMINAL"] as const).map((each) => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </select>
      </Field>
      {means === "CASH" ? (
        <Handed due={due} />
      ) : (
        <Field id="take-reference" label={words.reference} error={faults.of("reference")}>
          <input className="input" value={reference} onChange={(event) => setReference(event.target.value)} />
        </Field>
      )}
      <Button type="submit" kind="primary" busy={busy}>
        {words.tookIt(amount(decimal(due)))}
      </Button>
    </form>
  );
}

function Owed({ of, due }: { of: Found; due: number }) {
  const words = useWords(tillWords);
  return (
    <table className="fees">
      <tbody>
        {of.lines.map((line) => (
          <tr key={line.id}>
            <td>{line.description}</td>
            <td className="n">{amount(line.payable.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>{words.due}</td>
          <td className="n">{amount(decimal(due))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What to give back of the cash; nothing of it is sent. */
function Handed({ due }: { due: number }) {
  const words = useWords(tillWords);
  const [handed, setHanded] = useState("");
  const change = /^\d+(\.\d{1,2})?$/.test(handed) ? cents(handed) - due : -1;
  return (
    <Field
      id="take-handed"
      label={words.handed}
      hint={change >= 0 ? words.change(amount(decimal(change))) : undefined}
    >
      <input
        className="input"
        inputMode="decimal"
        value={handed}
        onChange={(event) => setHanded(event.target.value)}
      />
    </Field>
  );
}
