/** A message that is read: what came, the document under its seal, and whom it reached. */
import { lazy, Suspense, useEffect, useEffectEvent } from "react";
import { Link } from "wouter";
import { useMutation, useQuery } from "urql";
import { graphql } from "../gql";
import type { MessageInHandQuery } from "../gql/graphql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { spokenDayAndTime } from "../kit/dates";
import { makeKey } from "../kit/keys";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Skeleton } from "../ui/page/Skeleton";
import { messageWords } from "./messages.words";
import { Recipients } from "./Recipients";

const DocumentPane = lazy(() => import("../cases/DocumentPane"));

const query = graphql(`
  query MessageInHand($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Message {
        subject
        sentAt
        openedAt
        case {
          id
          number
          title
        }
        document {
          id
          reference
          sealStatus
        }
        recipients {
          nameEn
          nameZh
          deliveredAt
          openedAt
          mayKnowOpenings
          openings {
            nameEn
            nameZh
            openedAt
          }
        }
      }
    }
  }
`);

const openMessage = graphql(`
  mutation OpenMessage($input: OpenMessageInput!) {
    openMessage(input: $input) {
      __typename
      ... on Message {
        id
        openedAt
      }
    }
  }
`);

type Found = Extract<NonNullable<MessageInHandQuery["node"]>, { __typename: "Message" }>;

interface Props {
  id: string;
  /** Nobody opens a box by looking at it for the court. */
  opens: boolean;
  onOpened: () => void;
}

export function MessageRead({ id, opens, onOpened }: Props) {
  const words = useWords(messageWords);
  const [{ data, error, fetching }, ask] = useQuery({
    query,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const found = data?.node?.__typename === "Message" && data.node.id === id ? data.node : null;
  useOpening(opens && found ? id : null, () => {
    ask({ requestPolicy: "network-only" });
    onOpened();
  });
  if (error && !data) return <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />;
  if (!found) return fetching || !data ? <Skeleton lines={8} /> : <Empty title={words.gone} />;
  return <Reading of={found} />;
}

/** A message that is on the screen is opened, once. */
function useOpening(id: string | null, onOpened: () => void): void {
  const [, send] = useMutation(openMessage);
  const open = useEffectEvent(async (messageId: string) => {
    const { data } = await send({ input: { messageId, idempotencyKey: makeKey() } });
    if (data?.openMessage.__typename === "Message") onOpened();
  });
  useEffect(() => {
    if (id) void open(id);
  }, [id]);
}

function Reading({ of }: { of: Found }) {
  const words = useWords(messageWords);
  const { language } = useLanguage();
  return (
    <article className="msg-reading" aria-labelledby="message-subject">
      <header className="msg-head">
        <div>
          <p className="sm">
            <b className="num strong">{of.case?.number}</b> <span className="muted">{of.case?.title}</span>
          </p>
          <h2 className="title" id="message-subject">
            {of.subject}
          </h2>
        </div>
        <div className="msg-acts">
          {of.document?.reference ? (
            <Link href={`/verify/${of.document.reference}`} className="btn quiet sm">
              {words.verify}
            </Link>
          ) : null}
          {of.case && of.document ? (
            <Link href={`/cases/${of.case.id}/documents?document=${of.document.id}`} className="btn sm">
              {words.openCase}
            </Link>
          ) : null}
        </div>
      </header>
      <p className="lead">{words.issuedAt(spokenDayAndTime(of.sentAt, language))}</p>
      <div className="msg-sheet">
        <Suspense fallback={<Skeleton lines={8} />}>
          {of.case && of.document ? <DocumentPane caseId={of.case.id} documentId={of.document.id} /> : null}
        </Suspense>
        <Recipients of={of.recipients} />
      </div>
    </article>
  );
}
