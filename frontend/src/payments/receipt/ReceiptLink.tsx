/** The way to a payment's receipt, where there is one. */
import { Link } from "wouter";
import { useWords } from "../../i18n/words";
import { feeReceiptWords } from "./receipt.words";

export function ReceiptLink({ of }: { of?: { number: string } | null }) {
  const words = useWords(feeReceiptWords);
  if (!of) return null;
  return (
    <>
      {" · "}
      <Link href={`/payments/receipts/${of.number}`} aria-label={`${words.title} ${of.number}`}>
        {words.title}
      </Link>
    </>
  );
}
