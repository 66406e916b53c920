/** The registry issues a document in a case: what it is, who gets it and how, and who may read it. */
import { useState } from "react";
import { Link, useLocation, useParams } from "wouter";
import { useQuery } from "urql";
import { graphql } from "../../gql";
import type { IssuePageQuery } from "../../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { caseWords } from "../../cases/case.words";
import { admissionOf } from "../../uploads/admission";
import { Button } from "../../ui/button/Button";
import { DropZone } from "../../ui/files/DropZone";
import { ErrorSummary } from "../../ui/forms/ErrorSummary";
import { Field } from "../../ui/forms/Field";
import { SelectField } from "../../ui/forms/SelectField";
import { useToast } from "../../ui/overlays/toasts";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Page } from "../../ui/page/Page";
import { Skeleton } from "../../ui/page/Skeleton";
import { issueWords } from "./issue.words";
import "./issue.css";
import { Reached } from "./Reached";
import { useIssue, type Issued } from "./useIssue";

const query = graphql(`
  query IssuePage($id: ID!, $language: Language) {
    case(id: $id) {
      id
      number
      title(language: $language)
      caseType {
        code
      }
      parties {
        id
        nameEn
        nameZh
        role {
          code
          name(language: $language)
        }
        representedBy {
          id
          until
          organisation {
            id
            nameEn
            nameZh
          }
        }
      }
    }
  }
`);

const kinds = graphql(`
  query IssuedTypes($caseType: String!, $language: Language) {
    documentTypes(caseType: $caseType) {
      code
      name(language: $language)
      courtIssued
      defaultAccess
    }
  }
`);

export type IssuedCase = NonNullable<IssuePageQuery["case"]>;

export default function IssuePage() {
  const words = useWords(issueWords);
  const cases = useWords(caseWords);
  const { language } = useLanguage();
  const { id = "" } = useParams<{ id: string }>();
  const [{ data, error }, ask] = useQuery({ query, variables: { id, language: API_LANGUAGE[language] } });
  return (
    <Page title={words.title}>
      {error && !data ? <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} /> : null}
      {!data && !error ? <Skeleton lines={8} /> : null}
      {data && !data.case ? <Empty whole title={cases.noCase} /> : null}
      {data?.case ? <IssueForm of={data.case} /> : null}
    </Page>
  );
}

function IssueForm({ of }: { of: IssuedCase }) {
  const words = useWords(issueWords);
  const toast = useToast();
  const [, go] = useLocation();
  const [given, setGiven] = useState<Issued>({ typeCode: "", title: "", access: "PARTIES", file: null });
  const change = (part: Partial<Issued>) => setGiven((now) => ({ ...now, ...part }));
  const { state, busy, issue } = useIssue(of.id, (title) => {
    toast({ kind: "done", text: words.issued(title) });
    go(`/cases/${of.id}`);
  });
  return (
    <form
      className="issue"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void issue(given);
      }}
    >
      <div className="crumbs">
        <Link href={`/cases/${of.id}`}>{of.number}</Link>
      </div>
      <h1 className="title">{words.title}</h1>
      <p className="sub">
        <b className="num">{of.number}</b> {of.title}
      </p>
      {state.refused ? <ErrorSummary title={state.faults.title} faults={state.faults.faults} /> : null}
      <What given={given} change={change} caseType={of.caseType.code} faults={state.faults} />
      <Reached of={of} access={given.access} />
      <footer className="issue-foot">
        <p className="sm muted">{words.once}</p>
        <Button kind="primary" type="submit" busy={busy}>
          {words.issue}
        </Button>
      </footer>
    </form>
  );
}

interface WhatProps {
  given: Issued;
  change: (part: Partial<Issued>) => void;
  caseType: string;
  faults: { of: (name: string) => string | undefined };
}

function What({ given, change, caseType, faults }: WhatProps) {
  const words = useWords(issueWords);
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: kinds, variables: { caseType, language: API_LANGUAGE[language] } });
  const types = (data?.documentTypes ?? []).filter(({ courtIssued }) => courtIssued);
  const usual = types.find(({ code }) => code === given.typeCode)?.defaultAccess;
  const choose = (typeCode: string) => {
    const type = types.find(({ code }) => code === typeCode);
    const access = type?.defaultAccess === "PUBLIC_ON_FEE" ? "PUBLIC_ON_FEE" : "PARTIES";
    const named = types.some(({ name }) => name === given.title);
    change({ typeCode, access, ...(!given.title || named ? { title: type?.name ?? "" } : {}) });
  };
  return (
    <section className="sec">
      <h2>{words.document}</h2>
      <SelectField
        id="issue-typeCode"
        label={words.kind}
        value={given.typeCode}
        empty={words.chooseKind}
        error={faults.of("typeCode")}
        options={types}
        onChoose={choose}
      />
      <Field id="issue-title" label={words.name} hint={words.nameHint} error={faults.of("title")}>
        <input
          className="input"
          value={given.title}
          maxLength={300}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <Chosen given={given} change={change} error={faults.of("uploadId")} />
      <Levels given={given} change={change} open={usual === "PUBLIC_ON_FEE"} error={faults.of("access")} />
    </section>
  );
}

function Chosen({ given, change, error }: Pick<WhatProps, "given" | "change"> & { error?: string }) {
  const words = useWords(issueWords);
  const [refused, setRefused] = useState<string | null>(null);
  const take = async ([file]: File[]) => {
    if (!file) return;
    const isPdf = !/\.docx$/i.test(file.name) && !(await admissionOf(file));
    setRefused(isPdf ? null : words.notPdf);
    if (isPdf) change({ file });
  };
  const wrong = refused ?? error;
  return (
    <div className={wrong ? "field error" : "field"}>
      <span className="label">{words.file}</span>
      {wrong ? <div className="err">{wrong}</div> : null}
      {given.file ? <p className="sm strong">{words.chosen(given.file.name)}</p> : null}
      <DropZone
        id="issue-uploadId"
        multiple={false}
        accept="application/pdf,.pdf"
        onFiles={(files) => void take(files)}
      >
        {given.file ? words.dropAgain : words.drop}
      </DropZone>
    </div>
  );
}

interface LevelsProps extends Pick<WhatProps, "given" | "change"> {
  /** Anyone may read such a document, for a fee. */
  open: boolean;
  error?: string;
}

function Levels({ given, change, open, error }: LevelsProps) {
  const words = useWords(issueWords);
  const levels = useWords(caseWords);
  const offered = [...(open ? (["PUBLIC_ON_FEE"] as const) : []), "PARTIES", "COURT_ONLY"] as const;
  return (
    <Field id="issue-access" label={words.level} hint={words.levelHint} error={error}>
      <select
        className="select"
        value={given.access}
        onChange={(event) => change({ access: event.target.value as Issued["access"] })}
      >
        {offered.map((level) => (
          <option key={level} value={level}>
            {levels[level]}
          </option>
        ))}
      </select>
    </Field>
  );
}
