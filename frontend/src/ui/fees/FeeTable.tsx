/** A fee by its items, closed by the double rule: ordinary, concession, payable; a dagger where the rate is unverified. */
import { useId, type ReactNode } from "react";
import { useWords } from "../../i18n/words";
import { amount, cents, decimal } from "../../kit/amounts";
import { Money } from "../money/Money";
import { feeWords } from "./fees.words";

export interface FeeTableLine {
  key: string;
  description: ReactNode;
  /** The statute item it rests on. */
  statute?: string | null;
  ordinary: string;
  /** What the concession takes off, without a sign. */
  concession: string;
  payable: string;
  verified: boolean;
  /** False where no amount is laid down: it is to be assessed, and never nothing. */
  known: boolean;
}

interface Props {
  lines: readonly FeeTableLine[];
  total: string;
  /** What the sum is called: "To pay", "Held on deposit account, Central". */
  totalLabel?: ReactNode;
  /** Said in the footnote after the dagger's, such as until when the quote is held. */
  footnote?: ReactNode;
}

export function FeeTable({ lines, total, totalLabel, footnote }: Props) {
  const words = useWords(feeWords);
  const note = useId();
  const unverified = lines.some((line) => !line.verified && cents(line.ordinary) > 0);
  return (
    <>
      <table className="fees">
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col" className="n opt">
              {words.ordinary}
            </th>
            <th scope="col" className="n opt">
              {words.concession}
            </th>
            <th scope="col" className="n">
              {words.payable}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <FeeRow key={line.key} line={line} note={note} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{totalLabel ?? words.toPay}</td>
            <td className="opt" />
            <td className="opt" />
            <td className="n">
              <FeeTotal total={total} known={lines.every((line) => line.known)} />
            </td>
          </tr>
        </tfoot>
      </table>
      {unverified || footnote ? (
        <p className="footnote" id={note}>
          {unverified ? <>† {words.unverified} </> : null}
          {footnote}
        </p>
      ) : null}
    </>
  );
}

/** What is to pay, as far as it is known. */
export function FeeTotal({ total, known }: { total: string; known: boolean }) {
  const words = useWords(feeWords);
  if (known) return <Money of={total} />;
  if (cents(total) === 0) return words.toAssess;
  return (
    <>
      <Money of={total} /> {words.andToAssess}
    </>
  );
}

function FeeRow({ line, note }: { line: FeeTableLine; note: string }) {
  const words = useWords(feeWords);
  const free = line.known && cents(line.ordinary) === 0;
  const off = cents(line.concession);
  return (
    <tr>
      <td title={line.statute ?? undefined}>
        {line.description}
        {line.verified || free || !line.known ? null : (
          <a className="dagger" href={`#${note}`} aria-label={words.unverifiedMark}>
            <sup>†</sup>
          </a>
        )}
      </td>
      <td className="n opt">{line.known ? (free ? words.noFee : amount(line.ordinary)) : null}</td>
      <td className="n opt">{off === 0 ? null : amount(decimal(-Math.abs(off)))}</td>
      <td className="n">{line.known ? amount(line.payable) : words.toAssess}</td>
    </tr>
  );
}
