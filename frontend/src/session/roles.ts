/** What a person's roles make them, for what is shown; what they may do is the server's to say. */
import type { Viewer } from "./viewer";

const REGISTRY: ReadonlySet<string> = new Set(["REGISTRY_CLERK", "REGISTRAR"]);
const COURT: ReadonlySet<string> = new Set([...REGISTRY, "JUDGE", "ACCOUNTS_CLERK", "SYSTEM_ADMINISTRATOR"]);

export function inRegistry(viewer: Viewer): boolean {
  return viewer.roles.some((role) => REGISTRY.has(role));
}

export function isRegistrar(viewer: Viewer): boolean {
  return viewer.roles.includes("REGISTRAR");
}

/** Whether they keep their own organisation's members and money, and may see what members did. */
export function keepsMembers(viewer: Viewer): boolean {
  return viewer.roles.some((role) => role === "PRIMARY_ADMINISTRATOR" || role === "SECONDARY_ADMINISTRATOR");
}

/** Whether they keep the firms' deposit accounts. */
export function keepsAccounts(viewer: Viewer): boolean {
  return viewer.roles.includes("ACCOUNTS_CLERK");
}

/** Whether they are the court's own people, who file nothing. */
export function atCourt(viewer: Viewer): boolean {
  return viewer.roles.some((role) => COURT.has(role));
}
