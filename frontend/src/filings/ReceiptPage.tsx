/** The acknowledgement: a page that prints, in English with Chinese beside it, the sentence first. */
import { useQuery } from "urql";
import { Link, useParams } from "wouter";
import { graphql } from "../gql";
import type { ReceiptPageQuery } from "../gql/graphql";
import type { Language } from "../kit/languages";
import { say, useWords } from "../i18n/words";
import { amount, cents, decimal } from "../kit/amounts";
import { date } from "../kit/dates";
import { Button } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { Chinese } from "./receipt/Chinese";
import { receiptWords } from "./receipt/receipt.words";
import { receiptStamp } from "./receipt/receiptStamp";
import { OnEachSheet } from "./receipt/OnEachSheet";
import { useIsOurs } from "./parts/useIsOurs";
import "./receipt/receipt.css";

const query = graphql(`
  query ReceiptPage($id: ID!) {
    filing(id: $id) {
      id
      reference
      status
      title
      submittedAt
      receivedAt
      deemedReceivedAt
      officialFilingDate
      sentenceEn: deemedSentence(language: EN)
      sentenceZh: deemedSentence(language: ZH_HANT)
      case {
        id
        number
        title(language: EN)
      }
      caseType {
        code
        name(language: EN)
      }
      filer {
        id
        nameEn
        nameZh
      }
      organisation {
        id
        nameEn
      }
      onBehalfOf {
        id
        nameEn
        nameZh
      }
      newParties {
        position
        nameEn
        nameZh
        onBehalfOf
      }
      documents {
        id
        position
        role
        title
        document {
          id
          pages
          sha256
        }
      }
      payment {
        id
        status
        authorised {
          amount
        }
        captured {
          amount
        }
        lines {
          code
          description(language: EN)
          descriptionZh: description(language: ZH_HANT)
          filingDocumentId
          amountKnown
          ordinary {
            amount
          }
          concession {
            amount
          }
        }
      }
      feeQuote {
        id
        lines {
          id
          amountKnown
        }
      }
    }
  }
`);

type Receipt = NonNullable<ReceiptPageQuery["filing"]>;
const EN: Language = "en";
const en = say(receiptWords, EN);
const zh = say(receiptWords, "zh-Hant");

