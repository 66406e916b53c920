/** Whoever asks for less motion gets none: what moves on its own stands still, what changes does so at once. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sheets = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".css"),
);
const REDUCED = /@media \(prefers-reduced-motion: reduce\) \{((?:[^{}]*\{[^{}]*\})*)\s*\}/g;
const RULE = /([^{};]+)\{([^{}]*)\}/g;

/** The rules of a sheet as selector and declarations, comments apart. */
const rulesOf = (sheet: string) =>
  [...sheet.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(RULE)].map(
    ([, selector = "", said = ""]) => [selector.trim(), said] as const,
  );

test.each(sheets)("%s", (file) => {
  const sheet = readFileSync(`src/${file}`, "utf8");
  const reduced = [...sheet.matchAll(REDUCED)].map(([, inside = ""]) => inside).join("");
  const still = rulesOf(reduced)
    .filter(([, said]) => said.includes("animation: none"))
    .map(([selector]) => selector);
  for (const [selector, said] of rulesOf(sheet.replace(REDUCED, ""))) {
    if (/animation: (?!none)/.test(said)) expect(still).toContain(selector);
    const lasting = /transition:([^;]*)/.exec(said)?.[1]?.split(/,(?![^(]*\))/) ?? [];
    for (const each of lasting) expect(each, selector).toMatch(/var\(--d-\d\)|none/);
  }
});
