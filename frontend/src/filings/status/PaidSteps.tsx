/** The four steps of a payment by card, for whoever comes back from the provider's page, and how it can end. */
import type { ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { amount } from "../../kit/amounts";
import { time } from "../../kit/dates";
import { Section } from "../../ui/page/Section";
import type { FollowedFiling } from "../parts/followedFiling";
import { sumOf } from "../parts/feeLine";
import { paidState, type Paid } from "./paidState";
import { isRefusalWord, paidWords, refusalWords } from "./paid.words";

interface Props {
  filing: FollowedFiling;
  cameBack: boolean;
}

export function PaidSteps({ filing, cameBack }: Props) {
  const words = useWords(paidWords);
  const { payment, receivedAt } = filing;
  const state = payment ? paidState(payment, cameBack) : undefined;
  if (!payment || !state) return null;
  return (
    <>
      <ol className="paid-steps" aria-label={words.steps}>
        <Step name={words.sent} at={payment.createdAt} note={`HK$${amount(sumOf(payment.lines))}`} />
        <Step
          name={words.bank}
          value={words[`bank_${state}`]}
          look={state === "waiting" ? "todo" : undefined}
          note={state === "waiting" ? words.onTheirPage : undefined}
        />
        <Held payment={payment} state={state} />
        <Step
          name={words.received}
          at={receivedAt}
          value={words[`received_${state}`]}
          look={receivedAt ? "counts" : "todo"}
          note={receivedAt ? words.receivedNote : words[`kept_${state}`]}
        />
      </ol>
      {state === "unknown" ? <Ends /> : null}
    </>
  );
}

const LOOK = { held: "done", declined: "bad", expired: "bad", unknown: "ask", waiting: "todo" } as const;

function Held({ payment, state }: { payment: NonNullable<FollowedFiling["payment"]>; state: Paid }) {
  const words = useWords(paidWords);
  const refused = useWords(refusalWords);
  const { refusal, askedInVain, askedNextAt, answeredAt, reference } = payment;
  const why = refusal && isRefusalWord(refusal) ? refused[refusal] : words.toldNothing;
  const next = askedNextAt ? withSeconds(askedNextAt) : "";
  const note = {
    held: words.ourReference(reference),
    declined: why,
    expired: why,
    unknown: askedInVain ? words.asked(askedInVain, next) : words.askedNext(next),
    waiting: undefined,
  }[state];
  const name = state === "declined" ? words.declined : state === "expired" ? words.notHeld : words.held;
  return <Step name={name} at={answeredAt} value={words[`held_${state}`]} look={LOOK[state]} note={note} />;
}

/** "16:33:30": seconds count while one waits. */
function withSeconds(at: string): string {
  return `${time(at)}:${new Date(at).toISOString().slice(17, 19)}`;
}

interface StepProps {
  name: string;
  at?: string | null;
  /** What stands there as long as there is no time. */
  value?: string;
  look?: "todo" | "ask" | "bad" | "done" | "counts";
  note?: ReactNode;
}

function Step({ name, at, value, look, note }: StepProps) {
  return (
    <li className={look}>
      <span className="k">{name}</span>
      {at ? (
        <time className="v" dateTime={at}>
          {time(at)}
          <small>{`:${new Date(at).toISOString().slice(17, 19)}`}</small>
        </time>
      ) : (
        <span className="v">{value}</span>
      )}
      {note ? <span className="w">{note}</span> : null}
    </li>
  );
}

function Ends() {
  const words = useWords(paidWords);
  return (
    <Section title={words.ends} gap>
      <dl className="paid-ends">
        <dt>{words.endsHeld}</dt>
        <dd>{words.endsHeldWhat}</dd>
        <dt>{words.endsNot}</dt>
        <dd>{words.endsNotWhat}</dd>
        <dt>{words.endsNobody}</dt>
        <dd>{words.endsNobodyWhat}</dd>
      </dl>
    </Section>
  );
}
