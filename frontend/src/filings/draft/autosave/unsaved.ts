/** What was typed and not saved yet, kept in this tab so that a reload loses nothing. */
import { differing, type Form } from "./form";

/** What was typed, and what it was typed over: without that, nobody could tell whether others changed it since. */
export interface Unsaved {
  typed: Partial<Form>;
  over: Partial<Form>;
}

const key = (filingId: string) => `causeway.unsaved.${filingId}`;

export function keepUnsaved(filingId: string, base: Form, form: Form): void {
  const names = differing(base, form);
  const of = (from: Form): Partial<Form> => Object.fromEntries(names.map((name) => [name, from[name]]));
  try {
    if (names.length === 0) sessionStorage.removeItem(key(filingId));
    else sessionStorage.setItem(key(filingId), JSON.stringify({ typed: of(form), over: of(base) }));
  } catch {
    // Without storage the text is safe as long as the page is open.
  }
}

export function unsavedOf(filingId: string): Unsaved | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key(filingId)) ?? "null") as Partial<Unsaved> | null;
    return kept?.typed && kept.over ? { typed: kept.typed, over: kept.over } : undefined;
  } catch {
    return undefined;
  }
}

export function forgetUnsaved(filingId: string): void {
  try {
    sessionStorage.removeItem(key(filingId));
  } catch {
    // Nothing was kept.
  }
}
