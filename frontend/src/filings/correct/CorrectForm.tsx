/** The corrections of one returned filing, item by item, and sending it again. */
import { useEffect, useMemo, useRef, useState } from "react";
import { useQuery } from "urql";
import { Link, useLocation } from "wouter";
import { useSession } from "../../session/viewer";
import { read, type FragmentType } from "../../gql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { fileSize } from "../../kit/amounts";
import { spokenDay, time } from "../../kit/dates";
import { ErrorSummary, type Fault } from "../../ui/forms/ErrorSummary";
import { useToast } from "../../ui/overlays/toasts";
import { Page } from "../../ui/page/Page";
import { StatusBadge } from "../../ui/status/StatusBadge";
import { titleOf } from "../../uploads/admission";
import { DropZone } from "../../ui/files/DropZone";
import { UploadWatch } from "../../uploads/UploadWatch";
import { uploads } from "../../uploads/manager";
import { useUploads } from "../../uploads/useUploads";
import { Caption } from "../parts/Caption";
import { faultsOf } from "../draft/faults";
import { editFiling } from "../draft/filing";
import { documentTypes, draftPlace } from "../draft/place";
import { countsOf, rowsOf } from "../draft/documents/rows";
import { isSigned } from "../draft/submit/signature";
import { suggestType } from "../draft/documents/suggest";
import { useAutosave } from "../draft/autosave/useAutosave";
import { useDocumentActs } from "../draft/documents/useDocumentActs";
import { useHeld } from "../draft/documents/useHeld";
import { useQuote } from "../draft/fee/useQuote";
import { useSubmit } from "../draft/submit/useSubmit";
import { filingStatusParts, shortHash } from "../parts/followedFiling";
import { originalsOf, type Describe } from "./originals";
import { CorrectDocument } from "./CorrectDocument";
import { CorrectField } from "./CorrectField";
import { CorrectionPart } from "./CorrectionPart";
import { correctWords } from "./correct.words";
import { correctFiling } from "./filing";
import { partiesOnRecord } from "../draft/parties/partiesOnRecord";
import { NothingElse } from "./NothingElse";
import { ResubmitRail } from "./ResubmitRail";
import { TextDiff } from "./TextDiff";

type Found = FragmentType<typeof correctFiling> &
  FragmentType<typeof editFiling> &
  FragmentType<typeof draftPlace> &
  FragmentType<typeof filingStatusParts>;

const CHECKING: ReadonlySet<string> = new Set(["CREATED", "IN_PROGRESS", "ASSEMBLING", "SCANNING"]);
const LOOK_AGAIN_MS = 4000;

