/** Where each role can go. */
import { shellWords } from "./shell.words";
import { useSession, type Viewer } from "./viewer";

export interface Entry {
  to: string;
  name: keyof typeof shellWords;
  count?: number | null;
}

const REGISTRY: ReadonlySet<string> = new Set(["REGISTRY_CLERK", "REGISTRAR"]);

export function inRegistry(viewer: Viewer): boolean {
  return viewer.roles.some((role) => REGISTRY.has(role));
}

/** The first page of each role. */
export function startOf(viewer: Viewer): string {
  return inRegistry(viewer) ? "/review" : "/";
}

export function entriesFor(viewer: Viewer | null | undefined): Entry[] {
  if (!viewer) return [];
  if (inRegistry(viewer)) {
    return [
      { to: "/review", name: "queue", count: viewer.counts.queue },
      { to: "/cases", name: "cases" },
      { to: "/registrations", name: "registrations" },
    ];
  }
  const entries: Entry[] = [
    { to: "/", name: "home" },
    { to: "/cases", name: "cases" },
    { to: "/filings", name: "filings" },
  ];
  return viewer.organisation ? [...entries, { to: "/payments", name: "payments" }] : entries;
}

export function useNavigation(): Entry[] {
  return entriesFor(useSession().viewer);
}

export function isCurrent(location: string, to: string): boolean {
  return to === "/" ? location === "/" : location === to || location.startsWith(`${to}/`);
}
