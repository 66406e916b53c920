/** The case a filing is in: its parties, who acts for them, and what is on the docket already. */
import { useQuery } from "urql";
import { Link } from "wouter";
import { CaseTitle } from "../cases/CaseTitle";
import { graphql } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { date } from "../kit/dates";
import { nameOf } from "../kit/names";
import { LoadError } from "../ui/page/LoadError";
import { Skeleton } from "../ui/page/Skeleton";
import type { ReviewedFiling } from "./filing";
import { panelWords } from "./panel.words";

const query = graphql(`
  query ReviewCase($id: ID!, $language: Language) {
    case(id: $id) {
      id
      number
      title(language: $language)
      securityLevel
      parties {
        id
        position
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
          user {
            id
            nameEn
            nameZh
          }
        }
      }
      docket(last: 8) {
        edges {
          node {
            id
            number
            at
            text(language: $language)
          }
        }
      }
    }
  }
`);

export function CasePart({ filing }: { filing: ReviewedFiling }) {
  const words = useWords(panelWords);
  if (!filing.case) return <p className="sm">{words.noCase}</p>;
  return <KnownCase id={filing.case.id} />;
}

function KnownCase({ id }: { id: string }) {
  const words = useWords(panelWords);
  const { language } = useLanguage();
  const [{ data, error }, ask] = useQuery({ query, variables: { id, language: API_LANGUAGE[language] } });
  if (error && !data) return <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />;
  if (!data) return <Skeleton lines={6} />;
  const found = data.case;
  if (!found) return null;
  const docket = [...found.docket.edges].reverse();
  return (
    <div className="stack data-part">
      <h2 className="cap">
        <CaseTitle title={found.title} />
      </h2>
      <p className="sm">
        {found.securityLevel === "PUBLIC" ? null : <span className="tag">{words[found.securityLevel]}</span>}{" "}
        <Link href={`/cases/${found.id}`}>{words.openCase}</Link>
      </p>
      <dl className="kv">
        {found.parties.map((party) => {
          const acting = party.representedBy.filter(({ until }) => !until);
          const names = acting.map(({ organisation, user }) => {
            const named = organisation ?? user;
            return named ? nameOf(named, language) : "";
          });
          return (
            <div key={party.id} className="party-fact">
              <dt>{party.role.name}</dt>
              <dd>
                {nameOf(party, language)}
                <div className="xs muted">
                  {names.length > 0 ? words.representedBy(names.join(", ")) : words.noRepresentation}
                </div>
              </dd>
            </div>
          );
        })}
      </dl>
      <h2 className="label">{words.docket}</h2>
      {docket.length === 0 ? <p className="sm muted">{words.noDocket}</p> : null}
      <ol className="data-docs">
        {docket.map(({ node }) => (
          <li key={node.id}>
            <span className="num faint">{node.number}</span>
            <div>
              {node.text}
              <div className="xs muted num">{date(node.at, language)}</div>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
