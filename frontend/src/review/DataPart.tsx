/** What the filer entered, as the clerk checks it against the page. */
import type { ReactNode } from "react";
import { useLanguage } from "../i18n/language";
import { feeRows } from "../filings/parts/feeLine";
import { useWords } from "../i18n/words";
import { fileSize } from "../kit/amounts";
import { dayAndTime } from "../kit/dates";
import { nameOf } from "../kit/names";
import { Levels } from "../filings/parts/Levels";
import { FeeTable } from "../ui/fees/FeeTable";
import { Money } from "../ui/money/Money";
import { Entered } from "./Entered";
import { Fact } from "./Fact";
import type { ReviewedDocument, ReviewedFiling } from "./filing";
import { panelWords } from "./panel.words";

interface Props {
  filing: ReviewedFiling;
  onShow: (number: number) => void;
}

export function DataPart({ filing, onShow }: Props) {
  const words = useWords(panelWords);
  const { language } = useLanguage();
  const facts: [string, ReactNode][] = [
    [
      words.onBehalfOf,
      filing.onBehalfOf
        .map((party) => words.partyAs(nameOf(party, language), party.role.name))
        .join(words.comma),
    ],
    [words.filer, nameOf(filing.filer, language)],
    [words.court, filing.court.name],
    [words.caseType, `${filing.caseType.code} · ${filing.caseType.name}`],
    [words.matter, filing.matterReference],
    [words.urgentReason, filing.urgent ? filing.urgentReason : null],
    [words.security, filing.requestedSecurityLevel ? words[filing.requestedSecurityLevel] : null],
    [words.nature, filing.natureOfClaim],
    [words.claim, filing.claim ? <Money key="claim" of={filing.claim.amount} /> : null],
    [words.comments, filing.comments],
    [words.submitted, filing.submittedAt ? dayAndTime(filing.submittedAt, language) : null],
  ];
  return (
    <div className="stack data-part">
      <dl className="kv">
        {facts.map(([name, value]) => (value ? <Fact key={name} name={name} value={value} /> : null))}
      </dl>
      {filing.deemedSentence ? <p className="sm">{filing.deemedSentence}</p> : null}
      {filing.newParties.length > 0 ? <NewParties filing={filing} /> : null}
      <Entered filing={filing} />
      <h2 className="label">{words.documents}</h2>
      <ol className="data-docs">
        {filing.documents.map((each, index) => (
          <DocumentFacts key={each.id} document={each} number={index + 1} onShow={onShow} />
        ))}
      </ol>
      {filing.payment ? (
        <FeeTable
          lines={feeRows(filing.payment.lines)}
          total={filing.payment.authorised.amount}
          totalLabel={words.fee}
        />
      ) : null}
    </div>
  );
}

function NewParties({ filing }: { filing: ReviewedFiling }) {
  const words = useWords(panelWords);
  const { language } = useLanguage();
  return (
    <>
      <h2 className="label">{words.newParties}</h2>
      <dl className="kv">
        {filing.newParties.map((party) => {
          const name = nameOf(party, language);
          const other = name === party.nameEn ? party.nameZh : party.nameEn;
          return (
            <Fact
              key={party.position}
              name={party.partyRole?.name ?? ""}
              value={
                <>
                  {name} {other && other !== name ? <span className="muted">{other}</span> : null}
                  {party.capacity ? <div className="muted">{party.capacity}</div> : null}
                  {party.address ? <div className="muted">{party.address}</div> : null}
                </>
              }
            />
          );
        })}
      </dl>
    </>
  );
}

interface DocumentProps {
  document: ReviewedDocument;
  number: number;
  onShow: (number: number) => void;
}

function DocumentFacts({ document: each, number, onShow }: DocumentProps) {
  const words = useWords(panelWords);
  const { document: file } = each;
  const facts = [
    each.type.name,
    file?.pages ? words.pages(file.pages) : "",
    file ? fileSize(Number(file.sizeBytes)) : "",
    file?.hasTextLayer === false ? words.noWords : "",
  ];
  return (
    <li>
      <span className="num faint">{number}</span>
      <div>
        <button type="button" className="as-link" onClick={() => onShow(number)}>
          {each.title}
        </button>{" "}
        {each.role === "LEAD" ? <span className="tag">{words.lead}</span> : null}
        <div className="xs muted">{facts.filter(Boolean).join(" · ")}</div>
        <Levels of={each} />
      </div>
    </li>
  );
}
