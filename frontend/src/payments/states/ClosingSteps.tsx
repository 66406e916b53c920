/** The steps of a closing: what is done, and which one it waits for. */
import { useWords } from "../../i18n/words";
import { amount, cents } from "../../kit/amounts";
import { stateWords } from "./states.words";
import "./states.css";

interface Props {
  held: string;
  checked: boolean;
  payee: string;
  bankAccount: string;
}

export function ClosingSteps({ held, checked, payee, bankAccount }: Props) {
  const words = useWords(stateWords);
  const nothingHeld = cents(held) === 0;
  const steps = [
    { text: words.asked, done: true },
    { text: words.noNew, done: true },
    { text: nothingHeld ? words.nothingHeld : words.stillHeld(amount(held)), done: nothingHeld },
    { text: words.where, note: words.to(payee, bankAccount), done: checked },
    { text: words.second, done: false },
    { text: words.whole, done: false },
  ];
  const waitsFor = steps.findIndex(({ done }) => !done);
  return (
    <ol className="closing-steps">
      {steps.map(({ text, note, done }, index) => {
        const state = done ? "done" : index === waitsFor ? "now" : "todo";
        return (
          <li key={index} data-step={state} aria-current={state === "now" ? "step" : undefined}>
            <span>{text}</span>
            {note ? <span className="xs faint num">{note}</span> : null}
            <span className="xs faint">{words[state]}</span>
          </li>
        );
      })}
    </ol>
  );
}