export function CorrectForm({ found, onRefresh }: { found: Found; onRefresh: () => void }) {
  const words = useWords(correctWords);
  const { language } = useLanguage();
  const api = API_LANGUAGE[language];
  const [, go] = useLocation();
  const toast = useToast();
  const { viewer } = useSession();
  const filing = read(correctFiling, found);
  const edited = read(editFiling, found);
  const place = read(draftPlace, found);
  const status = read(filingStatusParts, found);
  const saving = useAutosave(edited, api);
  const { change } = useDocumentActs(api, words.notHere);
  const items = useUploads(filing.id);
  const rows = useMemo(() => rowsOf(edited.documents, items), [edited.documents, items]);
  const asked = filing.corrections.filter(({ revision }) => revision === filing.revision);
  const describe: Describe = ({ title, upload, document }) =>
    [
      upload?.filename ?? title,
      document?.sizeBytes ? fileSize(Number(document.sizeBytes)) : "",
      document ? shortHash(document.sha256) : "",
    ]
      .filter(Boolean)
      .join(", ");
  const texts = { title: edited.title, comments: edited.comments ?? "" };
  const [before] = useState(() => originalsOf(filing, texts, describe));
  const [types] = useQuery({
    query: documentTypes,
    variables: { caseType: place.caseType.code, language: api },
  });
  const choices = (types.data?.documentTypes ?? []).filter(({ courtIssued }) => !courtIssued);
  const quoted = useQuote(
    filing.id,
    edited.documents.map(({ id, typeCode }) => `${id} ${typeCode}`).join("|"),
    api,
  );
  const [name, setName] = useState("");
  const [faults, setFaults] = useState<{ title: string; list: Fault[] }>();
  const { send, busy } = useSubmit(filing.id, "resubmit", api);
  const checking = rows.some(({ standing }) => standing === "scan" || standing === "up");
  useLookAgain(checking, saving.save, onRefresh);
  const counts = countsOf(rows, new Set());
  const open = asked.flatMap(({ touched }, index) => (touched ? [] : [index + 1]));
  const waiting =
    open.length > 0
      ? words.waitItems(open.join(", "))
      : counts.blocked.length > 0
        ? words.waitBlocked
        : counts.waiting.length > 0
          ? words.waitUploads
          : !quoted.quote || quoted.asking
            ? words.waitFee
            : isSigned(name, [viewer?.user.nameEn, viewer?.user.nameZh])
              ? undefined
              : words.waitName;
  const submit = async () => {
    setFaults(undefined);
    const quote = quoted.quote;
    if (!quote || !(await saving.flush())) return;
    const account = status.payment?.depositAccount?.id;
    const answer = await send({
      quoteId: quote.id,
      paymentMethod: account ? "DEPOSIT_ACCOUNT" : "NONE",
      depositAccountId: account,
    });
    if (answer.is === "received") {
      toast({ kind: "court", text: words.resubmitted(answer.reference) });
      return go(`/filings/${filing.id}`);
    }
    const list =
      answer.is === "problem" ? faultsOf(answer.problem, edited.documents) : [{ message: words.waitUploads }];
    setFaults({ title: words.notResubmitted, list });
    if (answer.is === "problem" && answer.problem.code === "QUOTE_STALE") await quoted.refresh();
  };
  const returnedAt = [...status.history].reverse().find(({ to }) => to === "RETURNED_FOR_CORRECTION")?.at;
  const day = (at?: string | null) => (at ? `${spokenDay(at, language)} ${time(at)}` : "");
  const ordered = [...filing.documents].sort((one, other) => one.position - other.position);
  const numberOf = (id: string | null) => ordered.findIndex((document) => document.id === id) + 1;
  const filedFor = place.case
    ? partiesOnRecord(place.case.parties, language).filter(({ id }) =>
        edited.onBehalfOf.some((party) => party.id === id),
      )
    : [];
  const { take: addMissing } = useHeld(choices.length > 0, (files) => {
    for (const file of files) {
      const title = titleOf(file.name);
      const type = suggestType(title, choices, { lead: false, starts: !place.case });
      void uploads.add(file, filing.id, { title, typeCode: type?.code ?? "", role: "ATTACHMENT" });
    }
  });
  return (
    <Page title={edited.title || filing.reference}>
      <div className="with-rail correct">
        <div>
          <div className="hd">
            <div className="grow">
              <div className="crumbs">
                <Link href="/filings">{words.filings}</Link>
                <span aria-hidden="true">/</span>
                <Link href={`/filings/${filing.id}`}>{filing.reference}</Link>
                <span aria-hidden="true">/</span>
                <span>{words.revision(filing.revision + 1)}</span>
              </div>
              <h1 className="title">{edited.title || filing.reference}</h1>
              {place.case ? (
                <div className="meta">
                  <Link href={`/cases/${place.case.id}`} className="case-no">
                    {place.case.number}
                  </Link>
                  <Caption of={place.case.title} />
                </div>
              ) : null}
            </div>
            <StatusBadge status={filing.status} look="large" />
          </div>
          <p className="lead">
            {words.lead(
              day(returnedAt),
              asked.length,
              day(status.correctionDueAt),
              day(status.deemedReceivedAt),
            )}
          </p>
          {faults ? <ErrorSummary title={faults.title} faults={faults.list} /> : null}
          {asked.map((item, index) => {
            const document = filing.documents.find(({ id }) => id === item.filingDocumentId);
            const row = rows.find((each) => each.document?.id === item.filingDocumentId);
            const field = (item.field ?? "OTHER_FIELD") as "TITLE" | "OTHER_FIELD";
            return (
              <CorrectionPart
                key={item.id}
                number={index + 1}
                item={item}
                title={document?.title ?? words[field] ?? words.OTHER_FIELD}
                place={document ? words.document(numberOf(document.id)) : undefined}
              >
                {document && row ? (
                  <CorrectDocument
                    filingId={filing.id}
                    row={row}
                    replaced={document.revision > filing.revision}
                    before={before.documents[document.id]?.facts ?? document.title}
                    types={choices}
                    onType={(typeCode) => {
                      void change({ filingDocumentId: document.id, typeCode }).then((refusal) => {
                        if (refusal) toast({ kind: "bad", text: refusal });
                        onRefresh();
                      });
                    }}
                  />
                ) : item.field === "DOCUMENTS" ? (
                  <DropZone onFiles={addMissing}>{words.addMissing}</DropZone>
                ) : (
                  <CorrectField
                    field={item.field ?? ""}
                    saving={saving}
                    before={before}
                    roles={place.caseType.partyRoles}
                    parties={place.case ? partiesOnRecord(place.case.parties, language) : []}
                  />
                )}
              </CorrectionPart>
            );
          })}
          <NothingElse
            documents={ordered
              .filter(({ locked }) => locked)
              .map(({ id, title, document }) => ({
                ...{ id, title, number: numberOf(id), contentUrl: document?.contentUrl },
              }))}
            filedFor={filedFor.map(({ name }) => name)}
            reference={edited.matterReference}
          />
          {edited.documents.map(({ id, upload }) =>
            upload && CHECKING.has(upload.status) ? <UploadWatch key={id} uploadId={upload.id} /> : null,
          )}
        </div>
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
          waiting={waiting}
          busy={busy}
          onSubmit={() => void submit()}
          revision={filing.revision}
        >
          {asked.map((item) => {
            const document = filing.documents.find(({ id }) => id === item.filingDocumentId);
            const old = document ? before.documents[document.id]?.facts : undefined;
            const fresh = document ? describe(document) : undefined;
            return (
              <div className="change" key={item.id}>
                <p className="label">{document ? words.document(numberOf(document.id)) : null}</p>
                {document && old && fresh && old !== fresh ? (
                  <TextDiff before={old} after={fresh} />
                ) : (
                  <p className="muted sm">{item.touched ? words.corrected : words.noChangeYet}</p>
                )}
              </div>
            );
          })}
        </ResubmitRail>
      </div>
    </Page>
  );
}

/** While something is checked, and after each save, the list of what is corrected is asked for again. */
function useLookAgain(checking: boolean, save: string, ask: () => void): void {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (!checking) return undefined;
    const timer = setInterval(() => latest.current(), LOOK_AGAIN_MS);
    return () => {
      clearInterval(timer);
      latest.current();
    };
  }, [checking]);
  useEffect(() => {
    if (save === "saved") latest.current();
  }, [save]);
}
