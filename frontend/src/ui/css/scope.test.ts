/** Styles stay once they are loaded: what a page's sheet says must not change the pages that come after it. */
import { readdirSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" });
/** The first folder: "cases", "filings", "ui". */
const folderOf = (file: string) => file.split(sep)[0] ?? "";

/** Each class with the folders whose elements have it. */
const wearers = new Map<string, Set<string>>();
for (const file of files.filter((each) => /(?<!\.test)\.tsx$/.test(each))) {
  // A text that is compared with is no class.
  const given = readFileSync(`src/${file}`, "utf8").matchAll(/className=(?:"[^"]*"|\{[^}]*(?:\}[^}]*)??\})/g);
  const texts = [...given].flatMap(([all]) => all.match(/(?<!===? )(?:"[^"]*"|`[^`]*`)/g) ?? []);
  for (const name of texts.flatMap((text) => text.match(/[\w-]+/g) ?? [])) {
    const folders = wearers.get(name) ?? new Set();
    wearers.set(name, folders.add(folderOf(file)));
  }
}

/** The selectors of a sheet, without what is between braces. */
function selectorsOf(sheet: string): string[] {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...plain.matchAll(/([^{}]+)\{/g)]
    .flatMap(([, before = ""]) => before.split(/,(?![^(]*\))/))
    .map((each) => each.trim())
    .filter((each) => each !== "" && !/^([@(]|from$|to$|\d+%$)/.test(each));
}

/** A selector stays at home if a class in it is worn in that folder alone. */
function leaves(selector: string, home: string): boolean {
  // Said of the whole page while a notice stands over it, by the sheet that places the notice.
  if (home === "app" && selector.startsWith(":root[data-notice]")) return false;
  const classes = selector.match(/(?<=\.)[a-z][\w-]*/gi) ?? [];
  return !classes.some((name) => {
    const folders = wearers.get(name);
    return folders?.size === 1 && folders.has(home);
  });
}

const sheets = files.filter((file) => file.endsWith(".css") && folderOf(file) !== "ui");

test.each(sheets)("%s changes only what its own folder shows", (file) => {
  const home = folderOf(file);
  const found = selectorsOf(readFileSync(`src/${file}`, "utf8")).filter((each) => leaves(each, home));
  expect(found).toEqual([]);
});

test("a selector that another folder's elements answer to is found", () => {
  expect(leaves(".sec-h", "verify")).toBe(true);
  expect(leaves(".sec-h + .verdict", "verify")).toBe(false);
});
