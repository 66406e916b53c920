/** Names of keys, as they stand on them. */
export const KEYS = {
  up: "↑",
  down: "↓",
  enter: "Enter",
  control: "Ctrl",
  escape: "Esc",
  backspace: "⌫",
  more: ">",
} as const;
