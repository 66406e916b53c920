/** The navigation at the foot of a narrow screen. */
import {
  CircleUser,
  CreditCard,
  FileUp,
  House,
  Inbox,
  Scale,
  ScrollText,
  Undo2,
  UserCheck,
  Wallet,
  type LucideIcon,
} from "lucide-react";
import { Link, useLocation } from "wouter";
import { useWords } from "../i18n/words";
import { isCurrent, useNavigation, type Entry } from "./navigation";
import { shellWords } from "./shell.words";
import { useSession } from "../session/viewer";

const ICONS: Partial<Record<Entry["name"], LucideIcon>> = {
  home: House,
  cases: Scale,
  filings: FileUp,
  payments: CreditCard,
  reconciliation: Scale,
  refunds: Undo2,
  monthEnd: ScrollText,
  tills: CreditCard,
  depositAccounts: Wallet,
  queue: Inbox,
  audit: ScrollText,
  registrations: UserCheck,
};

export function FootNav() {
  const words = useWords(shellWords);
  const [location] = useLocation();
  const entries = useNavigation();
  const { viewer } = useSession();
  if (!viewer) return null;
  return (
    <nav className="foot-nav" aria-label={words.mainNarrow}>
      {[...entries, { to: "/account", name: "more" as const, letter: "" }].map(({ to, name }) => {
        const Icon = ICONS[name] ?? CircleUser;
        return (
          <Link key={to} href={to} aria-current={isCurrent(location, to) ? "page" : undefined}>
            <Icon aria-hidden="true" />
            {words[name]}
          </Link>
        );
      })}
    </nav>
  );
}
