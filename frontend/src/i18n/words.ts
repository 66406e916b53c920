/**
 * Words for people: each text is a triple (English, Traditional, Simplified Chinese) beside the screen that says it.
 * A missing language is a type error, so no untranslated text can be built. Texts with values are functions.
 */
import { useMemo, type ReactNode } from "react";
import { useLanguage } from "./language";
import { LANGUAGES, type Language } from "../kit/languages";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a text's own function says what it takes
type Text = string | ((...values: any[]) => ReactNode);
type Triple<T extends Text = Text> = readonly [en: T, hant: T, hans: T];
export type Catalogue = Readonly<Record<string, Triple>>;

type Said<T> = T extends string ? string : T;
export type Spoken<C extends Catalogue> = { readonly [K in keyof C]: Said<C[K][0]> };

/** Declares the texts of a screen or part: `catalogue({ file: ["File a document", "呈交文件", "呈交文件"] })`. */
export function catalogue<const C extends Catalogue>(texts: C): C {
  return texts;
}

/** The texts of `texts` in `language`. */
export function say<C extends Catalogue>(texts: C, language: Language): Spoken<C> {
  const at = LANGUAGES.indexOf(language);
  return Object.fromEntries(Object.entries(texts).map(([key, triple]) => [key, triple[at]])) as Spoken<C>;
}

/** The texts of `texts` in the reader's language. */
export function useWords<C extends Catalogue>(texts: C): Spoken<C> {
  const { language } = useLanguage();
  return useMemo(() => say(texts, language), [texts, language]);
}