export default function ReceiptPage() {
  const words = useWords(receiptWords);
  const { id = "" } = useParams<{ id: string }>();
  const [{ data, error }, ask] = useQuery({ query, variables: { id } });
  const filing = data?.filing;
  return (
    <Page title={filing ? `${words.title} ${filing.reference}` : words.title}>
      {filing ? (
        <>
          <div className="receipt-bar no-print">
            <Link href={`/filings/${id}`}>{words.back}</Link>
            <Button onClick={() => window.print()}>{words.print}</Button>
          </div>
          {filing.receivedAt ? (
            <OnEachSheet numbers={[filing.reference, filing.case?.number].filter(Boolean).join(" · ")}>
              <Paper filing={filing} />
            </OnEachSheet>
          ) : (
            <Empty title={words.notYet} />
          )}
        </>
      ) : data ? (
        <Empty title={words.notYet} />
      ) : error ? (
        <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

function Paper({ filing }: { filing: Receipt }) {
  const ours = useIsOurs(filing);
  return (
    <article className="receipt" lang="en-HK">
      <div className="lt">
        <h1>{en.title}</h1>
        <div className="zh">
          <Chinese>{zh.title}</Chinese>
        </div>
        <div className="num">
          {en.reference} <Chinese>{zh.reference}</Chinese> <span className="b">{filing.reference}</span>
        </div>
      </div>
      <p className="say">
        {filing.sentenceEn} <Chinese>{filing.sentenceZh ?? ""}</Chinese>
      </p>
      <Facts filing={filing} />
      <h2>
        {en.documents} <Chinese>{zh.documents}</Chinese>
      </h2>
      <Documents filing={filing} />
      {ours ? (
        <>
          <h2>
            {en.fee} <Chinese>{zh.fee}</Chinese>
          </h2>
          <Fee filing={filing} />
        </>
      ) : null}
      <p className="fine">
        {en.disclaimer} <Chinese>{zh.disclaimer}</Chinese>
      </p>
    </article>
  );
}

type FactName = "inCase" | "filedBy" | "submitted" | "received" | "deemed" | "filingDate";

function Fact({
  name,
  bold = false,
  children,
}: {
  name: FactName;
  bold?: boolean;
  children: React.ReactNode;
}) {
  return (
    <tr>
      <th scope="row">
        {en[name]} <Chinese>{zh[name]}</Chinese>
      </th>
      <td className={bold ? "num b" : "num"}>{children}</td>
    </tr>
  );
}

function Facts({ filing }: { filing: Receipt }) {
  const { case: inCase, caseType, filer, organisation } = filing;
  const parties = inCase ? filing.onBehalfOf : filing.newParties.filter(({ onBehalfOf }) => onBehalfOf);
  const whom = parties.map(({ nameEn, nameZh }) => nameEn ?? nameZh).join(" and ");
  const by = [filer.nameEn, organisation?.nameEn, whom ? en.onBehalf(whom) : ""].filter(Boolean).join(", ");
  return (
    <table className="t">
      <tbody>
        <Fact name="inCase">
          <span className="b">{inCase?.number ?? en.newCase}</span>
          <br />
          {inCase?.title ?? `${caseType.code}, ${caseType.name}`}
        </Fact>
        <Fact name="filedBy">{by}</Fact>
        <Fact name="submitted">{receiptStamp(filing.submittedAt)}</Fact>
        <Fact name="received">{receiptStamp(filing.receivedAt)}</Fact>
        <Fact name="deemed" bold>
          {receiptStamp(filing.deemedReceivedAt)}
        </Fact>
        <Fact name="filingDate">
          {filing.officialFilingDate ? date(filing.officialFilingDate, EN) : en.whenAccepted}
        </Fact>
      </tbody>
    </table>
  );
}

function Documents({ filing }: { filing: Receipt }) {
  return (
    <table className="t">
      <tbody>
        {[...filing.documents]
          .sort((one, other) => one.position - other.position)
          .map(({ id, title, role, document }, index) => (
            <tr key={id}>
              <td>{index + 1}</td>
              <td>
                {[
                  role === "LEAD" ? `${title} (${en.lead})` : title,
                  document?.pages && en.pages(document.pages),
                ]
                  .filter(Boolean)
                  .join(", ")}
                <div className="mono">{document?.sha256}</div>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const TAKEN: ReadonlySet<string> = new Set(["CAPTURED", "SETTLED"]);
const HELD: ReadonlySet<string> = new Set(["AUTHORISED", "CAPTURING", "PENDING", "INITIATED"]);

function Fee({ filing: { payment, feeQuote } }: { filing: Receipt }) {
  const unknown = feeQuote?.lines.some(({ amountKnown }) => !amountKnown);
  const free = unknown ? "feeToAssess" : "noFee";
  if (!payment) return <p>{[en[free], zh[free]].join(" ")}</p>;
  const where = TAKEN.has(payment.status) ? "taken" : HELD.has(payment.status) ? "held" : "released";
  const total = where === "taken" ? payment.captured.amount : payment.authorised.amount;
  const off = payment.lines.reduce((sum, { concession }) => sum + Math.abs(cents(concession.amount)), 0);
  return (
    <table className="t">
      <tbody>
        {payment.lines.map((line, index) => (
          <tr key={`${line.code}-${line.filingDocumentId ?? index}`}>
            <td>
              {line.description} <Chinese>{line.descriptionZh}</Chinese>
            </td>
            <td className="n">
              {line.amountKnown ? amount(line.ordinary.amount) : `${en.toAssess} ${zh.toAssess}`}
            </td>
          </tr>
        ))}
        {off > 0 ? (
          <tr>
            <td>
              {en.concession} <Chinese>{zh.concession}</Chinese>
            </td>
            <td className="n">{amount(decimal(-off))}</td>
          </tr>
        ) : null}
      </tbody>
      <tfoot>
        <tr>
          <td>
            {en[where]} <Chinese>{zh[where]}</Chinese>
          </td>
          <td className="n">HK${amount(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
