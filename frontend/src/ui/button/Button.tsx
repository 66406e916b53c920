/** A button. One that cannot act yet stays focusable and names the reason beneath it. */
import { useId, type ButtonHTMLAttributes, type ReactNode } from "react";
import { Link } from "wouter";

type Kind = "plain" | "primary" | "quiet" | "danger";
type Size = "regular" | "sm" | "lg";

interface Look {
  kind?: Kind;
  size?: Size;
  block?: boolean;
}

function classes({ kind = "plain", size = "regular", block = false }: Look): string {
  return ["btn", kind === "plain" ? "" : kind, size === "regular" ? "" : size, block ? "block" : ""]
    .filter(Boolean)
    .join(" ");
}

type Props = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled" | "aria-disabled"> & {
    /** Why it cannot act yet; while set, pressing it does nothing. */
    waiting?: ReactNode;
    busy?: boolean;
  };

export function Button({
  kind,
  size,
  block,
  waiting,
  busy = false,
  onClick,
  children,
  type,
  ...rest
}: Props) {
  const reason = useId();
  const idle = Boolean(waiting) || busy;
  return (
    <>
      <button
        {...rest}
        type={type ?? "button"}
        className={classes({ kind, size, block })}
        aria-disabled={idle || undefined}
        aria-busy={busy || undefined}
        aria-describedby={waiting ? reason : rest["aria-describedby"]}
        onClick={(event) => {
          if (idle) event.preventDefault();
          else onClick?.(event);
        }}
      >
        {children}
      </button>
      {waiting ? (
        <p id={reason} className="xs muted waiting">
          {waiting}
        </p>
      ) : null}
    </>
  );
}

export function LinkButton({ to, children, ...look }: Look & { to: string; children: ReactNode }) {
  return (
    <Link href={to} className={classes(look)}>
      {children}
    </Link>
  );
}
