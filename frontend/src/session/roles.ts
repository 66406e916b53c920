/** What a person's roles make them, for what is shown; what they may do is the server's to say. */
import type { Viewer } from "./viewer";

const REGISTRY: ReadonlySet<string> = new Set(["REGISTRY_CLERK", "REGISTRAR"]);

export function inRegistry(viewer: Viewer): boolean {
  return viewer.roles.some((role) => REGISTRY.has(role));
}
