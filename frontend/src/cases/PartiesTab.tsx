/** The parties of a case and who acts, or acted, for each. */
import { useQuery } from "urql";
import { graphql } from "../gql";
import type { CasePartiesQuery } from "../gql/graphql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { date } from "../kit/dates";
import { LoadError } from "../ui/page/LoadError";
import { Skeleton } from "../ui/page/Skeleton";
import { caseWords } from "./case.words";
import { rolesOf } from "./ordinals";
import { SharedWith } from "./sharing/SharedWith";
import { nameOf } from "../kit/names";

const query = graphql(`
  query CaseParties($id: ID!, $language: Language) {
    case(id: $id) {
      id
      parties {
        id
        position
        nameEn
        nameZh
        capacity
        identityNumber
        address
        role {
          code
          name(language: $language)
        }
        representedBy {
          id
          since
          until
          mine
          organisation {
            id
            nameEn
            nameZh
          }
          user {
            id
            nameEn
            nameZh
          }
        }
      }
    }
  }
`);

type Party = NonNullable<CasePartiesQuery["case"]>["parties"][number];

export function PartiesTab({ caseId }: { caseId: string }) {
  const { language } = useLanguage();
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { id: caseId, language: API_LANGUAGE[language] },
    requestPolicy: "cache-and-network",
  });
  if (error && !data) return <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />;
  if (!data) return <Skeleton lines={6} />;
  const parties = data.case?.parties ?? [];
  const roles = rolesOf(parties, language);
  return (
    <>
      <ol className="party-list">
        {parties.map((party) => (
          <PartyRow key={party.id} party={party} role={roles.get(party.id)} />
        ))}
      </ol>
      <SharedWith caseId={caseId} />
    </>
  );
}

function PartyRow({ party, role }: { party: Party; role?: string }) {
  const words = useWords(caseWords);
  const { language } = useLanguage();
  const name = nameOf(party, language);
  const other = name === party.nameEn ? party.nameZh : party.nameEn;
  return (
    <li className="case-party">
      <span className="label">{role}</span>
      <div>
        <h2 className="cap">{name}</h2>
        {other ? <div className="cap-zh">{other}</div> : null}
        {party.capacity ? <p className="sm muted">{party.capacity}</p> : null}
        <dl className="kv">
          <dt>{words.representedBy}</dt>
          <dd>
            {party.representedBy.length === 0 ? (
              <span className="muted">{words.noRepresentation}</span>
            ) : null}
            {party.representedBy.map((each) => (
              <Acting key={each.id} of={each} />
            ))}
          </dd>
          {party.identityNumber ? (
            <>
              <dt>{words.identity}</dt>
              <dd className="num">{party.identityNumber}</dd>
            </>
          ) : null}
          {party.address ? (
            <>
              <dt>{words.address}</dt>
              <dd>{party.address}</dd>
            </>
          ) : null}
        </dl>
      </div>
    </li>
  );
}

function Acting({ of }: { of: Party["representedBy"][number] }) {
  const words = useWords(caseWords);
  const { language } = useLanguage();
  const since = date(of.since, language);
  return (
    <div className={of.until ? "faint" : undefined}>
      {of.organisation ? nameOf(of.organisation, language) : words.inPerson}{" "}
      {of.mine ? <span className="tag">{of.organisation ? words.yourFirm : words.you}</span> : null}{" "}
      <span className="xs faint num">
        {of.until ? words.until(since, date(of.until, language)) : words.since(since)}
      </span>
    </div>
  );
}
