/** The head of a draft: where it goes, what it is called, how far it is saved. */
import { Link } from "wouter";
import { read, type FragmentType } from "../../gql";
import { useWords } from "../../i18n/words";
import { StatusBadge } from "../../ui/status/StatusBadge";
import { Caption } from "../parts/Caption";
import { editWords } from "../draft/draft.words";
import type { EditedFiling } from "../draft/filing";
import { draftPlace } from "../draft/place";
import { SaveState } from "../draft/autosave/SaveState";
import type { Autosave } from "../draft/autosave/useAutosave";

interface Props {
  filing: EditedFiling;
  place: FragmentType<typeof draftPlace>;
  title: string;
  saving: Autosave;
}

export function DraftHead({ filing, place, title, saving }: Props) {
  const words = useWords(editWords);
  const { case: inCase, appearsIn, caseType, court } = read(draftPlace, place);
  return (
    <div className="filing-head">
      <div className="crumbs">
        <Link href={inCase ? "/cases" : "/filings"}>{inCase ? words.cases : words.filings}</Link>
        <span aria-hidden="true">/</span>
        {inCase ? (
          <>
            <Link href={`/cases/${inCase.id}`}>{inCase.number}</Link>
            <span aria-hidden="true">/</span>
          </>
        ) : null}
        <span>{inCase || appearsIn ? words.newFiling : words.newCase}</span>
      </div>
      <h1 className="title">{title}</h1>
      <div className="meta">
        {inCase ? (
          <>
            <Link href={`/cases/${inCase.id}`} className="case-no">
              {inCase.number}
            </Link>
            <Caption of={inCase.title} />
          </>
        ) : appearsIn ? (
          <>
            <span className="case-no">{appearsIn}</span>
            <span>{`${caseType.name}, ${court.name}`}</span>
          </>
        ) : (
          <span>{words.starts(caseType.name, court.name)}</span>
        )}
        <StatusBadge status={filing.status} />
        <span role="status">
          <SaveState saving={saving} updatedAt={filing.updatedAt} />
        </span>
      </div>
    </div>
  );
}
