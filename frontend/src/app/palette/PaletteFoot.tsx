/** The palette's own keys, at its foot. */
import { useWords } from "../../i18n/words";
import { Key } from "../../ui/keys/Key";
import { KEYS } from "../../ui/keys/names";
import { paletteWords } from "./palette.words";

export function PaletteFoot({ scoped }: { scoped: boolean }) {
  const words = useWords(paletteWords);
  return (
    <div className="ft" aria-hidden="true">
      <span>
        <Key of={KEYS.up} /> <Key of={KEYS.down} /> {words.move}
      </span>
      <span>
        <Key of={KEYS.enter} /> {words.open}
      </span>
      <span>
        <Key of={KEYS.control} /> <Key of={KEYS.enter} /> {words.beside}
      </span>
      {scoped ? (
        <span>
          <Key of={KEYS.backspace} /> {words.everywhere}
        </span>
      ) : null}
      <span className="last">
        <Key of={KEYS.more} /> {words.actions}
      </span>
    </div>
  );
}
