/** What a document costs to file, for anybody: chosen at the left, worked out at the right. */
import { useWords } from "../i18n/words";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { CalculatedFee } from "./CalculatedFee";
import { FeeChoiceFields } from "./FeeChoiceFields";
import "./fees.css";
import { calculatorWords } from "./fees.words";
import { useFeeChoice } from "./useFeeChoice";

export default function FeeCalculatorPage() {
  const words = useWords(calculatorWords);
  const { choice, courts, documents, failed, onRetry, change } = useFeeChoice();
  return (
    <Page title={words.title}>
      <h1 className="title big">{words.title}</h1>
      <p className="muted">{words.intro}</p>
      {courts ? (
        <div className="fee-calculator">
          <FeeChoiceFields choice={choice} courts={courts} documents={documents} onChange={change} />
          <CalculatedFee choice={choice} />
        </div>
      ) : failed ? (
        <LoadError onRetry={onRetry} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}
