/** The form of a draft: everything typed is saved as it is typed, and kept whatever happens. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useSession } from "../../session/viewer";
import { read, type FragmentType } from "../../gql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { ErrorSummary } from "../../ui/forms/ErrorSummary";
import { useToast } from "../../ui/overlays/toasts";
import { Page } from "../../ui/page/Page";
import { secondsLeft } from "../../uploads/item";
import { uploads } from "../../uploads/manager";
import { useUploads } from "../../uploads/useUploads";
import { AppearsFor } from "../draft/parties/AppearsFor";
import { DetailsPart } from "./DetailsPart";
import { Discard } from "./Discard";
import { DocumentsPart } from "../draft/documents/DocumentsPart";
import { DraftHead } from "./DraftHead";
import { editWords } from "../draft/draft.words";
import { FeePart, usePaymentMethods } from "../draft/fee/FeePart";
import type { EditedFiling } from "../draft/filing";
import { NewParties } from "../draft/parties/NewParties";
import { OnBehalf } from "../draft/parties/OnBehalf";
import { partiesOnRecord } from "../draft/parties/partiesOnRecord";
import { payWords } from "../draft/fee/pay.words";
import { draftPlace } from "../draft/place";
import { countsOf, rowsOf } from "../draft/documents/rows";
import { Clash } from "../draft/autosave/SaveState";
import { isSigned, SignPart } from "../draft/submit/SignPart";
import { SummaryRail } from "../draft/submit/SummaryRail";
import { useAutosave } from "../draft/autosave/useAutosave";
import { useDocumentTypes } from "../draft/documents/useDocumentTypes";
import { useIfSentNow } from "../draft/submit/useIfSentNow";
import { useQuote } from "../draft/fee/useQuote";
import { useSending } from "../draft/submit/useSending";
import { submitBlocker } from "../draft/submit/submitBlocker";

interface Props {
  filing: EditedFiling;
  place: FragmentType<typeof draftPlace>;
  onRefresh: () => void;
}

export function DraftForm({ filing, place, onRefresh }: Props) {
  const words = useWords(editWords);
  const pay = useWords(payWords);
  const { language } = useLanguage();
  const api = API_LANGUAGE[language];
  const [, go] = useLocation();
  const toast = useToast();
  const { viewer } = useSession();
  const { court, caseType, case: inCase, appearsIn, appearsFor } = read(draftPlace, place);
  const starts = !inCase && !appearsIn;
  const saving = useAutosave(filing, api);
  const choices = useDocumentTypes(caseType.code, starts, api);
  const items = useUploads(filing.id);
  const rows = useMemo(() => rowsOf(filing.documents, items), [filing.documents, items]);
  const [overridden, setOverridden] = useState<ReadonlySet<string>>(new Set());
  const counts = countsOf(rows, overridden);
  const signature = filing.documents.map(({ id, typeCode }) => `${id} ${typeCode}`).join("|");
  const quoted = useQuote(filing.id, signature, api);
  const total = quoted.quote?.total.amount;
  const means = usePaymentMethods(total);
  const [picked, setPicked] = useState<string>();
  const usable = means.filter(({ usable }) => usable);
  const account = usable.find(({ id }) => id === picked) ?? usable[0];
  const free = total !== undefined && Number(total) === 0;
  const now = useIfSentNow(court.code, api);
  const [name, setName] = useState("");
  const signed = isSigned(name, [viewer?.user.nameEn, viewer?.user.nameZh]);
  useTitleFromLead(filing, saving.form.title, (title) => saving.set({ title }));

  const sending = useSending({
    filing,
    language: api,
    saving,
    quoted,
    payment: free ? { method: "NONE" } : account && { method: "DEPOSIT_ACCOUNT", account: account.id },
    overridden,
    onReceived: (reference) => {
      toast({ kind: "court", text: pay.received(reference) });
      go(`/filings/${filing.id}`);
    },
  });
  const waiting = submitBlocker(pay, {
    documents: rows.length,
    counts,
    quoted: quoted.quote !== undefined && !quoted.asking,
    means: free || account !== undefined,
    signed,
    clash: saving.clashes.length > 0,
  });
  const seconds = uploadSeconds(items);
  const title = saving.form.title || words.untitled;
  const override = useCallback((code: string, anyway: boolean) => {
    setOverridden((all) => {
      const next = new Set(all);
      if (anyway) next.add(code);
      else next.delete(code);
      return next;
    });
  }, []);
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
          <DocumentsPart
            filingId={filing.id}
            startsCase={starts}
            rows={rows}
            types={choices}
            language={api}
            overridden={overridden}
            onOverride={override}
            errorAt={sending.errorAt}
            onRefresh={onRefresh}
          />
          <DetailsPart
            startsCase={starts}
            form={saving.form}
            onChange={saving.set}
            title={starts ? words.parties : words.onBehalf}
            note={inCase && !appearsIn ? words.onBehalfNote : undefined}
            errorOf={(field) =>
              saving.refusal?.field === field ? saving.refusal.message : sending.errorOf(field)
            }
          >
            {appearsIn ? (
              <AppearsFor
                number={appearsIn}
                parties={appearsFor}
                error={sending.errorOf("onBehalfOfPartyIds")}
              />
            ) : inCase ? (
              <OnBehalf
                parties={partiesOnRecord(inCase.parties, language)}
                chosen={saving.form.onBehalfOfPartyIds}
                onChange={(onBehalfOfPartyIds) => saving.set({ onBehalfOfPartyIds })}
                error={sending.errorOf("onBehalfOfPartyIds")}
              />
            ) : (
              <NewParties
                parties={saving.form.parties}
                roles={caseType.partyRoles}
                errorAt={sending.errorAt}
                onChange={(parties) => saving.set({ parties })}
              />
            )}
          </DetailsPart>
          <FeePart
            quoted={quoted}
            means={means}
            chosen={account?.id}
            onChoose={setPicked}
            errorAt={sending.errorAt}
          />
          <SignPart number={4} typed={name} onType={setName} />
        </div>
        <SummaryRail
          now={now}
          counts={counts}
          quote={quoted.quote}
          uploadSeconds={seconds}
          waiting={waiting}
          busy={sending.busy}
          onSubmit={() => void sending.submit()}
          onResume={
            items.some(({ phase }) => phase === "paused" || phase === "retrying")
              ? () => items.forEach(({ key }) => uploads.resume(key))
              : undefined
          }
          onShow={showFinding}
        >
          <Discard filingId={filing.id} onGone={() => go("/filings")} />
        </SummaryRail>
      </div>
    </Page>
  );
}

/** A filing without a title is called what its lead document is called, until somebody types one. */
function useTitleFromLead(filing: EditedFiling, title: string, setTitle: (title: string) => void): void {
  const lead = filing.documents.find(({ role }) => role === "LEAD")?.title;
  const done = useRef(title !== "");
  useEffect(() => {
    if (done.current || !lead) return;
    done.current = true;
    setTitle(lead);
  });
}

function uploadSeconds(items: ReturnType<typeof useUploads>): number | undefined {
  const needs = items.flatMap((item) => secondsLeft(item) ?? []);
  return needs.length === 0 ? undefined : Math.max(1, ...needs);
}

function showFinding(what: "blocked" | "advised"): void {
  const kind = what === "blocked" ? "blocks" : "advises";
  const found = document.querySelector<HTMLElement>(`.finding[data-k="${kind}"], .file[data-u="${what}"]`);
  found?.scrollIntoView({ block: "center" });
  found?.querySelector<HTMLElement>("a, button")?.focus();
}
