/** Where each role can go. */
import { shellWords } from "./shell.words";
import { totalText } from "../kit/totals";
import { inRegistry, isRegistrar, keepsAccounts, keepsMembers } from "../session/roles";
import { useSession, type Viewer } from "../session/viewer";

export interface Entry {
  to: string;
  name: keyof typeof shellWords;
  /** As it is read: "12", "1,000+". */
  count?: string | null;
  /** The key that goes there, after G. */
  letter: string;
}

/** The first page of each role. */
export function startOf(viewer: Viewer): string {
  if (inRegistry(viewer)) return "/review";
  return keepsAccounts(viewer) ? "/reconciliation" : "/";
}

const AUDIT: Entry = { to: "/audit", name: "audit", letter: "a" };

function entriesFor(viewer: Viewer | null | undefined): Entry[] {
  if (!viewer)
    return [
      { to: "/verify", name: "verify", letter: "v" },
      { to: "/fees", name: "fees", letter: "f" },
      { to: "/deadlines", name: "deadlines", letter: "d" },
      { to: "/cause-list", name: "causeList", letter: "l" },
    ];
  if (inRegistry(viewer)) {
    const { queue, queueCapped } = viewer.counts;
    const count = queue ? totalText({ totalCount: queue, totalCountCapped: queueCapped }) : null;
    const entries: Entry[] = [
      { to: "/review", name: "queue", count, letter: "q" },
      { to: "/cases", name: "cases", letter: "c" },
      { to: "/messages", name: "issued", letter: "i" },
      { to: "/registrations", name: "registrations", letter: "r" },
    ];
    return isRegistrar(viewer) ? [...entries, AUDIT] : entries;
  }
  if (keepsAccounts(viewer))
    return [
      { to: "/reconciliation", name: "reconciliation", letter: "r" },
      { to: "/refunds", name: "refunds", letter: "f" },
      { to: "/deposit-accounts", name: "depositAccounts", letter: "p" },
      { to: "/month-end", name: "monthEnd", letter: "m" },
      { to: "/tills", name: "tills", letter: "t" },
    ];
  const { unopened, unopenedCapped } = viewer.counts;
  const unread = unopened ? totalText({ totalCount: unopened, totalCountCapped: unopenedCapped }) : null;
  const entries: Entry[] = [
    { to: "/", name: "home", letter: "h" },
    { to: "/cases", name: "cases", letter: "c" },
    { to: "/filings", name: "filings", letter: "f" },
    { to: "/messages", name: "messages", count: unread, letter: "m" },
  ];
  if (viewer.organisation) entries.push({ to: "/payments", name: "payments", letter: "p" });
  return keepsMembers(viewer) ? [...entries, AUDIT] : entries;
}

export function useNavigation(): Entry[] {
  return entriesFor(useSession().viewer);
}

export function isCurrent(location: string, to: string): boolean {
  return to === "/" ? location === "/" : location === to || location.startsWith(`${to}/`);
}
