/** A button and the list it opens; arrow keys move, Escape closes and gives the focus back. */
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { isComposing } from "../keys/unlessComposing";
import { usePointerOutside } from "./usePointerOutside";

interface Props {
  label: string;
  className?: string;
  button: ReactNode;
  children: ReactNode;
}

export function Menu({ label, className = "btn", button, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  usePointerOutside(frame, open, setOpen);
  useEffect(() => {
    const first = "[data-menu] a, [data-menu] button, [data-menu] input";
    if (open) frame.current?.querySelector<HTMLElement>(first)?.focus();
  }, [open]);
  return (
    <div
      className="menu-frame"
      ref={frame}
      role="presentation"
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === "Escape" && open) close();
        if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event, frame.current);
      }}
    >
      <button
        type="button"
        className={className}
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        ref={trigger}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open ? (
        <div
          className="menu popped"
          id={id}
          data-menu=""
          role="presentation"
          onClick={(event) => {
            if (!(event.target instanceof Element)) return;
            if (event.target.closest("a")) setOpen(false);
            // What it opens gives the focus back to the button that is still there.
            else if (event.target.closest("[data-closes]")) close();
          }}
          onKeyDown={() => undefined}
        >
          {children}
        </div>
      ) : null}
    </div>
  );
}

function step(event: React.KeyboardEvent, frame: HTMLElement | null): void {
  const items = [...(frame?.querySelectorAll<HTMLElement>("[data-menu] a, [data-menu] button") ?? [])];
  if (items.length === 0) return;
  event.preventDefault();
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + (event.key === "ArrowDown" ? 1 : items.length - 1)) % items.length]?.focus();
}
