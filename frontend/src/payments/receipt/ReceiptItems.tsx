/** What was taken, item by item: the fee, what was taken off it, and what was paid. */
import { graphql, read, type FragmentType } from "../../gql";
import { useWords } from "../../i18n/words";
import { amount, cents, decimal } from "../../kit/amounts";
import { Money } from "../../ui/money/Money";
import { feeReceiptWords } from "./receipt.words";

const items = graphql(`
  fragment ReceiptItems on Receipt {
    total {
      amount
    }
    items(language: $language) {
      code
      name
      statute
      verified
      ordinary {
        amount
      }
      concession {
        amount
      }
      paid {
        amount
      }
    }
  }
`);

export function ReceiptItems({ of }: { of: FragmentType<typeof items> }) {
  const words = useWords(feeReceiptWords);
  const receipt = read(items, of);
  return (
    <>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col" className="n">
              {words.ordinary}
            </th>
            <th scope="col" className="n">
              {words.concession}
            </th>
            <th scope="col" className="n">
              {words.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {receipt.items.map((item, index) => (
            <tr key={`${item.code}-${index}`}>
              <td className="all">
                {item.name}
                {item.verified ? null : "†"}
                {item.statute ? <div className="xs faint">{item.statute}</div> : null}
              </td>
              <td className="n" data-sum={words.ordinary}>
                {amount(item.ordinary.amount)}
              </td>
              <td className="n" data-sum={words.concession}>
                {amount(decimal(-Math.abs(cents(item.concession.amount))))}
              </td>
              <td className="n" data-sum={words.sum}>
                {amount(item.paid.amount)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="total">
        <span>{words.total}</span> <Money of={receipt.total.amount} />
      </p>
      {receipt.items.every(({ verified }) => verified) ? null : (
        <p className="sm muted">{words.unverified}</p>
      )}
    </>
  );
}
