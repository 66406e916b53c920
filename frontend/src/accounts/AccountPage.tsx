/** The reader's own account: who they are, where they are signed in, their password, their keys. */
import { useQuery } from "urql";
import { useSession, type Viewer } from "../session/viewer";
import { graphql } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { nameOf } from "../kit/names";
import { useFocusKept } from "../ui/keys/useFocusKept";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Section } from "../ui/page/Section";
import { Skeleton } from "../ui/page/Skeleton";
import "./accounts.css";
import { ChangePassword } from "./ChangePassword";
import { Profile } from "./Profile";
import { SessionRow } from "./SessionRow";
import { SingleKeys } from "./SingleKeys";
import { profileWords } from "./words";

const query = graphql(`
  query Sessions {
    sessions {
      id
      ...SessionRow
    }
  }
`);

export default function AccountPage() {
  const words = useWords(profileWords);
  const { viewer } = useSession();
  return (
    <Page title={words.title}>
      <h1 className="title">{words.title}</h1>
      <div className="account-parts sec-gap">
        {viewer ? (
          <Section title={words.you}>
            <Who viewer={viewer} />
            <Profile viewer={viewer} />
          </Section>
        ) : null}
        <Section title={words.changePassword}>
          <p className="sm muted">{words.changeWhat}</p>
          <ChangePassword />
        </Section>
        <Section title={words.keys}>
          <SingleKeys />
        </Section>
        {/* The last of all: nobody knows how long it is before it is here, and nothing is to move. */}
        <Section title={words.sessions}>
          <p className="sm muted">{words.sessionsWhat}</p>
          <Sessions />
        </Section>
      </div>
    </Page>
  );
}

function Who({ viewer }: { viewer: Viewer }) {
  const words = useWords(profileWords);
  const { language } = useLanguage();
  return (
    <dl className="kv">
      <dt>{words.name}</dt>
      <dd>
        {viewer.user.nameEn} {viewer.user.nameZh} <span className="muted">{viewer.user.email}</span>
      </dd>
      {viewer.organisation ? (
        <>
          <dt>{words.organisation}</dt>
          <dd>{nameOf(viewer.organisation, language)}</dd>
        </>
      ) : null}
      <dt>{words.roles}</dt>
      <dd>{viewer.roles.map((role) => words[role]).join(language === "en" ? ", " : "、")}</dd>
    </dl>
  );
}

function Sessions() {
  const words = useWords(profileWords);
  const [{ data, error }, ask] = useQuery({ query, requestPolicy: "cache-and-network" });
  const kept = useFocusKept<HTMLTableElement>(data?.sessions.length ?? 0);
  if (error && !data) return <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />;
  if (!data) return <Skeleton lines={3} />;
  return (
    <table className="tbl cards" {...kept}>
      <thead>
        <tr>
          <th scope="col">{words.device}</th>
          <th scope="col">{words.seen}</th>
          <th scope="col">{words.since}</th>
          <th scope="col">
            <span className="vh">{words.end}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {data.sessions.map((session) => (
          <SessionRow key={session.id} of={session} onEnded={() => ask({ requestPolicy: "network-only" })} />
        ))}
      </tbody>
    </table>
  );
}
