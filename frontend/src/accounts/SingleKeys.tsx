/** Whether single letters do things: WCAG 2.1.4 asks that they can be turned off. */
import { useId, useState } from "react";
import { useWords } from "../i18n/words";
import { appearance, remember } from "../kit/appearance";
import { profileWords } from "./words";

export function SingleKeys() {
  const words = useWords(profileWords);
  const id = useId();
  const [on, setOn] = useState(appearance().singleKeys !== false);
  return (
    <div className="choice">
      <input
        type="checkbox"
        id={id}
        checked={on}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          setOn(event.target.checked);
          remember({ singleKeys: event.target.checked });
        }}
      />
      <label htmlFor={id}>{words.singleKeys}</label>
      <span className="d" id={`${id}-note`}>
        {words.singleKeysWhat}
      </span>
    </div>
  );
}
