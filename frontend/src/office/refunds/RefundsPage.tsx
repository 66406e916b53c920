/** The refunds queue: what is asked for, decided on by another, and paid back; one of them beside the list. */
import { useState } from "react";
import { useWords } from "../../i18n/words";
import { totalText } from "../../kit/totals";
import { Button } from "../../ui/button/Button";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Page } from "../../ui/page/Page";
import { Skeleton } from "../../ui/page/Skeleton";
import { Tabs } from "../../ui/tabs/Tabs";
import { AskDialog } from "./AskDialog";
import { RefundPanel } from "./RefundPanel";
import { RefundTable } from "./RefundTable";
import "./refunds.css";
import { refundWords } from "./refunds.words";
import { useRefundInHand, useRefunds } from "./useRefunds";
import { VIEWS, addressOf, type View } from "./views";

export default function RefundsPage() {
  const words = useWords(refundWords);
  const list = useRefunds();
  const inHand = useRefundInHand();
  const [isAsking, setAsking] = useState(false);
  const changed = () => {
    list.again();
    if (inHand.id) inHand.again();
  };
  const waiting = list.data?.waiting;
  return (
    <Page title={words.title}>
      <div className="refund-head">
        <h1 className="title">{words.title}</h1>
        <Button onClick={() => setAsking(true)}>{words.ask}</Button>
      </div>
      {waiting ? (
        <p className="lead">{waiting.totalCount ? words.waiting(totalText(waiting)) : words.noneWaits}</p>
      ) : null}
      <Tabs
        label={words.title}
        tabs={(Object.keys(VIEWS) as View[]).map((view) => ({
          to: addressOf(view),
          name: words[view],
          current: view === list.view,
          count: view === "toApprove" && list.data ? totalText(list.data.mine) : null,
        }))}
      />
      <div className="refund-listing">
        <Listed of={list} chosen={inHand.id} />
        <RefundPanel of={inHand} onChange={changed} />
      </div>
      {isAsking ? <AskDialog onClose={() => setAsking(false)} onChange={changed} /> : null}
    </Page>
  );
}

function Listed({ of, chosen }: { of: ReturnType<typeof useRefunds>; chosen: string | undefined }) {
  const words = useWords(refundWords);
  const { data, error, again, view, after, go } = of;
  if (!data) return error ? <LoadError onRetry={again} /> : <Skeleton lines={8} />;
  const { nodes, pageInfo } = data.refunds;
  if (nodes.length === 0) return <Empty title={words.none}>{words.noneWhat}</Empty>;
  return (
    <div>
      <RefundTable refunds={nodes} view={view} chosen={chosen} />
      <nav className="pager" aria-label={words.title}>
        {after ? (
          <Button size="sm" onClick={() => go(null)}>
            {words.newest}
          </Button>
        ) : null}
        {pageInfo.hasNextPage ? (
          <Button size="sm" onClick={() => go(pageInfo.endCursor)}>
            {words.older}
          </Button>
        ) : null}
      </nav>
    </div>
  );
}
