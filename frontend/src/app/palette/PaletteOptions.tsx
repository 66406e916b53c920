/** What the palette offers, by groups, and what it says when that is nothing. */
import { useEffect } from "react";
import { useWords } from "../../i18n/words";
import type { Option } from "./option";
import { PaletteOption } from "./PaletteOption";
import { paletteWords } from "./palette.words";
import type { PaletteState } from "./usePalette";

/** The id of an option, for the field that speaks for it. */
export const optionId = (index: number) => `palette-${index}`;

export function PaletteOptions({
  of: { options, words: sought, scope, asking, current, pick },
}: {
  of: PaletteState;
}) {
  const words = useWords(paletteWords);
  useEffect(() => {
    document.getElementById(optionId(current))?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const heading = (option: Option) =>
    option.group === "cases" && scope ? words.others : words[option.group];
  return (
    <>
      <div className="res" id="palette-options" role="listbox" aria-label={words.title}>
        {options.map((option, index) => (
          <PaletteOption
            key={`${option.group}-${option.key}`}
            option={option}
            words={sought}
            id={optionId(index)}
            heading={options[index - 1]?.group === option.group ? undefined : heading(option)}
            selected={index === current}
            onPick={(beside) => pick(option, beside)}
          />
        ))}
      </div>
      {options.length === 0 ? <Nothing asking={asking} /> : null}
      <p className="vh" role="status">
        {sought.length > 0 && !asking ? (options.length > 0 ? words.found(options.length) : words.none) : ""}
      </p>
    </>
  );
}

function Nothing({ asking }: { asking: boolean }) {
  const words = useWords(paletteWords);
  return (
    <p className="none">
      {asking ? (
        words.searching
      ) : (
        <>
          <b>{words.none}</b> <span className="muted">{words.noneWhat}</span>
        </>
      )}
    </p>
  );
}
