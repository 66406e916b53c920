/** The form on the left, the page that it makes on the right: both change while one types. */
import { lazy, Suspense, useMemo, useState } from "react";
import { Link } from "wouter";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { time } from "../../kit/dates";
import { Button } from "../../ui/button/Button";
import { ErrorSummary } from "../../ui/forms/ErrorSummary";
import { Page } from "../../ui/page/Page";
import { Skeleton } from "../../ui/page/Skeleton";
import { StatusBadge } from "../../ui/status/StatusBadge";
import { AnsweringContext, type Answering, type RoleName } from "./answering";
import { AnswersClash } from "./AnswersClash";
import { askedOf, type Answers, type FormSection as Section, type OriginatingForm as Form } from "./form";
import { FormSection, sectionId } from "./FormSection";
import { originateWords } from "./originate.words";
import { PAGE_ID } from "./page";
import { Ring } from "./Ring";
import { useAnswers, type Saving } from "./useAnswers";
import { useGenerate, type Refused } from "./useGenerate";
import { usePreview, type FormFinding, type Preview, type SectionProgress } from "./usePreview";
import "./originate.css";
import "./answers.css";

// pdf.js is large, and the form is of use without it.
const PagePreview = lazy(() => import("./PagePreview"));

/** What says that something is missing, not that it is wrong. */
const UNFINISHED: ReadonlySet<string> = new Set(["REQUIRED", "SIDE_MISSING"]);

export interface OriginatingFiling {
  id: string;
  reference: string;
  version: number;
  returned: boolean;
  caseType: { code: string; name: string; partyRoles: readonly RoleName[] };
  courtName: string;
  answers: Answers;
}

export function OriginatingForm({ filing, form }: { filing: OriginatingFiling; form: Form }) {
  const { language } = useLanguage();
  const api = API_LANGUAGE[language];
  const caseTypeCode = filing.caseType.code;
  const saving = useAnswers({ ...filing, form: form.code });
  const [section, setSection] = useState<string>();
  const preview = usePreview({
    ...{ formCode: form.code, caseTypeCode, answers: saving.answers, section, language: api },
  });
  const sections = useMemo(
    () => askedOf(form, caseTypeCode, saving.answers),
    [form, caseTypeCode, saving.answers],
  );
  const to = `/filings/${filing.id}/${filing.returned ? "correct" : "edit"}`;
  const generating = useGenerate(filing.id, form, saving, api, to);
  const said = useSaid(preview, generating.refused !== undefined);
  const answering = useAnswering(saving, said, filing.caseType.partyRoles);
  const progress = new Map(preview.page?.sections.map((each) => [each.section, each]));
  return (
    <Page title={form.name} wide>
      <Head filing={filing} form={form} saving={saving}>
        <SectionNav sections={sections} progress={progress} current={section} />
      </Head>
      <div className="orig">
        <div className="form">
          {generating.refused ? <NotMade refused={generating.refused} /> : null}
          <AnswersClash saving={saving} form={form} />
          <AnsweringContext.Provider value={answering}>
            {sections.map((each, at) => (
              <FormSection
                key={each.code}
                number={at + 1}
                section={each}
                answers={saving.answers}
                progress={progress.get(each.code)}
                onEnter={() => setSection(each.code)}
              />
            ))}
          </AnsweringContext.Provider>
          <Foot
            progress={[...progress.values()]}
            toPutRight={said.length}
            returned={filing.returned}
            busy={generating.busy}
            onNext={() => void generating.act()}
          />
        </div>
        <Suspense fallback={<Skeleton lines={8} />}>
          <PagePreview preview={preview} title={form.name} />
        </Suspense>
      </div>
    </Page>
  );
}

function NotMade({ refused: { title, faults, tries } }: { refused: Refused }) {
  return <ErrorSummary key={tries} title={title} faults={faults} />;
}

