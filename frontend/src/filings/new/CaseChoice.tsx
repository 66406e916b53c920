/** Finding the case to file in. */
import { Search } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useQuery } from "urql";
import { graphql } from "../../gql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Skeleton } from "../../ui/page/Skeleton";
import { Caption } from "../parts/Caption";
import { newWords } from "./new.words";

const query = graphql(`
  query CaseChoice($text: String, $language: Language) {
    cases(filter: { text: $text, mine: true }, orderBy: LAST_ACTIVITY_DESC, first: 12) {
      totalCount
      edges {
        node {
          id
          number
          title(language: $language)
          mayFile
          court {
            code
            name(language: $language)
          }
        }
      }
    }
  }
`);

export function CaseChoice({ busy, onPick }: { busy: boolean; onPick: (caseId: string) => void }) {
  const words = useWords(newWords);
  const { language } = useLanguage();
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { text: text || null, language: API_LANGUAGE[language] },
  });
  const found = data?.cases;
  return (
    <>
      <div className="input-wrap pick-search">
        <Search size={16} aria-hidden="true" />
        <input
          className="input"
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {error && !found ? <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} /> : null}
      {!found && !error ? <Skeleton lines={4} /> : null}
      {found?.edges.length === 0 ? <Empty title={words.noCase}>{words.noCaseWhat}</Empty> : null}
      <ul className="pick">
        {found?.edges.map(({ node }) => (
          <li key={node.id}>
            <div>
              <span className="case-no">{node.number}</span> <Caption of={node.title} />
              <div className="xs faint">{node.court.name}</div>
            </div>
            {node.mayFile ? (
              <button
                type="button"
                className="btn sm"
                aria-label={`${words.fileHere}: ${node.number ?? node.title}`}
                aria-disabled={busy || undefined}
                onClick={() => (busy ? undefined : onPick(node.id))}
              >
                {words.fileHere}
              </button>
            ) : (
              <span className="xs faint">{words.notHere}</span>
            )}
          </li>
        ))}
      </ul>
      {found && found.totalCount > found.edges.length ? <p className="xs faint">{words.more}</p> : null}
    </>
  );
}
