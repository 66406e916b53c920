/** A field that a list is searched by: typing waits a moment before it is looked for. */
import { Search } from "lucide-react";
import { useEffect, useRef, useState, type RefObject } from "react";

interface Props {
  label: string;
  hint: string;
  value: string;
  onChange: (text: string) => void;
  fieldRef?: RefObject<HTMLInputElement | null>;
}

const PAUSE_MS = 250;

export function SearchField({ label, hint, value, onChange, fieldRef }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className="input-wrap">
      <Search size={16} aria-hidden="true" />
      <input
        ref={fieldRef}
        className="input sm"
        type="search"
        aria-label={label}
        placeholder={hint}
        value={typed ?? value}
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            setTyped(null);
            onChange(text);
          }, PAUSE_MS);
        }}
      />
    </div>
  );
}
