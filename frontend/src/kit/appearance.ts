/** What a person chose for this device: theme, density, language, whether single keys do things. */
import type { Language } from "./languages";

export const THEMES = ["light", "dark", "contrast"] as const;
export const DENSITIES = ["compact", "regular", "relaxed"] as const;

export interface Appearance {
  theme?: (typeof THEMES)[number];
  density?: (typeof DENSITIES)[number];
  language?: Language;
  singleKeys?: boolean;
}

const KEY = "causeway.appearance";

export function appearance(): Appearance {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Appearance;
  } catch {
    return {};
  }
}

/** Keeps a choice and applies it at once. */
export function remember(choice: Appearance): void {
  const all = { ...appearance(), ...choice };
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing still shows what was chosen until it is closed.
  }
  if (all.theme) document.documentElement.dataset["theme"] = all.theme;
  if (all.density) document.documentElement.dataset["density"] = all.density;
}
