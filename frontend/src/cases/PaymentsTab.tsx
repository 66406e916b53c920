/** What the reader's side paid in a case. */
import { Link } from "wouter";
import { graphql } from "../gql";
import type { CasePaymentsQuery } from "../gql/graphql";
import { useWords } from "../i18n/words";
import { ReceiptLink } from "../payments/receipt/ReceiptLink";
import { isReleased, PaymentState } from "../payments/PaymentState";
import { Money } from "../ui/money/Money";
import { When } from "../ui/when/When";
import { caseWords } from "./case.words";
import { More } from "./More";
import { useCaseList } from "./useCaseList";

const query = graphql(`
  query CasePayments($id: ID!, $after: Cursor) {
    case(id: $id) {
      id
      payments(first: 25, after: $after) {
        edges {
          node {
            id
            reference
            method
            status
            createdAt
            authorised {
              amount
            }
            captured {
              amount
            }
            filing {
              id
              title
            }
            receipt {
              id
              number
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

type Payment = NonNullable<CasePaymentsQuery["case"]>["payments"]["edges"][number]["node"];

export function PaymentsTab({ caseId }: { caseId: string }) {
  const words = useWords(caseWords);
  const { list, more, instead } = useCaseList({
    ...{ query, caseId, lines: 6 },
    listOf: (data) => data.case?.payments,
    none: { title: words.noPayments, what: words.noPaymentsWhat },
  });
  if (!list) return instead;
  return (
    <>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.paymentFor}</th>
            <th scope="col">{words.means}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" className="n">
              {words.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.edges.map(({ node }) => (
            <PaymentRow key={node.id} payment={node} />
          ))}
        </tbody>
      </table>
      <More page={list.pageInfo} onMore={more} />
    </>
  );
}

function PaymentRow({ payment }: { payment: Payment }) {
  const words = useWords(caseWords);
  const taken = Number(payment.captured.amount) > 0;
  return (
    <tr>
      <td className="num">
        <When at={payment.createdAt} />
      </td>
      <td className="all">
        {payment.filing ? <Link href={`/filings/${payment.filing.id}`}>{payment.filing.title}</Link> : null}
        <div className="xs faint num">
          {payment.reference}
          <ReceiptLink of={payment.receipt} />
        </div>
      </td>
      <td className="muted">{words[payment.method]}</td>
      <td>
        <PaymentState state={payment.status} />
      </td>
      <td className="n">
        <Money
          bare
          of={taken ? payment.captured.amount : payment.authorised.amount}
          look={isReleased(payment.status) ? "struck" : undefined}
        />
      </td>
    </tr>
  );
}
