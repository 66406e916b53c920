/** The reasons, narrowed by a few letters typed above them. */
import { useEffect, useRef } from "react";
import { useWords } from "../../i18n/words";
import { dispositionWords } from "./disposition.words";
import type { Reason } from "./matching";
import { useReasonKeys } from "./useReasonKeys";

interface Props {
  id: string;
  reasons: readonly Reason[];
  chosen: string | null;
  onChoose: (code: string) => void;
  onClose: () => void;
}

export function ReasonList(props: Props) {
  const { id, onChoose } = props;
  const words = useWords(dispositionWords);
  const { typed, onType, found, active, onKeyDown } = useReasonKeys(props);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (active) document.getElementById(`${id}-${active.code}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  return (
    <div className="reason-list menu">
      <input
        ref={input}
        className="input sm"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={active ? `${id}-${active.code}` : undefined}
        aria-label={words.findReason}
        placeholder={words.findReason}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={id} aria-label={words.reason} className="reasons">
        {found.map((reason) => (
          <Option
            key={reason.code}
            id={`${id}-${reason.code}`}
            reason={reason}
            selected={reason === active}
            onChoose={onChoose}
          />
        ))}
      </div>
      {found.length === 0 ? (
        <p className="sm muted none" role="status">
          {words.noReason}
        </p>
      ) : null}
    </div>
  );
}

interface OptionProps {
  id: string;
  reason: Reason;
  selected: boolean;
  onChoose: (code: string) => void;
}

function Option({ id, reason, selected, onChoose }: OptionProps) {
  const words = useWords(dispositionWords);
  return (
    // The keys are the field's: this row is reached by them through aria-activedescendant.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      title={reason.text}
      onClick={() => onChoose(reason.code)}
    >
      <span>
        {reason.name}
        <br />
        <span className="code">{reason.code}</span>
      </span>
      <span className="xs muted">{words[reason.remedy]}</span>
    </div>
  );
}
