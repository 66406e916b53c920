/** Whom a case is shown to outside the organisation that acts in it: for its own people, and for whoever sees it so. */
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "../../gql";
import type { CaseSharesQuery } from "../../gql/graphql";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { date } from "../../kit/dates";
import { nameOf } from "../../kit/names";
import { Button } from "../../ui/button/Button";
import { Section } from "../../ui/page/Section";
import { EndShareDialog } from "./EndShareDialog";
import { ShareDialog } from "./ShareDialog";
import "./sharing.css";
import { sharingWords } from "./sharing.words";

const query = graphql(`
  query CaseShares($id: ID!) {
    case(id: $id) {
      id
      mayShare
      shares {
        userId
        nameEn
        nameZh
        organisationEn
        organisationZh
        permission
        lastDay
        sharedAt
      }
    }
  }
`);

type SharedCase = NonNullable<CaseSharesQuery["case"]>;
export type Share = SharedCase["shares"][number];

type Open = { act: "share" } | { act: "end"; share: Share };

export function SharedWith({ caseId }: { caseId: string }) {
  const words = useWords(sharingWords);
  const [open, setOpen] = useState<Open | null>(null);
  const [{ data }, ask] = useQuery({ query, variables: { id: caseId }, requestPolicy: "cache-and-network" });
  const found = data?.case;
  if (!found || (!found.mayShare && found.shares.length === 0)) return null;
  const done = () => {
    setOpen(null);
    ask({ requestPolicy: "network-only" });
  };
  return (
    <Section title={words.title} gap>
      <p className="sm muted">{found.mayShare ? words.what : words.withYou}</p>
      {found.shares.length > 0 ? (
        <ul className="share-list">
          {found.shares.map((share) => (
            <ShareRow
              key={share.userId}
              of={share}
              onEnd={found.mayShare ? () => setOpen({ act: "end", share }) : undefined}
            />
          ))}
        </ul>
      ) : (
        <p>{words.nobody}</p>
      )}
      {found.mayShare ? <Button onClick={() => setOpen({ act: "share" })}>{words.share}</Button> : null}
      {open?.act === "share" ? (
        <ShareDialog caseId={caseId} onClose={() => setOpen(null)} onDone={done} />
      ) : null}
      {open?.act === "end" ? (
        <EndShareDialog caseId={caseId} of={open.share} onClose={() => setOpen(null)} onDone={done} />
      ) : null}
    </Section>
  );
}

function ShareRow({ of, onEnd }: { of: Share; onEnd?: () => void }) {
  const words = useWords(sharingWords);
  const { language } = useLanguage();
  const name = nameOf(of, language);
  const organisation = nameOf({ nameEn: of.organisationEn ?? "", nameZh: of.organisationZh }, language);
  return (
    <li className="share-row">
      <div>
        <b>{name}</b> {organisation ? <span className="muted">{organisation}</span> : null}
        <div className="xs faint num">
          {words[of.permission]} · {words.since(date(of.sharedAt, language))}
          {of.lastDay ? ` · ${words.until(date(of.lastDay, language))}` : null}
        </div>
      </div>
      {onEnd ? (
        <Button size="sm" kind="quiet" aria-label={words.takeBackFrom(name)} onClick={onEnd}>
          {words.takeBack}
        </Button>
      ) : null}
    </li>
  );
}
