/** Why an account cannot be used, how far its closing is, and what the reader can do about it. */
import { useState } from "react";
import { graphql, read, type FragmentType } from "../../gql";
import { useWords } from "../../i18n/words";
import { amount, cents } from "../../kit/amounts";
import { keepsAccounts } from "../../session/roles";
import { useSession } from "../../session/viewer";
import { Button } from "../../ui/button/Button";
import { CloseDialog } from "./CloseDialog";
import { ClosingSteps } from "./ClosingSteps";
import "./states.css";
import { stateWords } from "./states.words";
import { SuspendDialog } from "./SuspendDialog";
import { useStateActs } from "./useStateActs";

export const accountState = graphql(`
  fragment AccountState on DepositAccount {
    id
    status
    holds {
      amount
    }
    latestSuspension {
      id
      reason
      liftedAt
    }
    latestClosing {
      id
      payee
      bankAccount
      checkedAt
      checkedBy {
        id
      }
      endedAt
      returned {
        amount
      }
    }
  }
`);

interface Props {
  of: FragmentType<typeof accountState>;
  onChange: () => void;
}

export function AccountState({ of, onChange }: Props) {
  const words = useWords(stateWords);
  const { viewer } = useSession();
  const { status, latestSuspension, latestClosing, ...account } = read(accountState, of);
  const acts = useStateActs(account.id, onChange);
  const forTheCourt = viewer ? keepsAccounts(viewer) : false;
  if (status === "SUSPENDED")
    return (
      <section className="callout account-state" data-k="bad">
        <b className="strong">{words.suspended}</b>
        {latestSuspension && !latestSuspension.liftedAt ? <p>{latestSuspension.reason}</p> : null}
        <p className="sm muted">{words.suspendedWhat}</p>
        {forTheCourt ? (
          <div className="acts">
            <Button size="sm" busy={acts.busy} onClick={() => void acts.restore()}>
              {words.restore}
            </Button>
          </div>
        ) : null}
      </section>
    );
  if (status === "CLOSED")
    return (
      <section className="callout account-state" data-k="plain">
        <b className="strong">{words.closed}</b>
        {latestClosing?.returned ? (
          <p className="sm muted">{words.returned(amount(latestClosing.returned.amount))}</p>
        ) : null}
      </section>
    );
  if (status === "CLOSING") return <Closing of={of} onChange={onChange} />;
  return null;
}

function Closing({ of, onChange }: Props) {
  const words = useWords(stateWords);
  const { viewer } = useSession();
  const { id, holds, latestClosing } = read(accountState, of);
  const acts = useStateActs(id, onChange);
  const forTheCourt = viewer ? keepsAccounts(viewer) : false;
  const mayCallOff = forTheCourt || viewer?.roles.includes("PRIMARY_ADMINISTRATOR");
  const checked = Boolean(latestClosing?.checkedAt);
  const first = checked && latestClosing?.checkedBy?.id === viewer?.user.id;
  const waiting = first ? words.another : cents(holds.amount) > 0 ? words.holdsFirst : undefined;
  return (
    <section className="callout account-state" data-k="info">
      <b className="strong">{words.closing}</b>
      {latestClosing ? <ClosingSteps held={holds.amount} checked={checked} {...latestClosing} /> : null}
      <div className="acts">
        {mayCallOff ? (
          <Button size="sm" kind="quiet" busy={acts.busy} onClick={() => void acts.callOff()}>
            {words.callOff}
          </Button>
        ) : null}
        {forTheCourt && !checked ? (
          <Button size="sm" kind="primary" busy={acts.busy} onClick={() => void acts.check()}>
            {words.check}
          </Button>
        ) : null}
        {forTheCourt && checked ? (
          <Button
            size="sm"
            kind="primary"
            busy={acts.busy}
            waiting={waiting}
            onClick={() => void acts.approve()}
          >
            {words.approve}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

/** What can be begun with an account that is open: the court suspends it, its firm has it closed. */
export function StateActs({ of, name, onChange }: Props & { name: string }) {
  const words = useWords(stateWords);
  const { viewer } = useSession();
  const [asking, setAsking] = useState(false);
  const { id, status } = read(accountState, of);
  const forTheCourt = viewer ? keepsAccounts(viewer) : false;
  const closes = viewer?.roles.includes("PRIMARY_ADMINISTRATOR") ?? false;
  if (status !== "OPEN" || !(forTheCourt || closes)) return null;
  const dialog = { id, name, onChange, onClose: () => setAsking(false) };
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {forTheCourt ? words.suspend : words.close}
      </Button>
      {asking && forTheCourt ? <SuspendDialog {...dialog} /> : null}
      {asking && !forTheCourt ? <CloseDialog {...dialog} /> : null}
    </>
  );
}
