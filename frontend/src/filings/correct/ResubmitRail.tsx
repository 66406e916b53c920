/** The rail of a correction: how far it is, what is kept, what the clerk will see, and the one button. */
import type { ReactNode } from "react";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { amount } from "../../kit/amounts";
import { dayAndTime, spokenDayAndTime } from "../../kit/dates";
import { Button } from "../../ui/button/Button";
import { Field } from "../../ui/forms/Field";
import { Money } from "../../ui/money/Money";
import { Section } from "../../ui/page/Section";
import { controlId } from "../draft/faults";
import { correctWords } from "./correct.words";

interface Props {
  done: number;
  all: number;
  dueAt?: string | null;
  receivedAt?: string | null;
  deemedReceivedAt?: string | null;
  /** What is held now, and what it costs as corrected. */
  held?: string;
  fee?: string;
  name: string;
  onName: (name: string) => void;
  waiting?: string;
  busy: boolean;
  onSubmit: () => void;
  revision: number;
  /** The differences, item by item. */
  children: ReactNode;
}

export function ResubmitRail(props: Props) {
  const words = useWords(correctWords);
  const { language } = useLanguage();
  const { done, all, dueAt, held, fee } = props;
  const due = dueAt ? spokenDayAndTime(dueAt, language) : "";
  return (
    <aside className="rail" aria-label={words.resubmit}>
      <Section title={words.resubmit}>
        <p className="sm" role="status">
          <b className="strong">{words.progress(done, all)}</b>{" "}
          <span className="muted">{due ? words.due(due) : null}</span>
        </p>
        <dl className="kv">
          <dt>{words.received}</dt>
          <dd className="num">
            {props.receivedAt ? dayAndTime(props.receivedAt, language) : null}{" "}
            <span className="faint">{words.kept}</span>
          </dd>
          <dt>{words.deemed}</dt>
          <dd className="num">
            {props.deemedReceivedAt ? dayAndTime(props.deemedReceivedAt, language) : null}{" "}
            <span className="faint">{words.kept}</span>
          </dd>
          <dt>{words.fee}</dt>
          <dd>
            {fee ? <Money of={fee} /> : null}{" "}
            <span className="faint">
              {held && fee ? (held === fee ? words.noChange : words.was(amount(held))) : null}
            </span>
          </dd>
        </dl>
        <Field id={controlId("signature")} label={words.sign}>
          <input
            className="input"
            autoComplete="off"
            value={props.name}
            onChange={(event) => props.onName(event.target.value)}
          />
        </Field>
        <Button
          kind="primary"
          size="lg"
          block
          waiting={props.waiting}
          busy={props.busy}
          onClick={props.onSubmit}
        >
          {words.button}
        </Button>
      </Section>
      <Section title={words.clerkSees} gap>
        <p className="xs faint">{words.against(props.revision, props.revision + 1)}</p>
        {props.children}
      </Section>
      <p className="sm muted sec sec-gap">{words.doNothing}</p>
    </aside>
  );
}
