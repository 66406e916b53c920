/** Short notes at the corner: they stay while they ask for something, else 8 seconds, paused by hover or focus. */
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { X } from "lucide-react";
import { useWords } from "../../i18n/words";
import { overlayWords } from "./overlays.words";

interface Toast {
  kind?: "court" | "done" | "bad" | "back";
  text: ReactNode;
  action?: ReactNode;
}

const SECONDS = 8;
const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

export function useToast(): (toast: Toast) => void {
  return use(ToastContext);
}

export function Toasts({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<(Toast & { id: number })[]>([]);
  const show = useCallback(
    (toast: Toast) => setShown((all) => [...all.slice(-3), { ...toast, id: Math.random() }]),
    [],
  );
  const dismiss = useCallback((id: number) => setShown((all) => all.filter((toast) => toast.id !== id)), []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toast-region" role="status">
        {shown.map((toast) => (
          <ToastNote key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
        ))}
      </div>
    </ToastContext>
  );
}

function ToastNote({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  const words = useWords(overlayWords);
  const [held, setHeld] = useState(false);
  const stays = useMemo(() => toast.action !== undefined, [toast]);
  useEffect(() => {
    if (stays || held) return undefined;
    const timer = setTimeout(onDismiss, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [stays, held, onDismiss]);
  return (
    <div
      className="toast"
      data-k={toast.kind ?? "court"}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span aria-hidden="true" />
      <div>
        {toast.text}
        {toast.action ? <div>{toast.action}</div> : null}
      </div>
      <button type="button" className="btn quiet sm" aria-label={words.dismiss} onClick={onDismiss}>
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
