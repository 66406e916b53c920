/** What the palette offers, and how what was typed picks from it. */
import type { LucideIcon } from "lucide-react";
import type { Status } from "../../ui/status/glyphs";

export type Group = "do" | "here" | "cases" | "filings";

export interface Option {
  key: string;
  group: Group;
  icon: LucideIcon;
  text: string;
  /** Stands before the text, in figures: a case's number. */
  number?: string | null;
  /** Small, after the text. */
  note?: string | null;
  /** Small, at the end of the row. */
  end?: string | null;
  status?: Status;
  /** Where it leads; `act` is done instead where it leads nowhere. */
  to?: string;
  act?: () => void;
}

/** The words typed, in small letters; ">" asks for actions alone. */
export function wordsOf(typed: string): { words: string[]; actionsOnly: boolean } {
  const actionsOnly = typed.startsWith(">");
  const text = actionsOnly ? typed.slice(1) : typed;
  return { words: text.toLowerCase().split(/\s+/).filter(Boolean), actionsOnly };
}

/** Every word typed is somewhere in what the option says. */
export function matches(option: Pick<Option, "text" | "note" | "number">, words: readonly string[]): boolean {
  const said = `${option.number ?? ""} ${option.text} ${option.note ?? ""}`.toLowerCase();
  return words.every((word) => said.includes(word));
}

interface Piece {
  text: string;
  hit: boolean;
}

/** The text in pieces, those that were typed marked. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  // Where small letters take another number of places, the marks would be beside the words.
  const hits = Array.from<boolean>({ length: text.length }).fill(false);
  if (lower.length === text.length) {
    for (const word of words) {
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        hits.fill(true, at, at + word.length);
      }
    }
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hit = hits[at] ?? false;
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += text[at] ?? "";
    else pieces.push({ text: text[at] ?? "", hit });
  }
  return pieces;
}
