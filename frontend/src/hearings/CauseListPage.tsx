/** The daily cause list, for anybody: a day, a court, and paper. */
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { courtDay, longDay } from "../kit/dates";
import { Button } from "../ui/button/Button";
import { Field } from "../ui/forms/Field";
import { SelectField } from "../ui/forms/SelectField";
import { Empty } from "../ui/page/Empty";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import "./hearings.css";
import { hearingWords } from "./hearings.words";
import { RoomList } from "./RoomList";
import { roomsOf } from "./rooms";
import { useCauseList } from "./useCauseList";

const DAY_MS = 86_400_000;

export default function CauseListPage() {
  const words = useWords(hearingWords);
  const { language } = useLanguage();
  const shown = useCauseList();
  const { day, court, courts, known, change } = shown;
  const named = courts.find(({ code }) => code === court)?.name;
  return (
    <Page title={words.title}>
      <h1 className="title big">{named ? words.of(named) : words.title}</h1>
      <p className="num list-day">{known ? longDay(day, language) : words.noSuchDay}</p>
      <form className="list-choice no-print" onSubmit={(event) => event.preventDefault()}>
        <Field id="list-day" label={words.day} error={known ? undefined : words.noSuchDay}>
          <input
            className="input short"
            type="date"
            value={known ? day : ""}
            onChange={(event) => change({ day: event.target.value })}
          />
        </Field>
        <SelectField
          id="list-court"
          label={words.court}
          empty={words.allCourts}
          value={court}
          options={courts}
          onChoose={(code) => change({ court: code })}
        />
        <p className="list-acts">
          <Button
            waiting={known ? undefined : words.noSuchDay}
            onClick={() => change({ day: daysAfter(day, -1) })}
          >
            {words.dayBefore}
          </Button>
          <Button
            waiting={known ? undefined : words.noSuchDay}
            onClick={() => change({ day: daysAfter(day, 1) })}
          >
            {words.dayAfter}
          </Button>
          <Button onClick={() => print()}>{words.print}</Button>
        </p>
      </form>
      {known ? <List shown={shown} /> : null}
      <p className="footnote">{words.foot}</p>
    </Page>
  );
}

function List({ shown }: { shown: ReturnType<typeof useCauseList> }) {
  const words = useWords(hearingWords);
  const { list, failed, court, again, more } = shown;
  if (!list) return failed ? <LoadError onRetry={again} /> : <Skeleton lines={8} />;
  const hearings = list.edges.map(({ node }) => node);
  if (hearings.length === 0) return <Empty title={words.none}>{words.noneWhat}</Empty>;
  return (
    <>
      {roomsOf(hearings).map((room) => (
        <RoomList key={room.first.id} room={room} showCourt={!court} />
      ))}
      {list.pageInfo.hasNextPage ? (
        <p className="no-print">
          <Button onClick={() => more(list.pageInfo.endCursor)}>{words.more}</Button>
        </p>
      ) : null}
    </>
  );
}

function daysAfter(day: string, days: number): string {
  return courtDay(new Date(`${day}T12:00:00+08:00`).getTime() + days * DAY_MS);
}
