/** A page: its title takes the focus on arrival, so that a screen reader says where one is. */
import { useEffect, useRef, type ReactNode } from "react";

export function Page({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${title} · Causeway`;
  }, [title]);
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <main id="main" className={wide ? "bleed" : "page"} tabIndex={-1} ref={main}>
      {children}
    </main>
  );
}
