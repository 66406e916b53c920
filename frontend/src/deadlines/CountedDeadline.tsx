/** One deadline: its last days in words, how it was come by, and the strip of its days. */
import { graphql, read, type FragmentType } from "../gql";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { longDay } from "../kit/dates";
import { DayStrip } from "../ui/days/DayStrip";
import { deadlineWords } from "./deadlines.words";

const fragment = graphql(`
  fragment CountedDeadline on DeadlineComputation {
    ruleId
    title(language: $language)
    rule
    certainty
    triggerDate
    fileBy
    serveBy
    outerDay
    endsOn
    safeDay
    sentence(language: $language)
    days {
      date
      number
      kind
      leftOutBecause(language: $language)
    }
  }
`);

interface Props {
  deadline: FragmentType<typeof fragment>;
}

export function CountedDeadline({ deadline }: Props) {
  const words = useWords(deadlineWords);
  const { language } = useLanguage();
  const found = read(fragment, deadline);
  const { serveBy, fileBy, outerDay } = found;
  const acts = [
    ...(serveBy
      ? [{ date: serveBy, word: words.serve, line: words.serveBy(longDay(serveBy, language)) }]
      : []),
    ...(fileBy ? [{ date: fileBy, word: words.file, line: words.fileBy(longDay(fileBy, language)) }] : []),
  ];
  const due =
    acts.length > 0 ? acts : outerDay ? [{ date: outerDay, line: longDay(outerDay, language) }] : [];
  return (
    <article className="counted">
      <h3>{found.title}</h3>
      {due.map(({ line }) => (
        <p key={line} className="last-day">
          {line}
        </p>
      ))}
      {due.length === 0 ? <p className="last-day">{words.noNumber}</p> : null}
      {found.safeDay && found.safeDay !== outerDay ? (
        <p className="safe-day">{words.safe(longDay(found.safeDay, language))}</p>
      ) : null}
      <p className="how">{found.sentence}</p>
      {found.days.length > 0 ? (
        <DayStrip
          label={words.strip}
          days={found.days.map((day) => ({ ...day, vacation: day.kind === "SUMMER_VACATION" }))}
          from={found.triggerDate}
          end={found.endsOn}
          due={due}
        />
      ) : null}
      <p className="rule">
        {found.rule}
        {" · "}
        {words[found.certainty]}
      </p>
    </article>
  );
}
