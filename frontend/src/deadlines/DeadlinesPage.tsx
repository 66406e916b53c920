/** When something must be done by, for anybody: chosen at the left, counted day by day at the right. */
import { useWords } from "../i18n/words";
import { LoadError } from "../ui/page/LoadError";
import { Page } from "../ui/page/Page";
import { Skeleton } from "../ui/page/Skeleton";
import { CountedDeadline } from "./CountedDeadline";
import { DeadlineFields } from "./DeadlineFields";
import "./deadlines.css";
import { deadlineWords } from "./deadlines.words";
import { useComputedDeadline } from "./useComputedDeadline";
import { useDeadlineChoice, type DeadlineChoice } from "./useDeadlineChoice";

export default function DeadlinesPage() {
  const words = useWords(deadlineWords);
  const { choice, courts, rules, chosen, failed, onRetry, change } = useDeadlineChoice();
  return (
    <Page title={words.title}>
      <h1 className="title big">{words.title}</h1>
      <p className="muted">{words.intro}</p>
      {courts ? (
        <div className="deadline-calculator">
          <DeadlineFields choice={choice} courts={courts} rules={rules} chosen={chosen} onChange={change} />
          <section aria-labelledby="deadline-title">
            <h2 id="deadline-title">{words.result}</h2>
            <div role="status">
              <Result choice={choice} />
            </div>
          </section>
        </div>
      ) : failed ? (
        <LoadError onRetry={onRetry} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}

function Result({ choice }: { choice: DeadlineChoice }) {
  const words = useWords(deadlineWords);
  const { ready, deadline, beyond, failed, onRetry } = useComputedDeadline(choice);
  if (!ready) return <p className="say">{words.notYet}</p>;
  if (beyond) return <p className="say">{words.unknownCalendar}</p>;
  if (failed) return <LoadError onRetry={onRetry} />;
  if (!deadline) return <Skeleton lines={4} />;
  return (
    <>
      <CountedDeadline deadline={deadline} />
      {deadline.following.length > 0 ? <h3 className="follows">{words.follows}</h3> : null}
      {deadline.following.map((each, index) => (
        <CountedDeadline key={index} deadline={each} />
      ))}
      <p className="about">{words.about}</p>
    </>
  );
}
