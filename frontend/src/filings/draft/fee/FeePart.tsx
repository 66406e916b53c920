/** The fee by its items, and how it is paid. */
import { Link } from "wouter";
import { useWords } from "../../../i18n/words";
import { amount } from "../../../kit/amounts";
import { time } from "../../../kit/dates";
import { FeeTable } from "../../../ui/fees/FeeTable";
import { Skeleton } from "../../../ui/page/Skeleton";
import { feeRows } from "../../parts/feeLine";
import { controlId } from "../faults";
import { CARD, COUNTER, type Means } from "./usePayment";
import { Part, Refused } from "../Part";
import { payWords } from "./pay.words";
import type { Quote, Quoted } from "./useQuote";

interface Props {
  quoted: Quoted;
  /** Where a fee is worked out without documents, for this type of case. */
  calculator: string;
  means: Means;
  chosen: string | undefined;
  onChoose: (means: string) => void;
  /** What the court refused about the control of an id. */
  errorAt: (id: string) => string | undefined;
}

export function FeePart(props: Props) {
  const { quoted, calculator, means, chosen, onChoose, errorAt } = props;
  const words = useWords(payWords);
  const { quote, asking, failed } = quoted;
  const nothing = quote !== undefined && Number(quote.total.amount) === 0;
  const known = quote?.lines.every(({ amountKnown }) => amountKnown) ?? true;
  return (
    <Part
      number={3}
      title={words.fee}
      note={words.feeNote}
      id={controlId("fee")}
      error={errorAt(controlId("fee"))}
    >
      {failed ? (
        <p role="alert">
          {words.noQuote}{" "}
          <button type="button" className="as-link" onClick={() => void quoted.refresh()}>
            {words.again}
          </button>
        </p>
      ) : null}
      {quote ? <QuoteTable quote={quote} /> : asking ? <Skeleton lines={2} /> : null}
      {!quote && !asking && !failed ? (
        <p className="say">
          {words.addFirst} <Link href={calculator}>{words.workOutFee}</Link>
        </p>
      ) : null}
      {known ? null : <p className="say">{words.toAssess}</p>}
      {nothing && known ? <p className="say">{words.noFee}</p> : null}
      {errorAt(controlId("means")) ? <Refused>{errorAt(controlId("means"))}</Refused> : null}
      {quote && !nothing ? <MethodChoice {...{ means, chosen, onChoose }} /> : null}
    </Part>
  );
}

function QuoteTable({ quote }: { quote: Quote }) {
  const words = useWords(payWords);
  return (
    <FeeTable
      lines={feeRows(quote.lines)}
      total={quote.total.amount}
      footnote={words.heldUntil(time(quote.expiresAt))}
    />
  );
}

type ChoiceProps = Pick<Props, "means" | "chosen" | "onChoose">;

function MethodChoice({ means, chosen, onChoose }: ChoiceProps) {
  const words = useWords(payWords);
  const { known, failed, methods, takesCards, takesAtCounter } = means;
  if (!known) return failed ? <p role="alert">{words.noMeans}</p> : <Skeleton lines={2} />;
  return (
    <div className="means" role="radiogroup" aria-label={words.means} id={controlId("means")} tabIndex={-1}>
      {methods.map((account) => (
        <label className="choice" key={account.id}>
          <input
            type="radio"
            name="means"
            checked={chosen === account.id}
            disabled={!account.usable}
            onChange={() => onChoose(account.id)}
          />
          <span className="strong">{words.deposit(account.branch)}</span>
          <span className="d num">
            {account.status !== "OPEN"
              ? words.suspended
              : account.missing
                ? words.topUp(amount(account.available), amount(account.minimum), amount(account.missing))
                : words.availableThen(amount(account.available), amount(account.after))}
          </span>
          {account.status === "OPEN" && account.missing && takesCards ? (
            <Link href={`/payments?account=${account.id}&topUp=${account.missing}`} className="sm">
              {words.topUpNow(amount(account.missing))}
            </Link>
          ) : null}
        </label>
      ))}
      {methods.length === 0 && !takesCards ? <p className="say">{words.noAccount}</p> : null}
      <label className="choice">
        <input
          type="radio"
          name="means"
          checked={chosen === CARD}
          disabled={!takesCards}
          onChange={() => onChoose(CARD)}
        />
        <span className="strong">{words.card}</span>
        <span className="d">{takesCards ? words.cardWhere : words.cardLater}</span>
      </label>
      {takesAtCounter ? (
        <label className="choice">
          <input type="radio" name="means" checked={chosen === COUNTER} onChange={() => onChoose(COUNTER)} />
          <span className="strong">{words.counter}</span>
          <span className="d">{words.counterWhere}</span>
        </label>
      ) : null}
    </div>
  );
}