/** What is said of the answers: that something is missing only once the page was asked for. */
function useSaid(preview: Preview, asked: boolean): readonly FormFinding[] {
  const findings = preview.page?.findings;
  return useMemo(
    () => (findings ?? []).filter(({ code }) => asked || !UNFINISHED.has(code)),
    [findings, asked],
  );
}

/** What the controls are told. */
function useAnswering(saving: Saving, said: readonly FormFinding[], roles: readonly RoleName[]): Answering {
  const { set } = saving;
  return useMemo(() => {
    const byPath = new Map(said.map(({ path, message }) => [path.join("/"), message]));
    return { set, roles, errorAt: (path) => byPath.get(path.join("/")) };
  }, [set, roles, said]);
}

interface HeadProps {
  filing: OriginatingFiling;
  form: Form;
  saving: Saving;
  children: React.ReactNode;
}

function Head({ filing, form, saving, children }: HeadProps) {
  const words = useWords(originateWords);
  return (
    <div className="ohead">
      <div className="crumbs">
        <Link href="/file?new">{words.start}</Link>
        <span aria-hidden="true">/</span>
        <span>{filing.courtName}</span>
        <span aria-hidden="true">/</span>
        <span>
          {filing.caseType.name} {filing.caseType.code}
        </span>
      </div>
      <h1 className="title">{form.name}</h1>
      <div className="meta">
        <span className="num">{filing.reference}</span>
        <StatusBadge status={filing.returned ? "RETURNED_FOR_CORRECTION" : "DRAFT"} />
        <span className="saved" role="status">
          <Saved saving={saving} />
        </span>
      </div>
      {children}
    </div>
  );
}

function Saved({ saving: { save, savedAt, refusal } }: { saving: Saving }) {
  const words = useWords(originateWords);
  if (save === "unanswered") return <span className="hold-text">{words.notSaved}</span>;
  if (save === "ended") return <span className="hold-text">{words.ended}</span>;
  if (save === "refused") return <span className="hold-text">{refusal}</span>;
  if (save !== "saved") return <span className="faint">{words.saving}</span>;
  return savedAt === undefined ? null : (
    <span className="faint">{words.saved(time(new Date(savedAt).toISOString()))}</span>
  );
}

interface NavProps {
  sections: readonly Section[];
  progress: ReadonlyMap<string, SectionProgress>;
  current: string | undefined;
}

function SectionNav({ sections, progress, current }: NavProps) {
  const words = useWords(originateWords);
  return (
    <nav className="secnav" aria-label={words.sections}>
      {sections.map(({ code, title }) => (
        <a
          key={code}
          href={`#${sectionId(code)}`}
          aria-current={code === current ? "true" : undefined}
          onClick={(event) => {
            event.preventDefault();
            const section = document.getElementById(sectionId(code));
            section?.scrollIntoView({ block: "start" });
            section?.focus({ preventScroll: true });
          }}
        >
          <Ring state={progress.get(code)?.state ?? "NOT_STARTED"} />
          {title}
        </a>
      ))}
    </nav>
  );
}

interface FootProps {
  progress: readonly SectionProgress[];
  /** How many things the form says are to put right. */
  toPutRight: number;
  returned: boolean;
  busy: boolean;
  onNext: () => void;
}

function Foot({ progress, toPutRight, returned, busy, onNext }: FootProps) {
  const words = useWords(originateWords);
  const done = progress.filter(({ state }) => state === "COMPLETE").length;
  return (
    <div className="bar-foot">
      <p>
        <b>{words.doneOf(done, progress.length)}</b> {toPutRight > 0 ? words.faultsIn(toPutRight) : null}
      </p>
      <span className="row">
        <a className="btn narrow-only" href={`#${PAGE_ID}`}>
          {words.toPage}
        </a>
        <Button kind="primary" busy={busy} onClick={onNext}>
          {returned ? words.back : words.next}
        </Button>
      </span>
    </div>
  );
}
