/** One of a few, with a note about it. */
import { useId } from "react";

interface Props {
  name: string;
  label: string;
  note?: string;
  checked: boolean;
  onChoose: () => void;
}

export function Choice({ name, label, note, checked, onChoose }: Props) {
  const id = useId();
  return (
    <div className="choice">
      <input
        type="radio"
        name={name}
        id={id}
        checked={checked}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={onChoose}
      />
      <label htmlFor={id}>{label}</label>
      {note ? (
        <span className="d" id={`${id}-note`}>
          {note}
        </span>
      ) : null}
    </div>
  );
}
