/** What was typed and not saved yet, kept in this tab so that a reload loses nothing. */
import { differing, type Form } from "./form";

const key = (filingId: string) => `causeway.unsaved.${filingId}`;

export function keepUnsaved(filingId: string, base: Form, form: Form): void {
  const typed = Object.fromEntries(differing(base, form).map((name) => [name, form[name]]));
  try {
    if (Object.keys(typed).length === 0) sessionStorage.removeItem(key(filingId));
    else sessionStorage.setItem(key(filingId), JSON.stringify(typed));
  } catch {
    // Without storage the text is safe as long as the page is open.
  }
}

export function unsavedOf(filingId: string): Partial<Form> | undefined {
  try {
    const kept = sessionStorage.getItem(key(filingId));
    return kept ? (JSON.parse(kept) as Partial<Form>) : undefined;
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
