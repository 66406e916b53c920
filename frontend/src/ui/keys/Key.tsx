/** A key, drawn on the button it presses; the button says it to others with `aria-keyshortcuts`. */
export function Key({ of }: { of: string }) {
  return <kbd aria-hidden="true">{of}</kbd>;
}
