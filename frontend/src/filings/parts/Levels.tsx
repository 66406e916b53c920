/** Who may read a document of a filing: what was asked for and why, and each level that the court set otherwise. */
import { useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { dayAndTime } from "../../kit/dates";
import { nameOf } from "../../kit/names";
import type { FollowedFiling } from "./followedFiling";
import { levelWords } from "./levels.words";

type Placed = Pick<
  FollowedFiling["documents"][number],
  "access" | "accessReason" | "askedAccess" | "accessDecisions" | "reviewStatus"
>;

export function Levels({ of }: { of: Placed }) {
  const words = useWords(levelWords);
  const { access, accessReason, askedAccess, accessDecisions, reviewStatus } = of;
  const granted = reviewStatus === "ACCEPTED" && accessReason && !askedAccess;
  return (
    <div className="xs muted">
      <div>
        {words.readers}: {words[access]}
        {askedAccess && askedAccess !== access ? ` · ${words.askedFor(words[askedAccess])}` : null}
        {granted ? ` · ${words.granted}` : null}
      </div>
      {accessReason ? <div>{words.asked(accessReason)}</div> : null}
      {accessDecisions.map((decision) => (
        <Decided key={decision.decidedAt} decision={decision} />
      ))}
    </div>
  );
}

function Decided({ decision: { to, reason, decidedAt, decidedBy } }: { decision: Decision }) {
  const words = useWords(levelWords);
  const { language } = useLanguage();
  const who = decidedBy ? nameOf(decidedBy, language) : words.registry;
  return (
    <div>
      {words.set(words[to], who, dayAndTime(decidedAt, language))} {reason ? words.because(reason) : null}
    </div>
  );
}

type Decision = Placed["accessDecisions"][number];
