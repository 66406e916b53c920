/** Beside a day: the other days, and what today came to so far. */
import { Link } from "wouter";
import { read, type FragmentType } from "../gql";
import type { ReconciliationDaysQuery } from "../gql/graphql";
import { useWords } from "../i18n/words";
import { Money } from "../ui/money/Money";
import { Section } from "../ui/page/Section";
import { When } from "../ui/when/When";
import { useMeans } from "./DayTable";
import { officeWords } from "./office.words";
import { dayShown } from "./useDays";

interface Props {
  days: ReconciliationDaysQuery | undefined;
  shown: FragmentType<typeof dayShown> | null | undefined;
}

export function DaysRail({ days, shown }: Props) {
  const words = useWords(officeWords);
  const current = shown ? read(dayShown, shown).day : undefined;
  if (!days) return null;
  return (
    <aside className="rail">
      <Section title={words.today}>
        <Today of={days.takings} />
      </Section>
      <Section title={words.days} gap>
        <ol className="office-days">
          {days.reconciliationDays.map((each) => {
            const day = read(dayShown, each);
            return (
              <li key={day.day}>
                <Link
                  href={`/reconciliation/${day.day}`}
                  aria-current={day.day === current ? "page" : undefined}
                >
                  <When at={day.day} day />
                </Link>
                <DayState of={each} />
              </li>
            );
          })}
        </ol>
      </Section>
    </aside>
  );
}

function DayState({ of }: { of: FragmentType<typeof dayShown> }) {
  const words = useWords(officeWords);
  const { toPutRight, putRight, closedAt, providerRead } = read(dayShown, of);
  return (
    <span className="office-state" data-k={toPutRight ? "waits" : "agrees"}>
      {toPutRight ? words.dayWaits(toPutRight) : putRight ? words.putRight(putRight) : words.agree}
      <small>
        {closedAt ? words.closed : null}
        {providerRead ? null : ` ${words.notCompared}`}
      </small>
    </span>
  );
}

function Today({ of }: { of: ReconciliationDaysQuery["takings"] }) {
  const words = useWords(officeWords);
  const means = useMeans();
  if (of.length === 0) return <p className="sm muted">{words.nothingToday}</p>;
  return (
    <dl className="office-takings">
      {of.map((each) => (
        <div key={`${each.method}-${each.movement}`}>
          <dt>
            {means(each)}
            <small>{words.times(each.payments)}</small>
          </dt>
          <dd>
            <Money of={each.amount.amount} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
