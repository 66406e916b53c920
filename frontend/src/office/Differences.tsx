/** What does not agree of a day: each once, with what each of the three says, and what becomes of it. */
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { amount, decimal } from "../kit/amounts";
import { nameOf } from "../kit/names";
import { Button } from "../ui/button/Button";
import { Money } from "../ui/money/Money";
import { LoadError } from "../ui/page/LoadError";
import { Section } from "../ui/page/Section";
import { Skeleton } from "../ui/page/Skeleton";
import { When } from "../ui/when/When";
import { offBy } from "./DayTable";
import { DifferenceActs } from "./DifferenceActs";
import { kindWords, meansWords, officeWords, partyWords, settlementWords, stateWords } from "./office.words";
import { useDifferences, type Difference } from "./useDifferences";

export function Differences({ day, onChange }: { day: string; onChange: () => void }) {
  const words = useWords(officeWords);
  const { data, error, again, after, go } = useDifferences(day);
  if (!data) return error ? <LoadError onRetry={again} /> : <Skeleton lines={5} />;
  const { nodes, pageInfo } = data;
  const changed = () => {
    again();
    onChange();
  };
  return (
    <Section title={words.allDifferences} gap>
      {nodes.length === 0 ? <p className="muted">{words.noDifferences}</p> : null}
      <ol className="office-items">
        {nodes.map((each) => (
          <Item key={each.id} of={each} onChange={changed} />
        ))}
      </ol>
      {after || pageInfo.hasNextPage ? (
        <nav className="pager" aria-label={words.allDifferences}>
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
      ) : null}
    </Section>
  );
}

function Item({ of, onChange }: { of: Difference; onChange: () => void }) {
  const kinds = useWords(kindWords);
  const means = useWords(meansWords);
  const states = useWords(stateWords);
  const words = useWords(officeWords);
  return (
    <li className="office-item" data-state={of.state}>
      <div className="office-item-head">
        <h3>{kinds[of.kind]}</h3>
        <Money of={decimal(Math.abs(offBy(of)))} />
      </div>
      <p className="sm muted">
        {[states[of.state], means[of.method], of.payment?.reference].filter(Boolean).join(" · ")}
        {" · "}
        {words.found} <When at={of.firstSeenAt} />
      </p>
      <Trio of={of} />
      <Settlement of={of} />
      <DifferenceActs of={of} onChange={onChange} />
    </li>
  );
}

function Trio({ of }: { of: Difference }) {
  const words = useWords(officeWords);
  const parties = useWords(partyWords);
  const said = { LEDGER: of.ledger.amount, PROVIDER: of.provider?.amount, DUE: of.due.amount } as const;
  return (
    <dl className="office-trio">
      {(["LEDGER", "PROVIDER", "DUE"] as const).map((party) => (
        <div key={party} className={of.oddOne === party ? "office-odd" : undefined}>
          <dt>{of.oddOne === party ? words.odd(parties[party]) : parties[party]}</dt>
          <dd>{said[party] === undefined ? words.oursAlone : amount(said[party])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How somebody said that it is settled, and who approved. */
function Settlement({ of }: { of: Difference }) {
  const words = useWords(officeWords);
  const settlements = useWords(settlementWords);
  const { language } = useLanguage();
  const who = (person: Difference["proposedBy"]) => (person ? nameOf(person, language) : words.somebody);
  if (of.state === "OPEN") return of.note ? <p className="office-note">{words.sentBack(of.note)}</p> : null;
  if (!of.settlement) return null;
  return (
    <div className="office-note">
      <b className="strong">{settlements[of.settlement]}</b>
      <p>{of.reason}</p>
      <p className="sm muted">
        {words.proposedBy(who(of.proposedBy))}
        {of.settledAt ? `, ${words.settledBy(who(of.settledBy))}` : null}
      </p>
    </div>
  );
}
