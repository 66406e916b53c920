/** Every key, in one sheet. */
import { useWords } from "../i18n/words";
import { Dialog } from "../ui/overlays/Dialog";
import { keyWords } from "./keys.words";

const KEYS = [
  ["Ctrl K", "palette"],
  ["?", "sheet"],
  ["G H", "home"],
  ["G C", "cases"],
  ["G F", "filings"],
  ["G P", "payments"],
  ["F", "file"],
  ["J K", "move"],
  ["Enter", "open"],
  ["C", "claim"],
  ["A R X", "dispose"],
  ["U", "useFinding"],
  ["1–9", "document"],
  ["Q", "queue"],
  ["Ctrl ↵", "complete"],
] as const;

export function KeySheet({ onClose }: { onClose: () => void }) {
  const words = useWords(keyWords);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <dl className="kv">
        {KEYS.map(([keys, name]) => (
          <div key={keys} style={{ display: "contents" }}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words[name]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
