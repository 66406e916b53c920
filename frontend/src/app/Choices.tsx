/** What a reader chooses for this device, each as a row of buttons: language, appearance, density. */
import { useId, useState } from "react";
import { LANG_ATTRIBUTE, OWN_NAMES, useLanguage } from "../i18n/language";
import { LANGUAGES } from "../kit/languages";
import { useWords } from "../i18n/words";
import { DENSITIES, remember, THEMES, type Appearance } from "../kit/appearance";
import { shellWords } from "./shell.words";

type Option = (typeof THEMES)[number] | (typeof DENSITIES)[number];

interface Props {
  kind: "theme" | "density";
}

const OPTIONS: Record<Props["kind"], readonly Option[]> = { theme: THEMES, density: DENSITIES };

/** What is on the page is what was chosen, whoever chose it: a menu, the palette, or the system. */
function shown(kind: Props["kind"]): string | undefined {
  return document.documentElement.dataset[kind];
}

export function LookChoice({ kind }: Props) {
  const words = useWords(shellWords);
  const title = useId();
  const [chosen, setChosen] = useState(() => shown(kind));
  return (
    <div role="group" aria-labelledby={title} className="choices-row">
      <span className="gh" id={title}>
        {words[kind]}
      </span>
      <span className="btn-group">
        {OPTIONS[kind].map((option) => (
          <button
            key={option}
            type="button"
            className="btn sm"
            aria-pressed={chosen === option}
            onClick={() => {
              remember({ [kind]: option } as Appearance);
              setChosen(option);
            }}
          >
            {words[option]}
          </button>
        ))}
      </span>
    </div>
  );
}

export function LanguageChoice() {
  const words = useWords(shellWords);
  const { language, choose } = useLanguage();
  const title = useId();
  return (
    <div role="group" aria-labelledby={title} className="choices-row">
      <span className="gh" id={title}>
        {words.language}
      </span>
      <span className="btn-group">
        {LANGUAGES.map((each) => (
          <button
            key={each}
            type="button"
            className="btn sm"
            lang={LANG_ATTRIBUTE[each]}
            aria-pressed={each === language}
            onClick={() => choose(each)}
          >
            {OWN_NAMES[each]}
          </button>
        ))}
      </span>
    </div>
  );
}
