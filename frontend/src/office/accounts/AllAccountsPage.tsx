/** The deposit accounts of all firms: looked for by name, and by what they need the accounts office for. */
import { useWords } from "../../i18n/words";
import { totalText } from "../../kit/totals";
import { Button } from "../../ui/button/Button";
import { SearchField } from "../../ui/forms/SearchField";
import { Empty } from "../../ui/page/Empty";
import { LoadError } from "../../ui/page/LoadError";
import { Page } from "../../ui/page/Page";
import { Skeleton } from "../../ui/page/Skeleton";
import { Tabs } from "../../ui/tabs/Tabs";
import "./accounts.css";
import { AccountTable } from "./AccountTable";
import { allAccountsWords } from "./allAccounts.words";
import { useAllAccounts } from "./useAllAccounts";
import { VIEWS, addressOf, type View } from "./views";

export default function AllAccountsPage() {
  const words = useWords(allAccountsWords);
  const list = useAllAccounts();
  const { data, view, text, look } = list;
  return (
    <Page title={words.title}>
      <h1 className="title">{words.title}</h1>
      {data ? (
        <p className="lead office-accounts-lead">
          {data.attention.totalCount ? words.needing(totalText(data.attention)) : words.noneNeeds}
        </p>
      ) : null}
      <Tabs
        label={words.title}
        tabs={(Object.keys(VIEWS) as View[]).map((each) => ({
          to: addressOf(each, text),
          name: words[each],
          current: each === view,
          count: data ? totalText(data[each]) : null,
        }))}
      />
      <div className="office-accounts-search" role="search">
        <SearchField
          key={view}
          label={words.search}
          hint={words.searchHint}
          value={text}
          onChange={(typed) => look({ text: typed })}
        />
      </div>
      <Listed of={list} />
    </Page>
  );
}

function Listed({ of }: { of: ReturnType<typeof useAllAccounts> }) {
  const words = useWords(allAccountsWords);
  const { data, error, again, after, look } = of;
  if (!data) return error ? <LoadError onRetry={again} /> : <Skeleton lines={8} />;
  const { nodes, pageInfo } = data.allDepositAccounts;
  if (nodes.length === 0) return <Empty title={words.none}>{words.noneWhat}</Empty>;
  return (
    <>
      <AccountTable of={nodes} />
      <nav className="pager" aria-label={words.title}>
        {after ? (
          <Button size="sm" onClick={() => look({ after: null })}>
            {words.first}
          </Button>
        ) : null}
        {pageInfo.hasNextPage ? (
          <Button size="sm" onClick={() => look({ after: pageInfo.endCursor ?? null })}>
            {words.more}
          </Button>
        ) : null}
      </nav>
      <p className="footnote">{words.inHkd}</p>
    </>
  );
}
