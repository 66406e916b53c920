/** What will be here, and how to start. */
import type { ReactNode } from "react";

interface Props {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** It is the whole page, so its title is the page's. */
  whole?: boolean;
}

export function Empty({ title, children, action, whole = false }: Props) {
  const Heading = whole ? "h1" : "h2";
  return (
    <div className={whole ? "empty whole" : "empty"}>
      <Heading className={whole ? "title" : undefined}>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
