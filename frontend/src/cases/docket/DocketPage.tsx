/** The docket of a case as it prints: its head on each sheet, the whole of it, numbered as its reader sees it. */
import { useState } from "react";
import { Link, useParams } from "wouter";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { date, exactly } from "../../kit/dates";
import { nameOf } from "../../kit/names";
import { shownReference } from "../../kit/references";
import { totalText } from "../../kit/totals";
import { Button } from "../../ui/button/Button";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Page } from "../../ui/page/Page";
import { Skeleton } from "../../ui/page/Skeleton";
import { rolesOf } from "../ordinals";
import "./docket.css";
import { docketWords } from "./docket.words";
import { useDocket, type DocketCase, type DocketRow } from "./useDocket";

export default function DocketPage() {
  const words = useWords(docketWords);
  const { id = "" } = useParams<{ id: string }>();
  const { case: found, rows, state, retry } = useDocket(id);
  return (
    <Page title={found?.number ? `${words.title} ${found.number}` : words.title}>
      {found ? (
        <>
          <div className="docket-bar no-print">
            <Link href={`/cases/${id}`}>{words.back}</Link>
            <Button
              onClick={() => window.print()}
              waiting={state === "coming" ? words.coming(rows.length, totalText(found.docket)) : undefined}
            >
              {words.print}
            </Button>
          </div>
          {state === "failed" ? <LoadError onRetry={retry} /> : <Paper of={found} rows={rows} />}
        </>
      ) : state === "failed" ? (
        <LoadError onRetry={retry} />
      ) : state === "whole" ? (
        <Empty whole title={words.noCase} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

function Paper({ of, rows }: { of: DocketCase; rows: DocketRow[] }) {
  const words = useWords(docketWords);
  const { language } = useLanguage();
  const [asOf] = useState(() => new Date());
  const number = of.number ?? words.noNumber;
  const [title, other] = language === "en" ? [of.titleEn, of.titleZh] : [of.titleZh, of.titleEn];
  const roles = rolesOf(of.parties, language);
  return (
    <article className="docket">
      <header>
        <p className="docket-court">{[of.court.nameEn, of.court.nameZh].join(" ")}</p>
        <h1>
          {words.title} {number}
        </h1>
        <p className="docket-title">{title}</p>
        {other === title ? null : <p>{other}</p>}
        <dl aria-label={words.parties}>
          {of.parties.map((party) => (
            <div key={party.id}>
              <dt>{roles.get(party.id)}</dt>
              <dd>{nameOf(party, language)}</dd>
            </div>
          ))}
        </dl>
        <p>{words.asOf(exactly(asOf, language))}</p>
      </header>
      {rows.length ? <Entries rows={rows} head={`${of.court.nameEn} · ${number}`} /> : <p>{words.none}</p>}
    </article>
  );
}

/** `head` comes again on each sheet, above the names of the columns. */
function Entries({ rows, head }: { rows: DocketRow[]; head: string }) {
  const words = useWords(docketWords);
  return (
    <table>
      <thead>
        <tr className="docket-sheet" aria-hidden="true">
          <td colSpan={6}>{head}</td>
        </tr>
        <tr>
          {(["number", "filed", "entry", "reference", "pages", "by"] as const).map((name) => (
            <th key={name} scope="col">
              {words[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Entry key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Entry({ row: { number, at, kind, text, document, filing } }: { row: DocketRow }) {
  const words = useWords(docketWords);
  const { language } = useLanguage();
  const by = filing ? (filing.organisation ?? filing.filer) : null;
  return (
    <tr>
      <td className="num">{number}</td>
      <td className="num">{date(filing?.officialFilingDate ?? at, language)}</td>
      <td>{text}</td>
      <td className="num">{document?.reference ? shownReference(document.reference) : ""}</td>
      <td className="num">{document?.pages ?? ""}</td>
      <td>{by ? nameOf(by, language) : kind === "DOCUMENT_FILED" ? "" : words.court}</td>
    </tr>
  );
}
