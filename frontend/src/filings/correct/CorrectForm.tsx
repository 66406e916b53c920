/** The corrections of one returned filing, item by item, and sending it again. */
import { useWords } from "../../i18n/words";
import { ErrorSummary } from "../../ui/forms/ErrorSummary";
import { Page } from "../../ui/page/Page";
import { Clash } from "../draft/autosave/SaveState";
import { UploadWatches } from "../draft/documents/UploadWatches";
import { partiesOnRecord } from "../draft/parties/partiesOnRecord";
import { CorrectHead, CorrectLead } from "./CorrectHead";
import { CorrectionItems } from "./CorrectionItems";
import { correctWords } from "./correct.words";
import { NothingElse } from "./NothingElse";
import { ResubmitRail } from "./ResubmitRail";
import { Changed } from "./Changed";
import { describe, numbered, useCorrection, type Correction, type ReturnedFiling } from "./useCorrection";

export function CorrectForm({ found, onRefresh }: { found: ReturnedFiling; onRefresh: () => void }) {
  const correction = useCorrection(found, onRefresh);
  const { filing, edited, saving, resubmission } = correction;
  const { faults } = resubmission;
  return (
    <Page title={edited.title || filing.reference}>
      <div className="with-rail correct">
        <div>
          <CorrectHead correction={correction} />
          <CorrectLead correction={correction} />
          {faults ? <ErrorSummary title={faults.title} faults={faults.list} /> : null}
          <Clash saving={saving} />
          <CorrectionItems correction={correction} />
          <Untouched correction={correction} />
          <UploadWatches documents={edited.documents} />
        </div>
        <Rail correction={correction} />
      </div>
    </Page>
  );
}

function Untouched({ correction }: { correction: Correction }) {
  const { edited, place, language } = correction;
  const { ordered, numberOf } = numbered(correction);
  const chosen = new Set(edited.onBehalfOf.map(({ id }) => id));
  const filedFor = place.case
    ? partiesOnRecord(place.case.parties, language).filter(({ id }) => chosen.has(id))
    : [];
  return (
    <NothingElse
      documents={ordered
        .filter(({ locked }) => locked)
        .map(({ id, title, document }) => ({
          ...{ id, title, number: numberOf(id), contentUrl: document?.contentUrl },
        }))}
      filedFor={filedFor.map(({ name }) => name)}
      reference={edited.matterReference}
    />
  );
}

function Rail({ correction }: { correction: Correction }) {
  const { filing, status, asked, open, quoted, name, setName, blocker, resubmission } = correction;
  return (
    <ResubmitRail
      done={asked.length - open.length}
      all={asked.length}
      dueAt={status.correctionDueAt}
      receivedAt={status.receivedAt}
      deemedReceivedAt={status.deemedReceivedAt}
      held={status.payment?.authorised.amount}
      fee={quoted.quote?.total.amount}
      name={name}
      onName={setName}
      waiting={blocker}
      busy={resubmission.busy}
      onSubmit={() => void resubmission.submit()}
      revision={filing.revision}
    >
      <Changes correction={correction} />
    </ResubmitRail>
  );
}

/** What the clerk will see of each item: what was, and what is. */
function Changes({ correction }: { correction: Correction }) {
  const words = useWords(correctWords);
  const { filing, asked, originals } = correction;
  const { numberOf } = numbered(correction);
  return asked.map((item) => {
    const document = filing.documents.find(({ id }) => id === item.filingDocumentId);
    const old = document ? originals.documents[document.id]?.facts : undefined;
    const fresh = document ? describe(document) : undefined;
    return (
      <div className="change" key={item.id}>
        <p className="label">{document ? words.document(numberOf(document.id)) : null}</p>
        {old && fresh && old !== fresh ? (
          <Changed before={old} after={fresh} />
        ) : (
          <p className="muted sm">{item.touched ? words.corrected : words.noChangeYet}</p>
        )}
      </div>
    );
  });
}
