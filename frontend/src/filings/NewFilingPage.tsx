/** Where a filing begins: in a case, to start one, or to come into one. Looking makes nothing. */
import { Link, useLocation, useSearchParams } from "wouter";
import { useWords } from "../i18n/words";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Page } from "../ui/page/Page";
import { CaseChoice } from "./new/CaseChoice";
import { CaseStart } from "./new/CaseStart";
import { newWords } from "./new/new.words";
import { Served } from "./new/Served";
import { TypeChoice } from "./new/TypeChoice";
import { useStart } from "./new/useStart";
import "./new/new.css";

export default function NewFilingPage() {
  const words = useWords(newWords);
  const [search] = useSearchParams();
  const { start, refusal, busy } = useStart();
  const [, go] = useLocation();
  const caseId = search.get("case");
  const starting = search.has("new");
  const served = search.has("served");
  return (
    <Page title={words.title}>
      <div className="new-filing">
        <div className="crumbs">
          <Link href="/filings">{words.filings}</Link>
          <span aria-hidden="true">/</span>
          <span>{words.title}</span>
        </div>
        <h1 className="title">{words.title}</h1>
        {refusal ? (
          <div className="refusal">
            <ErrorSummary title={refusal} faults={[]} />
          </div>
        ) : null}
        {caseId ? (
          <CaseStart
            caseId={caseId}
            busy={busy}
            onBegin={(title, files) => void start({ caseId, title: title || undefined }, files)}
          />
        ) : (
          <>
            <nav className="tabs" aria-label={words.title}>
              <Link href="/file" aria-current={starting || served ? undefined : "page"}>
                {words.inCase}
              </Link>
              <Link href="/file?new" aria-current={starting ? "page" : undefined}>
                {words.newCase}
              </Link>
              <Link href="/file?served" aria-current={served ? "page" : undefined}>
                {words.served}
              </Link>
            </nav>
            {starting ? (
              <TypeChoice busy={busy} onPick={(caseTypeCode) => void start({ caseTypeCode })} />
            ) : served ? (
              <Served busy={busy} onStart={(input) => void start(input)} />
            ) : (
              <CaseChoice busy={busy} onPick={(id) => go(`/file?case=${id}`)} />
            )}
          </>
        )}
      </div>
    </Page>
  );
}
