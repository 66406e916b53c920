/** The form of a draft: everything typed is saved as it is typed, and kept whatever happens. */
import { lazy, Suspense } from "react";
import { useLocation } from "wouter";
import { useWords } from "../../i18n/words";
import { ErrorSummary } from "../../ui/forms/ErrorSummary";
import { Page } from "../../ui/page/Page";
import { Skeleton } from "../../ui/page/Skeleton";
import { Clash } from "../draft/autosave/SaveState";
import { DocumentsPart } from "../draft/documents/DocumentsPart";
import { editWords } from "../draft/draft.words";
import { controlId } from "../draft/faults";
import { FeePart } from "../draft/fee/FeePart";
import type { EditedFiling } from "../draft/filing";
import { NewParties } from "../draft/parties/NewParties";
import { OnBehalf } from "../draft/parties/OnBehalf";
import { partiesOnRecord } from "../draft/parties/partiesOnRecord";
import { SignPart } from "../draft/submit/SignPart";
import { SummaryRail } from "../draft/submit/SummaryRail";
import { useIfSentNow } from "../draft/submit/useIfSentNow";
import { DetailsPart } from "./DetailsPart";
import { Discard } from "./Discard";
import { DraftHead } from "./DraftHead";
import { useDraftForm, type DraftFormProps, type DraftFormState } from "./useDraftForm";

// Few drafts show them: whoever begins an ordinary filing does not wait for these.
const FormInstead = lazy(() =>
  import("../draft/documents/FormInstead").then((found) => ({ default: found.FormInstead })),
);
const AppearsFor = lazy(() =>
  import("../draft/parties/AppearsFor").then((found) => ({ default: found.AppearsFor })),
);
const PartiesOfForm = lazy(() =>
  import("../draft/parties/PartiesOfForm").then((found) => ({ default: found.PartiesOfForm })),
);

export function DraftForm(props: DraftFormProps) {
  const { filing, place, onRefresh } = props;
  const words = useWords(editWords);
  const draft = useDraftForm(props);
  const { saving, payment, sending } = draft;
  const title = saving.form.title || words.untitled;
  return (
    <Page title={title}>
      <div className="filing-wrap">
        <div>
          <DraftHead filing={filing} place={place} title={title} saving={saving} />
          {sending.faults ? (
            <ErrorSummary
              key={sending.faults.tries}
              title={sending.faults.title}
              faults={sending.faults.list}
            />
          ) : null}
          <Clash saving={saving} />
          <DraftDocumentsPart filing={filing} draft={draft} onRefresh={onRefresh} />
          <DraftDetailsPart filing={filing} draft={draft} />
          <FeePart
            quoted={payment.quoted}
            calculator={`/fees?court=${draft.place.court.code}&type=${draft.place.caseType.code}`}
            means={payment.means}
            chosen={payment.chosen}
            onChoose={payment.choose}
            errorAt={sending.errorAt}
          />
          <SignPart number={4} typed={draft.name} onType={draft.setName} />
        </div>
        <DraftRail filingId={filing.id} draft={draft} />
      </div>
    </Page>
  );
}

interface Part {
  draft: DraftFormState;
}

function DraftDocumentsPart({
  filing,
  draft,
  onRefresh,
}: Part & { filing: EditedFiling; onRefresh: () => void }) {
  const { starts, documents, types, sending, api } = draft;
  return (
    <DocumentsPart
      filingId={filing.id}
      startsCase={starts}
      rows={documents.rows}
      types={types}
      note={
        <Suspense fallback={null}>
          <FormInstead filing={filing} form={draft.form} />
        </Suspense>
      }
      language={api}
      overridden={documents.overridden}
      onOverride={documents.override}
      errorAt={sending.errorAt}
      onRefresh={onRefresh}
    />
  );
}

function DraftDetailsPart({ filing, draft }: Part & { filing: EditedFiling }) {
  const { place, starts, saving, sending } = draft;
  const words = useWords(editWords);
  return (
    <DetailsPart
      startsCase={starts}
      claimsMoney={starts && place.caseType.kind === "CIVIL" && !filing.originatingFormCode}
      form={saving.form}
      onChange={saving.set}
      title={starts ? words.parties : words.onBehalf}
      note={place.case && !place.appearsIn ? words.onBehalfNote : undefined}
      errorOf={(field) => (saving.refusal?.field === field ? saving.refusal.message : sending.errorOf(field))}
    >
      <Whom filing={filing} draft={draft} />
    </DetailsPart>
  );
}

/** For whom it is filed: whoever was named on what was served, parties of the case, or those of a new one. */
function Whom({ filing, draft }: Part & { filing: EditedFiling }) {
  const { place, saving, sending, language } = draft;
  const error = sending.errorOf("onBehalfOfPartyIds");
  if (place.appearsIn)
    return (
      <Suspense fallback={<Skeleton lines={3} />}>
        <AppearsFor number={place.appearsIn} parties={place.appearsFor} error={error} />
      </Suspense>
    );
  if (place.case)
    return (
      <OnBehalf
        parties={partiesOnRecord(place.case.parties, language)}
        chosen={saving.form.onBehalfOfPartyIds}
        onChange={(onBehalfOfPartyIds) => saving.set({ onBehalfOfPartyIds })}
        error={error}
      />
    );
  if (filing.originatingFormCode)
    return (
      <Suspense fallback={<Skeleton lines={3} />}>
        <PartiesOfForm
          filing={filing}
          roles={place.caseType.partyRoles}
          error={sending.errorAt(controlId("originatingData"))}
        />
      </Suspense>
    );
  return (
    <NewParties
      parties={saving.form.parties}
      roles={place.caseType.partyRoles}
      errorAt={sending.errorAt}
      onChange={(parties) => saving.set({ parties })}
    />
  );
}

function DraftRail({ filingId, draft }: Part & { filingId: string }) {
  const { place, documents, narrowed, payment, sending, blocker, api } = draft;
  const [, go] = useLocation();
  const now = useIfSentNow(place.court.code, api);
  return (
    <SummaryRail
      now={now}
      counts={documents.counts}
      narrowed={narrowed.numbers}
      quote={payment.quoted.quote}
      byCard={payment.paying?.method === "CARD"}
      uploadSeconds={documents.uploadSeconds}
      waiting={blocker}
      busy={sending.busy}
      onSubmit={() => void sending.submit()}
      onResume={documents.resume}
      onShow={showFinding}
    >
      <Discard filingId={filingId} onGone={() => go("/filings")} />
    </SummaryRail>
  );
}

function showFinding(what: "blocked" | "advised"): void {
  const kind = what === "blocked" ? "blocks" : "advises";
  const found = document.querySelector<HTMLElement>(`.finding[data-k="${kind}"], .file[data-u="${what}"]`);
  found?.scrollIntoView({ block: "center" });
  found?.querySelector<HTMLElement>("a, button")?.focus();
}
