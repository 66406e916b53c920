/** Counting the drawer of one's own till: note by note and coins, beside what should be in it. */
import { useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../../gql";
import { useAct } from "../../graphql/useAct";
import { useWords } from "../../i18n/words";
import { amount, cents, decimal } from "../../kit/amounts";
import { Button } from "../../ui/button/Button";
import { ErrorSummary } from "../../ui/forms/ErrorSummary";
import { Field } from "../../ui/forms/Field";
import { Expected, Notes, NOTES, type Counted } from "./Notes";
import { tillWords } from "./tills.words";
import type { Till } from "./useTills";

const countTill = graphql(`
  mutation CountTill($input: CountTillInput!) {
    countTill(input: $input) {
      __typename
      ... on Till {
        id
        state
      }
      ...ProblemParts
    }
  }
`);

/** What a till was counted to have, to be changed; coins are what its notes do not make up. */
function countedOf({ notes, counted }: Till): Counted {
  const numbers = Object.fromEntries(notes.map(({ dollars, number }) => [dollars, String(number)]));
  const inNotes = notes.reduce((sum, { dollars, number }) => sum + dollars * 100 * number, 0);
  return { notes: numbers, coins: counted ? decimal(cents(counted.amount) - inNotes) : "" };
}

const isNumber = (text: string) => /^\d{0,6}$/.test(text);
const isSum = (text: string) => /^(\d{1,9}(\.\d{1,2})?)?$/.test(text);

/** What is in the drawer in cents; undefined where what was typed is no count. */
export function drawerOf({ notes, coins }: Counted): number | undefined {
  if (!isSum(coins) || !NOTES.every((note) => isNumber(notes[note] ?? ""))) return undefined;
  return NOTES.reduce((sum, note) => sum + note * 100 * Number(notes[note] ?? 0), cents(coins || "0"));
}

export function CountForm({ of, onChange }: { of: Till; onChange: () => void }) {
  const words = useWords(tillWords);
  const [counted, setCounted] = useState(() => countedOf(of));
  const [reason, setReason] = useState(of.reason ?? "");
  const [, send] = useMutation(countTill);
  const { act, busy, faults, refused } = useAct("count");
  const drawer = drawerOf(counted);
  // Nothing is short before anything is counted.
  const isBegun = counted.coins !== "" || Object.values(counted.notes).some(Boolean);
  const off = drawer === undefined || !isBegun ? 0 : drawer - cents(of.expected.amount);
  const save = async () => {
    const notes = NOTES.map((dollars) => ({ dollars, number: Number(counted.notes[dollars] ?? 0) }));
    const content = { tillId: of.id, notes, coins: counted.coins || "0", reason: off ? reason : null };
    const done = await act(
      content,
      async (input, idempotencyKey) => (await send({ input: { ...input, idempotencyKey } })).data?.countTill,
    );
    if (done) onChange();
  };
  const size = amount(decimal(Math.abs(off)));
  return (
    <form
      className="till-columns"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && isBegun && drawer !== undefined) void save();
      }}
    >
      <Notes of={counted} drawer={drawer} onChange={setCounted} />
      <div>
        <Expected of={of} />
        {refused ? <ErrorSummary title={faults.title} faults={faults.faults} /> : null}
        {off ? (
          <>
            <p className="callout">
              <b>{off < 0 ? words.short(size) : words.over(size)}</b> <span>{words.again}</span>
            </p>
            <Field id="count-reason" label={words.reason} error={faults.of("reason")}>
              <textarea
                className="textarea"
                rows={2}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </Field>
          </>
        ) : null}
        <Button type="submit" busy={busy}>
          {words.saveCount}
        </Button>
      </div>
    </form>
  );
}
