/** What is heard in one room before one judge: a table as it hangs at the door. */
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { time } from "../kit/dates";
import { nameOf } from "../kit/names";
import { hearingWords } from "./hearings.words";
import type { Room } from "./rooms";
import type { ListedHearing } from "./useCauseList";

export function RoomList({ room, showCourt }: { room: Room; showCourt: boolean }) {
  const { language } = useLanguage();
  const { first, hearings } = room;
  const { listed } = first;
  const judge = listed ? nameOf({ nameEn: listed.judgeEn, nameZh: listed.judgeZh }, language) : "";
  return (
    <section className="list-room">
      <h2>
        <span>
          {showCourt ? `${first.court.name} · ` : null}
          {first.room}
        </span>
        <span className="before">{judge}</span>
      </h2>
      <ul>
        {hearings.map((hearing) => (
          <Row key={hearing.id} of={hearing} />
        ))}
      </ul>
    </section>
  );
}

function Row({ of }: { of: ListedHearing }) {
  const words = useWords(hearingWords);
  const { language } = useLanguage();
  const { listed } = of;
  const firms = listed?.firms.map((firm) => nameOf(firm, language)).join(language === "en" ? "; " : "；");
  return (
    <li className="list-row">
      <time className="num" dateTime={of.startsAt}>
        {time(of.startsAt)}
      </time>
      <span className="num number">{listed?.caseNumber}</span>
      <div>
        <span>{listed?.titleEn}</span>
        {listed?.titleZh ? (
          <>
            {" "}
            <span lang="zh-Hant-HK">{listed.titleZh}</span>
          </>
        ) : null}
        <p className="x">{listed?.anonymised ? words.anonymised : firms}</p>
      </div>
      <div>
        {of.kindWords}
        <p className="x">{words.lengthAnd(of.minutes, words[of.openness])}</p>
      </div>
    </li>
  );
}
