/** One place where the reader is signed in, and the way to end it. */
import { useMutation } from "urql";
import { graphql, read, type FragmentType } from "../gql";
import { useWords } from "../i18n/words";
import { deviceOf } from "../kit/names";
import { useAnnounce } from "../ui/announce/announce";
import { useToast } from "../ui/overlays/toasts";
import { When } from "../ui/when/When";
import { accountWords, profileWords } from "./words";

const sessionRow = graphql(`
  fragment SessionRow on SessionInfo {
    id
    kind
    createdAt
    lastSeenAt
    userAgent
    ip
    current
  }
`);

const revoke = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export function SessionRow({ of, onEnded }: { of: FragmentType<typeof sessionRow>; onEnded: () => void }) {
  const words = useWords(profileWords);
  const account = useWords(accountWords);
  const announce = useAnnounce();
  const toast = useToast();
  const session = read(sessionRow, of);
  const [{ fetching }, send] = useMutation(revoke);
  const device = session.userAgent ? deviceOf(session.userAgent) : words[session.kind];
  const end = async () => {
    const { data } = await send({ input: { sessionId: session.id } });
    if (data?.revokeSession.__typename !== "SignedOut") {
      const problem = data?.revokeSession;
      toast({ kind: "bad", text: problem?.__typename === "Problem" ? problem.message : account.noAnswer });
      return;
    }
    announce(words.ended);
    onEnded();
  };
  return (
    <tr data-row="">
      <td className="all cell-mark">
        {device} {session.current ? <span className="tag">{words.thisOne}</span> : null}
        <div className="xs faint num">{session.ip}</div>
      </td>
      <td className="num muted">
        <span className="narrow-only">{words.seen} </span>
        <When at={session.lastSeenAt} />
      </td>
      <td className="num muted">
        <span className="narrow-only">{words.since} </span>
        <When at={session.createdAt} />
      </td>
      <td className="n">
        {session.current ? null : (
          <button
            type="button"
            className="btn sm"
            aria-label={words.endNamed(device)}
            aria-disabled={fetching || undefined}
            onClick={() => void end()}
          >
            {words.end}
          </button>
        )}
      </td>
    </tr>
  );
}
