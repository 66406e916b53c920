/** That a document no longer stands, with the way to the one that does where it is among those shown. */
import { useWords } from "../i18n/words";
import { shownReference } from "../kit/references";
import { caseWords } from "./case.words";
import { DocumentLink } from "./DocumentLink";

interface Props {
  /** The number of what stands in its place; null where the reader may not read that. */
  by: string | null;
  caseId: string;
  among: readonly { id: string; reference?: string | null }[];
}

export function Superseded({ by, caseId, among }: Props) {
  const words = useWords(caseWords);
  const said = words.superseded(by ? shownReference(by) : null);
  const newer = by ? among.find(({ reference }) => reference === by) : undefined;
  return (
    <span className="strong">
      {newer ? (
        <DocumentLink id={newer.id} caseId={caseId}>
          {said}
        </DocumentLink>
      ) : by ? (
        <a href={`/verify/${by}`}>{said}</a>
      ) : (
        said
      )}
    </span>
  );
}
