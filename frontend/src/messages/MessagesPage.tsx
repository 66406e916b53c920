/** The court's messages: the box beside the one that is read. To the registry, what it issued and who opened it. */
import { Link, useParams } from "wouter";
import { useWords } from "../i18n/words";
import { totalText } from "../kit/totals";
import { inRegistry } from "../session/roles";
import { useSession } from "../session/viewer";
import { Button } from "../ui/button/Button";
import { useListKeys } from "../ui/keys/useListKeys";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { Tabs } from "../ui/tabs/Tabs";
import { MessageList } from "./MessageList";
import { MessageRead } from "./MessageRead";
import "./messages.css";
import { messageWords } from "./messages.words";
import { useMessages } from "./useMessages";
import { addressOf, VIEWS, type View } from "./views";

export default function MessagesPage() {
  const words = useWords(messageWords);
  const { viewer } = useSession();
  const { id } = useParams<{ id?: string }>();
  const box = useMessages();
  const staff = viewer ? inRegistry(viewer) : false;
  const counts = box.data?.viewer?.counts;
  const unread =
    counts && !staff ? { totalCount: counts.unopened, totalCountCapped: counts.unopenedCapped } : null;
  return (
    <Page title={staff ? words.issuedTitle : words.title} wide>
      <div className="msg" data-reading={id ? true : undefined}>
        <div className="msg-box">
          <h1 className="title">{staff ? words.issuedTitle : words.title}</h1>
          {unread ? (
            <p className="sm muted">
              {unread.totalCount > 0 ? words.unreadNow(totalText(unread)) : words.allRead}
            </p>
          ) : null}
          <Tabs
            label={words.which}
            tabs={(Object.keys(VIEWS) as View[]).map((view) => ({
              to: addressOf(view),
              name: staff && view === "unread" ? words.unopened : words[view],
              current: view === box.view,
              count: view === "unread" && unread && unread.totalCount > 0 ? totalText(unread) : null,
            }))}
          />
          <Listed of={box} chosen={id} />
        </div>
        <div className="msg-pane">
          {id ? (
            <>
              <Link href={addressOf(box.view)} className="btn sm msg-back">
                {words.back}
              </Link>
              <MessageRead key={id} id={id} opens={!staff} onOpened={box.again} />
            </>
          ) : (
            <p className="muted msg-nothing">{words.nothingOpen}</p>
          )}
        </div>
      </div>
    </Page>
  );
}

const NONE: readonly string[] = [];

function Listed({ of, chosen }: { of: ReturnType<typeof useMessages>; chosen: string | undefined }) {
  const words = useWords(messageWords);
  const { data, error, again, view, after, go } = of;
  const page = data?.messages;
  const messages = page?.edges.map(({ node }) => node);
  useListKeys(messages?.map(({ id }) => addressOf(view, id)) ?? NONE);
  if (!page || !messages) return error ? <LoadError onRetry={again} /> : <Skeleton lines={8} />;
  if (messages.length === 0)
    return view === "all" ? (
      <Empty title={words.none}>{words.noneWhat}</Empty>
    ) : (
      <Empty title={words.noneSuch} />
    );
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <>
      <MessageList messages={messages} view={view} chosen={chosen} />
      <div className="pager">
        {after ? (
          <Button size="sm" onClick={() => go(null)}>
            {words.newest}
          </Button>
        ) : null}
        {hasNextPage ? (
          <Button size="sm" onClick={() => go(endCursor)}>
            {words.older}
          </Button>
        ) : null}
      </div>
    </>
  );
}
