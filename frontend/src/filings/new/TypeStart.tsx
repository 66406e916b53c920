/** Starting a case of one type: nothing is made by choosing it; a document or a title begins the draft. */
import { useWords } from "../../i18n/words";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Skeleton } from "../../ui/page/Skeleton";
import type { Answers } from "../originate/form";
import { Beginning, type BeginningProps } from "./Beginning";
import { FormStart } from "./FormStart";
import { newWords } from "./new.words";
import { useCourts } from "./useCourts";
import { useOpening } from "./useOpening";

interface Props extends BeginningProps {
  code: string;
  onForm: (data: { form: string; answers: Answers }) => void;
}

export function TypeStart({ code, busy, onBegin, onForm }: Props) {
  const words = useWords(newWords);
  const opening = useOpening();
  const { courts, failed, onRetry } = useCourts();
  if (!courts) return failed ? <LoadError onRetry={onRetry} /> : <Skeleton lines={4} />;
  const court = courts.find(({ caseTypes }) => caseTypes.some((each) => each.code === code));
  const chosen = court?.caseTypes.find((each) => each.code === code);
  if (!court || !chosen) return <Empty title={words.noSuchType} />;
  if (!chosen.enabled) return <Empty title={opening(chosen.enabledFrom)} />;
  return (
    <div className="case-start">
      <p className="lead">
        <span className="case-no">{chosen.code}</span> {chosen.name}
      </p>
      <p className="xs faint">{court.name}</p>
      <FormStart caseTypeCode={code} busy={busy} onForm={onForm} />
      <Beginning busy={busy} onBegin={onBegin} />
    </div>
  );
}
