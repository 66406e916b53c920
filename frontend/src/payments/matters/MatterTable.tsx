/** The matters of a page, and above them what all matters come to, shown or not. */
import { Link } from "wouter";
import { useWords } from "../../i18n/words";
import { Money } from "../../ui/money/Money";
import { When } from "../../ui/when/When";
import { mattersWords } from "./matters.words";
import type { MatterLine, MatterSums } from "./useMatters";

interface Props {
  lines: readonly (MatterLine & { key: string })[];
  /** Undefined until it is known; its line is there already, so that nothing moves. */
  total?: MatterSums;
}

export function MatterTable({ lines, total }: Props) {
  const words = useWords(mattersWords);
  return (
    <div className="tbl-scroll" tabIndex={0} role="region" aria-label={words.table}>
      <table className="tbl cards matters">
        <thead>
          <tr>
            <th scope="col">{words.matter}</th>
            <th scope="col">{words.reference}</th>
            <th scope="col">{words.last}</th>
            <th scope="col" className="n">
              {words.count}
            </th>
            <th scope="col" className="n">
              {words.held}
            </th>
            <th scope="col" className="n">
              {words.charged}
            </th>
            <th scope="col" className="n">
              {words.refunded}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="matters-total">
            <th scope="row" colSpan={3}>
              {words.all}
            </th>
            {total ? <Sums of={total} /> : <td colSpan={4} />}
          </tr>
          {lines.map((line) => (
            <tr key={line.key}>
              <td className="all">
                <Named of={line} />
              </td>
              <td>{line.references.join(", ")}</td>
              <td className="num">
                <When at={line.paidLastAt} />
              </td>
              <Sums of={line} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Summed = Pick<MatterSums, "payments" | "held" | "charged" | "refunded">;

function Sums({ of }: { of: Summed }) {
  return (
    <>
      <td className="n">{of.payments}</td>
      {[of.held, of.charged, of.refunded].map(({ amount }, at) => (
        <td className="n" key={at}>
          <Money bare of={amount} />
        </td>
      ))}
    </>
  );
}

/** The case for those who see it; whoever keeps the money alone reads what the filing is called. */
function Named({ of: line }: { of: MatterLine }) {
  const words = useWords(mattersWords);
  const filing = line.filingReference ?? "";
  if (line.case?.number)
    return (
      <>
        <Link href={`/cases/${line.case.id}/payments`} className="case-no">
          {line.case.number}
        </Link>
        <div className="xs faint">{line.case.title}</div>
      </>
    );
  return line.filing ? (
    <Link href={`/filings/${line.filing.id}`}>{words.noCase(filing)}</Link>
  ) : (
    <span className="num">{filing}</span>
  );
}
