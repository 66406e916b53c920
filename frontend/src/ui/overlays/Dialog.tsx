/** A dialog over the page: the browser's own, so that focus stays in it and Escape closes it. */
import { useEffect, useId, useRef, type ReactNode } from "react";

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
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={box} className="dialog" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
      {foot ? <div className="foot">{foot}</div> : null}
    </dialog>
  );
}
