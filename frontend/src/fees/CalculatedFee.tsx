/** The fee, once enough is chosen; it is said aloud when it changes. */
import { feeRows } from "../filings/parts/feeLine";
import { useWords } from "../i18n/words";
import { FeeTable } from "../ui/fees/FeeTable";
import { LoadError } from "../ui/page/LoadError";
import { Skeleton } from "../ui/page/Skeleton";
import { calculatorWords } from "./fees.words";
import { useCalculatedFee } from "./useCalculatedFee";
import type { FeeChoice } from "./useFeeChoice";

export function CalculatedFee({ choice }: { choice: FeeChoice }) {
  const words = useWords(calculatorWords);
  return (
    <section className="calculated" aria-labelledby="fee-title">
      <h2 id="fee-title">{words.fee}</h2>
      <div role="status">
        <Figures choice={choice} />
      </div>
    </section>
  );
}

function Figures({ choice }: { choice: FeeChoice }) {
  const words = useWords(calculatorWords);
  const { fee, failed, onRetry } = useCalculatedFee(choice);
  if (!choice.document) return <p className="say">{words.notYet}</p>;
  if (failed) return <LoadError onRetry={onRetry} />;
  if (!fee) return <Skeleton lines={2} />;
  if (fee.lines.length === 0) return <p className="say">{words.none}</p>;
  return <FeeTable lines={feeRows(fee.lines)} total={fee.total.amount} footnote={words.about} />;
}
