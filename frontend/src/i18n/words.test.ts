import { expect, test } from "vitest";
import type { Catalogue } from "./words";

const modules = import.meta.glob<Record<string, unknown>>("../**/{words,*.words}.ts", { eager: true });
// Characters, or where a text is all values the punctuation between them.
const CHINESE = /[\p{Script=Han}：，、。；？「」“”（）]/u;
// The same in every language: names, codes, addresses, signs.
const SAME = /^[\p{Lu}\d\s·.,…:/&@|()'’-]*$|^[\w.+-]+@[\w.-]+$/u;

function catalogues(): [string, Catalogue][] {
  return Object.entries(modules).flatMap(([path, exported]) =>
    Object.entries(exported)
      .filter(([, value]) => typeof value === "object" && value !== null)
      .map(([name, value]): [string, Catalogue] => [`${path} ${name}`, value as Catalogue]),
  );
}

const texts = catalogues().flatMap(([name, texts]) =>
  Object.entries(texts).map(([key, triple]) => [`${name}.${key}`, triple] as const),
);

/** What a text with values says whatever they are: its own words, without the values. */
function ownWords(text: unknown): string {
  if (typeof text === "string") return text;
  const quoted = String(text).match(/(["'`])(?:\\.|(?!\1)[\s\S])*\1/g) ?? [];
  return quoted.map((each) => each.slice(1, -1).replace(/\$\{[^}]*\}/g, " ")).join(" ");
}

test("the words of a text with values are found", () => {
  expect(ownWords((n: number) => `${n} min`).trim()).toBe("min");
  expect(ownWords((n: number) => (n === 1 ? "one" : `${n} things`))).toMatch(/one.*things/);
});

test("there are catalogues to check", () => {
  expect(texts.length).toBeGreaterThan(0);
});

test.each(texts)("%s is said in three languages", (_name, triple) => {
  expect(triple).toHaveLength(3);
  expect(new Set(triple.map((text) => typeof text)).size).toBe(1);
  const [en, hant, hans] = triple.map(ownWords) as [string, string, string];
  for (const text of triple) if (typeof text === "string") expect(text.trim()).not.toBe("");
  if (SAME.test(en.trim())) return;
  expect(hant).toMatch(CHINESE);
  expect(hans).toMatch(CHINESE);
});
