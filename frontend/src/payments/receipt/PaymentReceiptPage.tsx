/** A receipt: what was taken, when it counts as received, and the files to keep. It prints. */
import { useQuery } from "urql";
import { Link, useParams } from "wouter";
import { graphql } from "../../gql";
import type { PaymentReceiptQuery } from "../../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { amount, cents } from "../../kit/amounts";
import { exactly } from "../../kit/dates";
import { shownReference } from "../../kit/references";
import { useSession } from "../../session/viewer";
import { Button } from "../../ui/button/Button";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Page } from "../../ui/page/Page";
import { Skeleton } from "../../ui/page/Skeleton";
import { ReceiptItems } from "./ReceiptItems";
import { feeReceiptWords } from "./receipt.words";
import "./receipt.css";

const query = graphql(`
  query PaymentReceipt($number: String!, $language: Language) {
    receipt(number: $number) {
      id
      number
      verification
      issuedAt
      paidAt
      deemedReceivedAt
      method
      payerName
      caseNumber
      officeName(language: $language)
      isOfficeVerified
      pdfUrl
      jsonUrl
      payment {
        id
        reference
        status
        refunded {
          amount
        }
      }
      ...ReceiptItems
    }
  }
`);

type Receipt = NonNullable<PaymentReceiptQuery["receipt"]>;

export default function PaymentReceiptPage() {
  const words = useWords(feeReceiptWords);
  const { language } = useLanguage();
  const { number = "" } = useParams<{ number: string }>();
  const variables = { number, language: API_LANGUAGE[language] };
  const [{ data, error }, ask] = useQuery({ query, variables });
  const receipt = data?.receipt;
  return (
    <Page title={receipt ? `${words.title} ${receipt.number}` : words.title}>
      <div className="crumbs no-print">
        <Above />
        <span aria-hidden="true">/</span>
        <span>{words.title}</span>
      </div>
      {receipt ? (
        <Shown of={receipt} />
      ) : data ? (
        <Empty title={words.none}>{words.noneWhat}</Empty>
      ) : error ? (
        <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

/** Where receipts are listed: whoever has no organisation has no account, and finds theirs at their filings. */
function Above() {
  const words = useWords(feeReceiptWords);
  const { viewer } = useSession();
  const alone = viewer && !viewer.organisation && viewer.mayFile;
  return alone ? (
    <Link href="/filings">{words.filings}</Link>
  ) : (
    <Link href="/payments">{words.payments}</Link>
  );
}

function Shown({ of: receipt }: { of: Receipt }) {
  const words = useWords(feeReceiptWords);
  return (
    <article className="fee-receipt">
      <p className="office">{receipt.officeName}</p>
      <h1 className="title">
        {words.title} <span className="num">{receipt.number}</span>
      </h1>
      {receipt.isOfficeVerified ? null : <p className="sm muted">{words.unverifiedOffice}</p>}
      <PaidBack payment={receipt.payment} />
      <div className="keep no-print">
        <Button kind="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <a className="btn" href={receipt.pdfUrl} download>
          {words.pdf}
        </a>
        <a className="btn" href={receipt.jsonUrl} download>
          {words.json}
        </a>
      </div>
      <Facts of={receipt} />
      <ReceiptItems of={receipt} />
      <p className="footnote no-print">{words.again}</p>
    </article>
  );
}

function PaidBack({ payment }: { payment: Receipt["payment"] }) {
  const words = useWords(feeReceiptWords);
  if (payment.status === "CHARGED_BACK") return <p className="callout">{words.chargedBack}</p>;
  if (cents(payment.refunded.amount) === 0) return null;
  return <p className="callout">{words.refunded(amount(payment.refunded.amount))}</p>;
}

function Facts({ of: receipt }: { of: Receipt }) {
  const words = useWords(feeReceiptWords);
  const { language } = useLanguage();
  const isLater = Date.parse(receipt.deemedReceivedAt) > Date.parse(receipt.paidAt);
  const facts: [string, React.ReactNode][] = [
    [words.from, receipt.payerName],
    [words.inCase, receipt.caseNumber],
    [words.payment, receipt.payment.reference],
    [words.means, words[receipt.method]],
    [words.paid, exactly(receipt.paidAt, language)],
    [
      words.deemed,
      <>
        <b>{exactly(receipt.deemedReceivedAt, language)}</b>
        {isLater ? <span className="sm muted block">{words.later}</span> : null}
      </>,
    ],
    [words.issued, exactly(receipt.issuedAt, language)],
    [
      words.verification,
      <>
        <span className="num nowrap">{shownReference(receipt.verification)}</span>{" "}
        <Link className="no-print" href={`/verify/${receipt.verification}`}>
          {words.verify}
        </Link>
      </>,
    ],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
