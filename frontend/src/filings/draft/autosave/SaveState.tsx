/** How far saving has come, and the way out when a colleague saved something else meanwhile. */
import { useWords } from "../../../i18n/words";
import { time } from "../../../kit/dates";
import { Button } from "../../../ui/button/Button";
import { editWords } from "../draft.words";
import type { FieldName } from "./form";
import type { Autosave } from "./useAutosave";

export function SaveState({ saving, updatedAt }: { saving: Autosave; updatedAt: string }) {
  const words = useWords(editWords);
  const { save, savedAt } = saving;
  if (save === "unanswered") return <span className="hold-text">{words.notSaved}</span>;
  if (save === "ended") return <span className="hold-text">{words.movedOn}</span>;
  if (save === "refused") return <span className="hold-text">{saving.refusal?.message}</span>;
  if (save === "saving" || save === "typing") return <span className="faint">{words.saving}</span>;
  return <span className="faint">{words.savedAt(time(savedAt ?? updatedAt))}</span>;
}

export const LABELS: Record<FieldName, keyof typeof editWords> = {
  title: "title",
  matterReference: "reference",
  comments: "comments",
  urgent: "urgent",
  urgentReason: "urgentReason",
  requestedSecurityLevel: "security",
  claimAmount: "claimAmount",
  onBehalfOfPartyIds: "onBehalf",
  parties: "parties",
};

export function Clash({ saving }: { saving: Autosave }) {
  const words = useWords(editWords);
  const { clashes, theirs, ownTab } = saving;
  if (clashes.length === 0 || !theirs) return null;
  const say = ownTab ? words.clashFieldOwn : words.clashField;
  return (
    <div className="callout" role="alert">
      <p>{ownTab ? words.clashOwn : words.clash}</p>
      <ul>
        {clashes.map((name) => {
          const label = words[LABELS[name]] as string;
          const text = typeof theirs[name] === "string" ? theirs[name] : "";
          return <li key={name}>{text ? say(label, text) : label}</li>;
        })}
      </ul>
      <p className="row">
        <Button size="sm" onClick={() => saving.settle("mine")}>
          {ownTab ? words.keepHere : words.keepMine}
        </Button>
        <Button size="sm" onClick={() => saving.settle("theirs")}>
          {ownTab ? words.useOther : words.useTheirs}
        </Button>
      </p>
    </div>
  );
}
