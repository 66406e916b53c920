/** A dialog over the page: the browser's own, so that focus stays in it and Escape closes it. */
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the primary one last. */
  foot?: ReactNode;
}

export function Dialog({ title, onClose, children, foot }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed while it is still in the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={heading}
      onClose={() => {
        // What was closed and opened again at once is open.
        if (!box.current?.open) onClose();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
      {foot ? <div className="foot">{foot}</div> : null}
    </dialog>
  );
}
