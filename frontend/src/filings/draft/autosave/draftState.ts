/** What is typed, what the server has, and how far the one has become the other. Pure. */
import { differing, merge, type FieldName, type Form } from "./form";
import type { Unsaved } from "./unsaved";

/**
 * - `typing`: to be saved soon; `unanswered`: the server was away, it is tried again
 * - `refused`: as it is, it cannot be saved; `ended`: the filing is no draft any more, or is gone
 */
export type SaveState = "saved" | "typing" | "saving" | "unanswered" | "refused" | "ended";

export interface DraftState {
  form: Form;
  /** As the server has it. */
  base: Form;
  save: SaveState;
  /** Milliseconds since 1970. */
  savedAt?: number;
  /** Counts saves that others were ahead of: what is still to be saved is sent anew after each, also where nothing else has changed. */
  overtaken: number;
  refusal?: { message: string; field?: string };
  clashes: readonly FieldName[];
  theirs?: Form;
}

export type Move =
  | { is: "typed"; change: Partial<Form> }
  | { is: "saving" }
  | { is: "saved"; server: Form; sent: Form; at: number }
  | { is: "nothing to save" }
  | { is: "not saved"; why: "unanswered" | "ended" }
  | { is: "refused"; message: string; field?: string }
  | { is: "seen"; server: Form }
  | { is: "overtaken"; server?: Form }
  | { is: "settled"; keep: "mine" | "theirs" };

/** What was kept from before a reload is merged with what the server has now, as anything typed is. */
export function beginning(server: Form, kept: Unsaved | undefined): DraftState {
  if (!kept) return { base: server, form: server, save: "saved", clashes: [], overtaken: 0 };
  const base = { ...server, ...kept.over };
  return takeUp(
    { base, form: { ...server, ...kept.typed }, save: "typing", clashes: [], overtaken: 0 },
    server,
  );
}

/** Takes up what others saved; what both changed stays as typed and waits for the person. */
function takeUp(state: DraftState, server: Form): DraftState {
  if (differing(state.base, server).length === 0) return state;
  const { form, clashes } = merge(state.base, state.form, server);
  return { ...state, form, base: server, clashes, theirs: clashes.length > 0 ? server : undefined };
}

function settle(state: DraftState, keep: "mine" | "theirs"): DraftState {
  const { clashes, theirs, form } = state;
  const taken =
    keep === "theirs" && theirs ? Object.fromEntries(clashes.map((name) => [name, theirs[name]])) : {};
  return { ...state, clashes: [], theirs: undefined, form: { ...form, ...taken }, save: "typing" };
}

export function reduce(state: DraftState, move: Move): DraftState {
  switch (move.is) {
    case "typed":
      return {
        ...state,
        form: { ...state.form, ...move.change },
        save: state.save === "ended" ? "ended" : "typing",
        refusal: undefined,
      };
    case "saving":
      return { ...state, save: "saving" };
    case "saved": {
      const untouched = differing(state.form, move.sent).length === 0;
      return { ...state, base: move.server, savedAt: move.at, save: untouched ? "saved" : "typing" };
    }
    case "nothing to save":
      return { ...state, save: "saved" };
    case "not saved":
      return { ...state, save: move.why };
    case "refused":
      return { ...state, save: "refused", refusal: { message: move.message, field: move.field } };
    case "seen":
      return takeUp(state, move.server);
    case "overtaken": {
      const taken = move.server ? takeUp(state, move.server) : state;
      return { ...taken, save: "typing", overtaken: state.overtaken + 1 };
    }
    case "settled":
      return settle(state, move.keep);
  }
}
