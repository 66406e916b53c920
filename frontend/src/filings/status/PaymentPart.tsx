/** What the filing costs, and where the money is: held, taken, released. */
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { longDay } from "../../kit/dates";
import { ReceiptLink } from "../../payments/receipt/ReceiptLink";
import { FeeTable } from "../../ui/fees/FeeTable";
import { Section } from "../../ui/page/Section";
import type { Status } from "../../ui/status/glyphs";
import { StatusBadge } from "../../ui/status/StatusBadge";
import type { FollowedFiling } from "../parts/followedFiling";
import { feeRows, sumOf } from "../parts/feeLine";
import { filingWords } from "../parts/status.words";
import { holdWords } from "./hold.words";

type Payment = NonNullable<FollowedFiling["payment"]>;
type Money = "held" | "taken" | "released" | "refunded" | "declined" | "unpaid" | "under";

const WHERE: Record<Payment["status"], Money> = {
  INITIATED: "under",
  PENDING: "under",
  AUTHORISED: "held",
  CAPTURING: "held",
  CAPTURED: "taken",
  SETTLED: "taken",
  DECLINED: "declined",
  FAILED: "declined",
  CANCELLED: "unpaid",
  VOIDED: "released",
  AUTHORISATION_EXPIRED: "released",
  PARTIALLY_REFUNDED: "refunded",
  REFUNDED: "refunded",
  CHARGED_BACK: "refunded",
};

const LOOK: Record<Money, Status> = {
  held: "RECEIVED",
  taken: "ACCEPTED",
  released: "CANCELLED",
  refunded: "CANCELLED",
  declined: "REJECTED",
  unpaid: "CANCELLED",
  under: "SUBMITTING",
};

/** Nothing was to pay, and every fee was known. */
const isFree = ({ feeQuote }: FollowedFiling): boolean =>
  feeQuote?.lines.every(({ amountKnown }) => amountKnown) ?? true;

export function PaymentPart({ filing }: { filing: FollowedFiling }) {
  const words = useWords(filingWords);
  const ofHold = useWords(holdWords);
  const { language } = useLanguage();
  const { payment } = filing;
  if (!payment)
    return filing.receivedAt ? (
      <Section title={words.fee} gap>
        <p className="sm muted">{isFree(filing) ? words.noFee : words.feeToAssess}</p>
      </Section>
    ) : null;
  const where = WHERE[payment.status];
  const branch = payment.depositAccount?.branch;
  const name = (language === "en" ? branch?.nameEn : (branch?.nameZh ?? branch?.nameEn)) ?? "";
  const card = payment.method === "CARD";
  const label = {
    held: card ? words.heldOnCard : words.heldOn(name),
    taken: card ? words.takenFromCard : words.takenFrom(name),
    released: card ? words.releasedToCard : words.releasedTo(name),
    refunded: card ? words.releasedToCard : words.releasedTo(name),
    declined: card ? words.toPay : words.declined,
    unpaid: words.toPay,
    under: card ? words.toPay : words.under,
  }[where];
  const asked = where === "under" || where === "declined" || where === "unpaid";
  const held = card && asked ? sumOf(payment.lines) : payment.authorised.amount;
  const space = language === "en" ? " " : "";
  const ends = card && payment.holdEndsAt ? space + ofHold.endsOn(longDay(payment.holdEndsAt, language)) : "";
  const total = where === "taken" ? payment.captured.amount : held;
  return (
    <Section
      title={words.fee}
      gap
      tail={
        <>
          <StatusBadge status={LOOK[where]} look="plain">
            {words[where]}
          </StatusBadge>
          <ReceiptLink of={payment.receipt} />
        </>
      }
    >
      <FeeTable
        lines={feeRows(payment.lines)}
        total={total}
        totalLabel={label}
        footnote={where === "held" ? `${words.heldNote}${ends}` : undefined}
      />
    </Section>
  );
}
