/** Where a filing begins: in a case, to start one, or to come into one. `?case=` begins at once; the rest are tabs. */
import { useEffect } from "react";
import { Link, useSearchParams } from "wouter";
import { useWords } from "../i18n/words";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { CaseChoice } from "./new/CaseChoice";
import { newWords } from "./new/new.words";
import { Served } from "./new/Served";
import { TypeChoice } from "./new/TypeChoice";
import { useStart } from "./new/useStart";
import "./new/new.css";

export default function NewFilingPage() {
  const words = useWords(newWords);
  const [search] = useSearchParams();
  const { start, refusal, busy } = useStart();
  const caseId = search.get("case");
  const starting = search.has("new");
  const served = search.has("served");
  useEffect(() => {
    if (caseId) void start({ caseId });
  }, [caseId, start]);
  const going = caseId !== null && !refusal;
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
        {going ? (
          <>
            <p className="say" role="status">
              {words.starting}
            </p>
            <Skeleton lines={6} />
          </>
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
              <CaseChoice busy={busy} onPick={(id) => void start({ caseId: id })} />
            )}
          </>
        )}
      </div>
    </Page>
  );
}
