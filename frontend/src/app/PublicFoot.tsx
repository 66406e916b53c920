/** The foot of pages read without signing in: how the page looks, and in which language. */
import { useState } from "react";
import { LANG_ATTRIBUTE, OWN_NAMES, useLanguage } from "../i18n/language";
import { LANGUAGES } from "../kit/languages";
import { useWords } from "../i18n/words";
import { remember, THEMES } from "../kit/appearance";
import { shellWords } from "./shell.words";

export function PublicFoot() {
  const words = useWords(shellWords);
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useState(() => document.documentElement.dataset["theme"]);
  return (
    <footer className="ft-public no-print">
      <span>{"Causeway"}</span>
      <span role="group" aria-label={words.language}>
        {LANGUAGES.map((each) => (
          <button
            key={each}
            type="button"
            className="as-link"
            lang={LANG_ATTRIBUTE[each]}
            aria-pressed={each === language}
            onClick={() => choose(each)}
          >
            {OWN_NAMES[each]}
          </button>
        ))}
      </span>
      <span role="group" aria-label={words.theme} className="last">
        {words.display}
        {THEMES.map((each) => (
          <button
            key={each}
            type="button"
            className="as-link"
            aria-pressed={each === theme}
            onClick={() => {
              remember({ theme: each });
              setTheme(each);
            }}
          >
            {words[each]}
          </button>
        ))}
      </span>
    </footer>
  );
}
