/** A statement of an account for any period, as a file. */
import { useState } from "react";
import { useWords } from "../i18n/words";
import { courtDay } from "../kit/dates";
import { Button } from "../ui/button/Button";
import { Field } from "../ui/forms/Field";
import { Dialog } from "../ui/overlays/Dialog";
import { statementWords } from "./statement.words";

interface Files {
  /** Where it is for programs, and where on pages, without the period. */
  csv: string;
  pdf: string;
}

/** The way to it, for those who may read statements. */
export function StatementAct(files: Files) {
  const words = useWords(statementWords);
  const [asking, setAsking] = useState(false);
  const [now] = useState(() => Date.now());
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.statement}</Button>
      {asking ? <StatementDialog {...files} today={courtDay(now)} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

interface Props extends Files {
  /** The court's day, such as 2026-11-28. */
  today: string;
  onClose: () => void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function StatementDialog({ csv, pdf, today, onClose }: Props) {
  const words = useWords(statementWords);
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`);
  const [to, setTo] = useState(today);
  const whole = DAY.test(from) && DAY.test(to);
  const backwards = whole && to < from ? words.backwards : undefined;
  const refused = whole ? backwards : words.giveDays;
  const period = `?from=${from}&to=${to}`;
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
        <Save href={csv + period} refused={refused} kind="plain">
          {words.save}
        </Save>
        <Save href={pdf + period} refused={refused} kind="primary">
          {words.savePdf}
        </Save>
      </div>
    </Dialog>
  );
}

interface SaveProps {
  href: string;
  /** What is missing before there is anything to save. */
  refused?: string;
  kind: "primary" | "plain";
  children: string;
}

function Save({ href, refused, kind, children }: SaveProps) {
  if (refused)
    return (
      <Button kind={kind} waiting={refused}>
        {children}
      </Button>
    );
  return (
    <a className={kind === "primary" ? "btn primary" : "btn"} href={href} download>
      {children}
    </a>
  );
}
