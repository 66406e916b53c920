/** What waits on the clearing accounts: to whom it goes or what it came of, and its clearing by a second person. */
import { useState } from "react";
import { useQuery } from "urql";
import { Link } from "wouter";
import { graphql } from "../../gql";
import type { ClearingItemsQuery } from "../../gql/graphql";
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { decimal, cents } from "../../kit/amounts";
import { spokenDay } from "../../kit/dates";
import { nameOf } from "../../kit/names";
import { Button } from "../../ui/button/Button";
import { Money } from "../../ui/money/Money";
import { Section } from "../../ui/page/Section";
import { When } from "../../ui/when/When";
import { ClearDialog } from "./ClearDialog";
import { clearingKindWords, clearingWords } from "./clearing.words";

const query = graphql(`
  query ClearingItems($after: Cursor) {
    clearingItems(filter: { waiting: true }, first: 10, after: $after) {
      nodes {
        id
        kind
        openedAt
        outcomes
        mayClear
        amount {
          amount
        }
        openedBy {
          id
          nameEn
          nameZh
        }
        closing {
          id
          payee
          bankAccount
        }
        refund {
          id
          reference
        }
        difference {
          id
          day
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ClearingLine = ClearingItemsQuery["clearingItems"]["nodes"][number];

/** Nothing at all while nothing waits: what is on the page is the day. */
export function ClearingItems() {
  const words = useWords(clearingWords);
  const [after, setAfter] = useState<string | null>(null);
  const [{ data }, ask] = useQuery({ query, variables: { after }, requestPolicy: "cache-and-network" });
  if (!data || (data.clearingItems.nodes.length === 0 && !after)) return null;
  const { nodes, pageInfo } = data.clearingItems;
  return (
    <Section title={words.title} gap>
      <p className="sm muted">{words.what}</p>
      <ol className="office-items">
        {nodes.map((each) => (
          <Item key={each.id} of={each} onChange={() => ask({ requestPolicy: "network-only" })} />
        ))}
      </ol>
      {after || pageInfo.hasNextPage ? (
        <nav className="pager" aria-label={words.title}>
          {after ? (
            <Button size="sm" onClick={() => setAfter(null)}>
              {words.first}
            </Button>
          ) : null}
          {pageInfo.hasNextPage ? (
            <Button size="sm" onClick={() => setAfter(pageInfo.endCursor ?? null)}>
              {words.more}
            </Button>
          ) : null}
        </nav>
      ) : null}
    </Section>
  );
}

function Item({ of, onChange }: { of: ClearingLine; onChange: () => void }) {
  const words = useWords(clearingWords);
  const kinds = useWords(clearingKindWords);
  const { language } = useLanguage();
  const [isClearing, setClearing] = useState(false);
  const { closing, refund, difference, openedBy } = of;
  return (
    <li className="office-item">
      <div className="office-item-head">
        <h3>{kinds[of.kind]}</h3>
        <Money of={decimal(cents(of.amount.amount))} />
      </div>
      <p className="sm">
        {closing ? words.to(closing.payee, closing.bankAccount) : null}
        {refund ? <Link href={`/refunds/${refund.id}`}>{words.ofRefund(refund.reference)}</Link> : null}
        {difference ? words.ofDay(spokenDay(difference.day, language)) : null}
      </p>
      <p className="sm muted">
        {words.since} <When at={of.openedAt} />,{" "}
        {words.approvedBy(openedBy ? nameOf(openedBy, language) : words.somebody)}
      </p>
      <div className="office-do">
        {of.mayClear ? (
          <Button size="sm" onClick={() => setClearing(true)}>
            {words.clear}
          </Button>
        ) : (
          <p className="sm muted">{words.yours}</p>
        )}
      </div>
      {isClearing ? <ClearDialog of={of} onClose={() => setClearing(false)} onChange={onChange} /> : null}
    </li>
  );
}
