/** My filings: narrowed by whose hands they are in, kept in the address, changing as the court works. */
import { useEffect, useState } from "react";
import { useQuery } from "urql";
import { useSearchParams } from "wouter";
import { useCourtTime } from "../registry-clock/useCourtTime";
import { graphql } from "../gql";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { Button, LinkButton } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { addressOf, FAMILIES, isFamily, type FamilyName } from "./list/families";
import { FilingRow, useLiveRows, type ListedFiling } from "./list/FilingRow";
import { listWords } from "./list/list.words";
import { useRowKeys } from "./list/useRowKeys";
import "./list/list.css";

const query = graphql(`
  query FilingsPage(
    $filter: FilingFilter
    $first: Int
    $after: Cursor
    $last: Int
    $before: Cursor
    $language: Language
  ) {
    filings(
      filter: $filter
      orderBy: UPDATED_DESC
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      totalCountCapped
      edges {
        node {
          id
          reference
          status
          title
          updatedAt
          receivedAt
          deemedReceivedAt
          correctionDueAt
          case {
            id
            number
            title(language: $language)
          }
          appearsIn
          caseType {
            code
            name(language: $language)
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
    registryClock {
      now
    }
  }
`);

const PAGE = 25;

export default function FilingsPage() {
  const words = useWords(listWords);
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const family = isFamily(search.get("with")) ? (search.get("with") as FamilyName) : undefined;
  const text = search.get("q") ?? "";
  const mine = search.has("mine");
  const [after, before] = [search.get("after"), search.get("before")];
  const status = family ? [...FAMILIES[family]] : null;
  const [{ data, error }, ask] = useQuery({
    query,
    variables: {
      filter: { status, text: text || null, mine: mine || null },
      ...(before ? { last: PAGE, before } : { first: PAGE, after }),
      language: API_LANGUAGE[language],
    },
    requestPolicy: "cache-and-network",
  });
  const change = (next: Record<string, string | undefined>) =>
    setSearch(
      (all) => {
        const kept = new URLSearchParams(all);
        for (const name of ["after", "before", ...Object.keys(next)]) kept.delete(name);
        for (const [name, value] of Object.entries(next)) if (value) kept.set(name, value);
        return kept;
      },
      { replace: true },
    );
  const filtered = Boolean(family) || text !== "" || mine;
  return (
    <Page title={words.title}>
      <div className="filings-list">
        <div className="head-row">
          <h1 className="title">{words.title}</h1>
          <LinkButton to="/file" kind="primary">
            {words.file}
          </LinkButton>
        </div>
        <Filters
          family={family}
          text={text}
          mine={mine}
          onMine={(only) => change({ mine: only ? "1" : undefined })}
          onFamily={(name) => change({ with: name })}
          onText={(q) => change({ q })}
        />
        {data ? (
          <>
            {data.filings.edges.length === 0 ? (
              <NoFilings
                filtered={filtered}
                onClear={() => change({ with: undefined, q: undefined, mine: undefined })}
              />
            ) : (
              <FilingTable
                filings={data.filings.edges.map(({ node }) => node)}
                now={data.registryClock.now}
              />
            )}
            <nav className="pager" aria-label={words.pages}>
              <span className="faint num">{words.shown(data.filings)}</span>
              {data.filings.pageInfo.hasPreviousPage && data.filings.pageInfo.startCursor ? (
                <Button
                  size="sm"
                  onClick={() => change({ before: data.filings.pageInfo.startCursor ?? undefined })}
                >
                  {words.newer}
                </Button>
              ) : null}
              {data.filings.pageInfo.hasNextPage && data.filings.pageInfo.endCursor ? (
                <Button
                  size="sm"
                  onClick={() => change({ after: data.filings.pageInfo.endCursor ?? undefined })}
                >
                  {words.older}
                </Button>
              ) : null}
            </nav>
          </>
        ) : error ? (
          <LoadError onRetry={() => ask({ requestPolicy: "network-only" })} />
        ) : (
          <Skeleton lines={8} />
        )}
      </div>
    </Page>
  );
}

interface FilterProps {
  family?: FamilyName;
  text: string;
  mine: boolean;
  onMine: (only: boolean) => void;
  onFamily: (name: FamilyName | undefined) => void;
  onText: (text: string | undefined) => void;
}

const TYPING_MS = 250;

function Filters({ family, text, mine, onMine, onFamily, onText }: FilterProps) {
  const words = useWords(listWords);
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onText(typed || undefined), TYPING_MS);
    return () => clearTimeout(timer);
  });
  return (
    <div className="filters" role="group" aria-label={words.filters}>
      <span className="btn-group">
        {([undefined, "yours", "court", "back", "done", "refused"] as const).map((name) => (
          <button
            key={name ?? "all"}
            type="button"
            className="btn sm"
            aria-pressed={family === name}
            onClick={() => onFamily(name)}
          >
            {words[name ?? "all"]}
          </button>
        ))}
      </span>
      <input
        className="input sm"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="button" className="btn sm" aria-pressed={mine} onClick={() => onMine(!mine)}>
        {words.mine}
      </button>
    </div>
  );
}

function NoFilings({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const words = useWords(listWords);
  return filtered ? (
    <Empty title={words.none} action={<Button onClick={onClear}>{words.clear}</Button>}>
      {words.noneWhat}
    </Empty>
  ) : (
    <Empty title={words.empty} action={<LinkButton to="/file">{words.file}</LinkButton>}>
      {words.emptyWhat}
    </Empty>
  );
}

function FilingTable({ filings, now }: { filings: readonly ListedFiling[]; now: string }) {
  const words = useWords(listWords);
  useLiveRows();
  const courtNow = useCourtTime(now);
  const current = useRowKeys(filings.map(addressOf));
  return (
    <table className="tbl cards">
      <thead>
        <tr>
          <th scope="col">{words.filing}</th>
          <th scope="col">{words.inCase}</th>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.received}</th>
          <th scope="col" className="n">
            {words.updated}
          </th>
        </tr>
      </thead>
      <tbody>
        {filings.map((filing, index) => (
          <FilingRow key={filing.id} filing={filing} now={courtNow} selected={index === current} />
        ))}
      </tbody>
    </table>
  );
}
