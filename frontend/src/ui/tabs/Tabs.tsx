/** Tabs that are links: what is shown is in the address. */
import type { ReactNode } from "react";
import { Link } from "wouter";

export interface Tab {
  to: string;
  name: ReactNode;
  /** As it is read: "12", "1,000+". */
  count?: string | null;
  current: boolean;
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ to, name, count, current }) => (
        <Link key={to} href={to} aria-current={current ? "page" : undefined}>
          {name}
          {count === undefined || count === null ? null : <span className="count">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
