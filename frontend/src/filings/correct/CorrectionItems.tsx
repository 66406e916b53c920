/** What the clerk asks for, item by item, each with the way to put it right. */
import { Link } from "wouter";
import type { UpdateFilingDocumentInput } from "../../gql/graphql";
import { useWords } from "../../i18n/words";
import { useToast } from "../../ui/overlays/toasts";
import { editWords } from "../draft/draft.words";
import { useDocumentActs } from "../draft/documents/useDocumentActs";
import { reasonId } from "../draft/documents/readers";
import { twinOf } from "../draft/documents/rows";
import { partiesOnRecord } from "../draft/parties/partiesOnRecord";
import { CorrectDocument } from "./CorrectDocument";
import { CorrectField } from "./CorrectField";
import { CorrectionPart } from "./CorrectionPart";
import { correctWords } from "./correct.words";
import type { CorrectionItem } from "./filing";
import { MissingDocuments } from "./MissingDocuments";
import { numbered, type Correction } from "./useCorrection";

export function CorrectionItems({ correction }: { correction: Correction }) {
  const words = useWords(correctWords);
  const { filing, asked } = correction;
  const { numberOf } = numbered(correction);
  return asked.map((item, index) => {
    const document = filing.documents.find(({ id }) => id === item.filingDocumentId);
    const field = (item.field ?? "OTHER_FIELD") as "TITLE" | "OTHER_FIELD";
    return (
      <CorrectionPart
        key={item.id}
        number={index + 1}
        item={item}
        title={document?.title ?? words[field] ?? words.OTHER_FIELD}
        place={document ? words.document(numberOf(document.id)) : undefined}
      >
        <Way item={item} correction={correction} />
      </CorrectionPart>
    );
  });
}

function Way({ item, correction }: { item: CorrectionItem; correction: Correction }) {
  const { filing, place, rows, saving, originals, language } = correction;
  const document = filing.documents.find(({ id }) => id === item.filingDocumentId);
  const row = rows.find((each) => each.document?.id === item.filingDocumentId);
  if (filing.originatingFormCode && (document?.madeFromForm || OF_THE_FORM.has(item.field ?? "")))
    return <InTheForm filingId={filing.id} />;
  if (document && row) return <Replacement document={document} row={row} correction={correction} />;
  if (item.field === "DOCUMENTS") return <MissingDocuments correction={correction} />;
  return (
    <CorrectField
      field={item.field ?? ""}
      saving={saving}
      before={originals}
      roles={place.caseType.partyRoles}
      parties={place.case ? partiesOnRecord(place.case.parties, language) : []}
    />
  );
}

/** Fields that a filing made from a form takes from there. */
const OF_THE_FORM: ReadonlySet<string> = new Set(["ORIGINATING_DATA", "PARTIES"]);

function InTheForm({ filingId }: { filingId: string }) {
  const words = useWords(editWords);
  return (
    <p>
      <Link href={`/filings/${filingId}/form`}>{words.openForm}</Link>
    </p>
  );
}

interface ReplacementProps {
  document: Correction["filing"]["documents"][number];
  row: Correction["rows"][number];
  correction: Correction;
}

function Replacement({ document, row, correction }: ReplacementProps) {
  const { filing, rows, originals, choices, api, onRefresh, resubmission } = correction;
  const words = useWords(correctWords);
  const toast = useToast();
  const { change } = useDocumentActs(api, words.notHere);
  const act = async (input: UpdateFilingDocumentInput) => {
    const refusal = await change(input);
    if (refusal) toast({ kind: "bad", text: refusal });
    onRefresh();
  };
  return (
    <CorrectDocument
      filingId={filing.id}
      row={row}
      notTaken={rows.filter((each) => !each.document && each.item?.intent.replaces === document.id)}
      number={numbered(correction).numberOf(document.id)}
      replaced={document.revision > filing.revision}
      twin={twinOf(row, rows)}
      before={originals.documents[document.id]?.facts ?? document.title}
      types={choices}
      reasonRefusal={resubmission.faults?.list.find(({ field }) => field === reasonId(document.id))?.message}
      onChange={(input) => void act(input)}
    />
  );
}
