/** A key, drawn on the button it presses; the button says it to others with `aria-keyshortcuts`. */
import { appearance } from "../../kit/appearance";

export function Key({ of }: { of: string }) {
  // Where single letters are turned off, none is promised.
  if (of.length === 1 && appearance().singleKeys === false) return null;
  return <kbd aria-hidden="true">{of}</kbd>;
}
