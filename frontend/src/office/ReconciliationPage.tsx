/** The home of the accounts office: whether a day agrees, what does not, and the closing of the day. */
import { useState } from "react";
import { useParams } from "wouter";
import { read, type FragmentType } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { spokenDay } from "../kit/dates";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { ClearingItems } from "./clearing/ClearingItems";
import { CloseDay, DayCsv } from "./DayActs";
import { DaysRail } from "./DaysRail";
import { DayTable } from "./DayTable";
import { Differences } from "./Differences";
import "./office.css";
import { officeWords } from "./office.words";
import { SettlementFiles } from "./SettlementFiles";
import { dayShown, useDays } from "./useDays";

export default function ReconciliationPage() {
  const words = useWords(officeWords);
  const { day } = useParams<{ day?: string }>();
  const { days, chosen, isHere, error, again } = useDays(day);
  // What is approved may be posted, and then waits below.
  const [settled, setSettled] = useState(0);
  const changed = () => {
    again();
    setSettled((before) => before + 1);
  };
  return (
    <Page title={words.title}>
      <div className="with-rail">
        <div className="office-day">
          {!isHere ? (
            error ? (
              <LoadError onRetry={again} />
            ) : (
              <Skeleton lines={8} />
            )
          ) : chosen ? (
            <Day of={chosen} onChange={changed} />
          ) : (
            <Empty whole title={day ? words.noSuchDay : words.noDays}>
              {words.noDaysWhat}
            </Empty>
          )}
          <ClearingItems key={settled} />
        </div>
        <DaysRail days={days} shown={chosen} />
      </div>
    </Page>
  );
}

function Day({ of, onChange }: { of: FragmentType<typeof dayShown>; onChange: () => void }) {
  const words = useWords(officeWords);
  const { language } = useLanguage();
  const day = read(dayShown, of);
  const name = spokenDay(day.day, language);
  return (
    <>
      <div className="office-head">
        <h1 className="title">{day.toPutRight ? words.differs(name) : words.agrees(name)}</h1>
        <div className="office-acts">
          <DayCsv of={of} />
          <CloseDay of={of} onChange={onChange} />
        </div>
      </div>
      <p className="lead">{day.toPutRight ? words.toPutRight(day.toPutRight) : words.nothingToPutRight}</p>
      {day.providerRead ? null : (
        <p className="callout" data-k="warn">
          {words.noLog}
        </p>
      )}
      <DayTable of={of} />
      <Differences key={day.day} day={day.day} onChange={onChange} />
      {day.comparedAt ? <SettlementFiles key={`files-${day.day}`} of={of} onChange={onChange} /> : null}
    </>
  );
}
