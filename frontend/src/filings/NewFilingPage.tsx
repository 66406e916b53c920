/** Where a filing begins: in a case, to start one, or to come into one. Looking makes nothing. */
import { Link, useLocation, useSearchParams } from "wouter";
import type { CreateFilingInput } from "../gql/graphql";
import { useWords } from "../i18n/words";
import { ErrorSummary } from "../ui/forms/ErrorSummary";
import { Page } from "../ui/page/Page";
import { CaseChoice } from "./new/CaseChoice";
import { CaseStart } from "./new/CaseStart";
import { newWords } from "./new/new.words";
import { Served } from "./new/Served";
import { TypeChoice } from "./new/TypeChoice";
import { TypeStart } from "./new/TypeStart";
import { useStart } from "./new/useStart";
import "./new/new.css";

export default function NewFilingPage() {
  const words = useWords(newWords);
  const { start, refusal, busy } = useStart();
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
        <Where busy={busy} onStart={(input, files) => void start(input, files)} />
      </div>
    </Page>
  );
}

interface Starting {
  busy: boolean;
  onStart: (input: CreateFilingInput, files?: readonly File[]) => void;
}

/** What the address says: a case, a type of case, or which of the ways to choose from. */
function Where({ busy, onStart }: Starting) {
  const [search] = useSearchParams();
  const caseId = search.get("case");
  const caseTypeCode = search.get("type");
  const begin = (where: CreateFilingInput) => (title: string, files: readonly File[]) =>
    onStart({ ...where, title: title || undefined }, files);
  if (caseId) return <CaseStart caseId={caseId} busy={busy} onBegin={begin({ caseId })} />;
  if (caseTypeCode)
    return (
      <TypeStart
        code={caseTypeCode}
        busy={busy}
        onBegin={begin({ caseTypeCode })}
        onForm={(originatingData) => onStart({ caseTypeCode, originatingData })}
      />
    );
  return <Choosing busy={busy} onStart={onStart} />;
}

function Choosing({ busy, onStart }: Starting) {
  const words = useWords(newWords);
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const starting = search.has("new");
  const served = search.has("served");
  return (
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
        <TypeChoice onPick={(code) => go(`/file?type=${code}`)} />
      ) : served ? (
        <Served busy={busy} onStart={onStart} />
      ) : (
        <CaseChoice busy={busy} onPick={(id) => go(`/file?case=${id}`)} />
      )}
    </>
  );
}
