/** Taking a payment at one's own till: found by the code on the payer's slip, and taken whole. */
import { useState } from "react";
import { useClient } from "urql";
import { Link } from "wouter";
import { graphql } from "../../gql";
import type { CounterPaymentQuery } from "../../gql/graphql";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button/Button";
import { Field } from "../../ui/forms/Field";
import { Section } from "../../ui/page/Section";
import { Taking } from "./Taking";
import { tillWords } from "./tills.words";

const findQuery = graphql(`
  query CounterPayment($code: String!) {
    counterPayment(code: $code) {
      id
      reference
      lines {
        id
        description
        payable {
          amount
        }
      }
    }
  }
`);

export type Found = NonNullable<CounterPaymentQuery["counterPayment"]>;

export function TakePayment({ till, onTaken }: { till: string; onTaken: () => void }) {
  const words = useWords(tillWords);
  const client = useClient();
  const [code, setCode] = useState("");
  const [found, setFound] = useState<Found | null>();
  const [receipt, setReceipt] = useState<string>();
  const find = async () => {
    setReceipt(undefined);
    const { data } = await client.query(findQuery, { code }, { requestPolicy: "network-only" }).toPromise();
    setFound(data?.counterPayment ?? null);
  };
  const taken = (number: string | undefined) => {
    setFound(undefined);
    setCode("");
    setReceipt(number);
    onTaken();
  };
  return (
    <Section title={words.take} gap>
      <form
        className="till-find"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <Field id="take-code" label={words.code}>
          <input className="input" value={code} onChange={(event) => setCode(event.target.value)} />
        </Field>
        <Button type="submit">{words.find}</Button>
      </form>
      <div aria-live="polite">
        {found === null ? <p className="sm">{words.nothingWaits}</p> : null}
        {receipt ? (
          <p className="sm">
            {words.given} <Link href={`/payments/receipts/${receipt}`}>{receipt}</Link>
          </p>
        ) : null}
      </div>
      {found ? <Taking key={found.id} of={found} till={till} onTaken={taken} /> : null}
    </Section>
  );
}
