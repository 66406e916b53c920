/** The lines of a fee, as a quote and a payment show them. */
import { graphql, read, type FragmentType } from "../../gql";
import { cents, decimal } from "../../kit/amounts";
import type { FeeTableLine } from "../../ui/fees/FeeTable";

export const feeLineParts = graphql(`
  fragment FeeLineParts on FeeLine {
    code
    description(language: $language)
    statute
    verified
    amountKnown
    filingDocumentId
    ordinary {
      amount
    }
    concession {
      amount
    }
    payable {
      amount
    }
  }
`);

/** What all lines come to. */
export function sumOf(lines: readonly FragmentType<typeof feeLineParts>[]): string {
  return decimal(
    read(feeLineParts, lines)
      .map(({ payable }) => cents(payable.amount))
      .reduce((sum, each) => sum + each, 0),
  );
}

/** As rows of a fee table; two lines of one code are about two documents. */
export function feeRows(lines: readonly FragmentType<typeof feeLineParts>[]): FeeTableLine[] {
  return read(feeLineParts, lines).map((line, index) => ({
    key: `${line.code}-${line.filingDocumentId ?? index}`,
    description: line.description,
    statute: line.statute,
    ordinary: line.ordinary.amount,
    concession: line.concession.amount,
    payable: line.payable.amount,
    verified: line.verified,
    known: line.amountKnown,
  }));
}
