/** The language people read the interface in; documents keep their own. */
import { createContext, use, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from "react";
import { appearance, remember } from "../kit/appearance";
import type { Language } from "../kit/languages";

/** What the `lang` attribute says: it picks glyph forms, so Traditional Chinese is Hong Kong's. */
export const LANG_ATTRIBUTE: Record<Language, string> = {
  en: "en-HK",
  "zh-Hant": "zh-Hant-HK",
  "zh-Hans": "zh-Hans",
};

/** Each language in its own words. */
export const OWN_NAMES: Record<Language, string> = {
  en: "English",
  "zh-Hant": "繁體中文",
  "zh-Hans": "简体中文",
};

/** The name GraphQL has for it. */
export const API_LANGUAGE = { en: "EN", "zh-Hant": "ZH_HANT", "zh-Hans": "ZH_HANS" } as const;

interface Chosen {
  language: Language;
  choose(language: Language): void;
}

const LanguageContext = createContext<Chosen>({ language: "en", choose: () => undefined });

function preferredLanguage(): Language {
  const chosen = appearance().language;
  if (chosen) return chosen;
  const first = navigator.languages.find((tag) => /^(en|zh)/i.test(tag)) ?? "en";
  if (/^zh-(hans|cn|sg)/i.test(first)) return "zh-Hans";
  return /^zh/i.test(first) ? "zh-Hant" : "en";
}

export function LanguageProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, setLanguage] = useState<Language>(() => initial ?? preferredLanguage());
  // What was not chosen but preferred is marked as well: it picks glyph forms and line heights.
  useLayoutEffect(() => {
    document.documentElement.lang = LANG_ATTRIBUTE[language];
  }, [language]);
  const choose = useCallback((next: Language) => {
    remember({ language: next });
    setLanguage(next);
  }, []);
  const value = useMemo(() => ({ language, choose }), [language, choose]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): Chosen {
  return use(LanguageContext);
}
