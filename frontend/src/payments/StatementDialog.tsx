/** A statement of an account for any period, as a file. */
import { useState } from "react";
import { useWords } from "../i18n/words";
import { courtDay } from "../kit/dates";
import { Button } from "../ui/button/Button";
import { Field } from "../ui/forms/Field";
import { Dialog } from "../ui/overlays/Dialog";
import { statementWords } from "./statement.words";

/** The way to it, for those who may read statements. */
export function StatementAct({ url }: { url: string }) {
  const words = useWords(statementWords);
  const [asking, setAsking] = useState(false);
  const [now] = useState(() => Date.now());
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.statement}</Button>
      {asking ? <StatementDialog url={url} today={courtDay(now)} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

interface Props {
  url: string;
  /** The court's day, such as 2026-11-28. */
  today: string;
  onClose: () => void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function StatementDialog({ url, today, onClose }: Props) {
  const words = useWords(statementWords);
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`);
  const [to, setTo] = useState(today);
  const whole = DAY.test(from) && DAY.test(to);
  const backwards = whole && to < from ? words.backwards : undefined;
  return (
    <Dialog title={words.statement} onClose={onClose}>
      <p className="sm muted">{words.what}</p>
      <Field id="statement-from" label={words.from}>
        <input className="input" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
      </Field>
      <Field id="statement-to" label={words.to} error={backwards}>
        <input className="input" type="date" value={to} onChange={(event) => setTo(event.target.value)} />
      </Field>
      <div className="foot">
        <Button onClick={onClose}>{words.close}</Button>
        {whole && !backwards ? (
          <a className="btn primary" href={`${url}?from=${from}&to=${to}`} download>
            {words.save}
          </a>
        ) : (
          <Button kind="primary" waiting={backwards ?? words.giveDays}>
            {words.save}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
