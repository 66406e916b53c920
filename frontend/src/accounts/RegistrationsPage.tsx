/** Registrations that wait for the registry. */
import { useQuery } from "urql";
import { graphql } from "../gql";
import { useWords } from "../i18n/words";
import { useFocusKept } from "../ui/keys/useFocusKept";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import "./accounts.css";
import { PendingRow } from "./PendingRow";
import { registrationsWords } from "./words";

const query = graphql(`
  query PendingRegistrations {
    pendingRegistrations(first: 50) {
      totalCount
      totalCountCapped
      edges {
        node {
          id
          ...PendingRow
        }
      }
    }
  }
`);

export default function RegistrationsPage() {
  const words = useWords(registrationsWords);
  const [{ data, error }, ask] = useQuery({ query, requestPolicy: "cache-and-network" });
  const again = () => ask({ requestPolicy: "network-only" });
  const waiting = data?.pendingRegistrations;
  const kept = useFocusKept<HTMLDivElement>(waiting?.edges.length ?? 0);
  return (
    <Page title={words.title}>
      <h1 className="title">{words.title}</h1>
      {waiting?.totalCount ? <p className="muted">{words.waiting(waiting)}</p> : null}
      {error && !data ? <LoadError onRetry={again} /> : null}
      {!data && !error ? <Skeleton lines={6} /> : null}
      <div {...kept}>
        {waiting && waiting.edges.length === 0 ? <Empty title={words.none}>{words.noneWhat}</Empty> : null}
        {waiting && waiting.edges.length > 0 ? (
          <table className="tbl cards sec-gap">
            <thead>
              <tr>
                <th scope="col">{words.person}</th>
                <th scope="col">{words.organisation}</th>
                <th scope="col">{words.asked}</th>
                <th scope="col">
                  <span className="vh">{words.decide}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {waiting.edges.map(({ node }) => (
                <PendingRow key={node.id} of={node} onDecided={again} />
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
    </Page>
  );
}
