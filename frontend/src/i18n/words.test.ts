import { expect, test } from "vitest";
import type { Catalogue } from "./words";

const modules = import.meta.glob<Record<string, unknown>>("../**/{words,*.words}.ts", { eager: true });
const CHINESE = /\p{Script=Han}/u;
// The same in every language: names, codes, addresses, signs.
const SAME = /^[\p{Lu}\d\s·.…:/&@|()'’-]*$|^[\w.+-]+@[\w.-]+$/u;

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

test("there are catalogues to check", () => {
  expect(texts.length).toBeGreaterThan(0);
});

test.each(texts)("%s is said in three languages", (_name, triple) => {
  expect(triple).toHaveLength(3);
  const [en, hant, hans] = triple;
  expect(new Set(triple.map((text) => typeof text)).size).toBe(1);
  if (typeof en !== "string" || typeof hant !== "string" || typeof hans !== "string") return;
  for (const text of [en, hant, hans]) expect(text.trim()).not.toBe("");
  if (SAME.test(en)) return;
  expect(hant).toMatch(CHINESE);
  expect(hans).toMatch(CHINESE);
});
