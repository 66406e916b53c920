// Writes every text for people as PO files for a translator: translations/zh-Hant.po and zh-Hans.po.
// Texts with values show their code. All are fuzzy until a legal translator has read them.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "vite";

const out = new URL("../translations/", import.meta.url);
const server = await createServer({ server: { middlewareMode: true }, appType: "custom", logLevel: "error" });
const { UNVERIFIED } = await server.ssrLoadModule("/src/i18n/unverified.ts");
const files = readdirSync("src", { recursive: true })
  .filter((file) => /words\.ts$/.test(file) && file !== "i18n/words.ts")
  .map((file) => `src/${file}`);
const texts = [];
for (const file of files.sort()) {
  for (const [name, catalogue] of Object.entries(await server.ssrLoadModule(`/${file}`))) {
    for (const [key, triple] of Object.entries(catalogue))
      texts.push({ file, context: `${name}.${key}`, triple });
  }
}
await server.close();

const quoted = (text) => JSON.stringify(typeof text === "string" ? text : String(text).replace(/\s+/g, " "));
mkdirSync(out, { recursive: true });
for (const [language, at, term] of [
  ["zh-Hant", 1, "hant"],
  ["zh-Hans", 2, "hans"],
]) {
  const head = `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ${language}\\n"\n`;
  const entries = texts.map(({ file, context, triple }) => {
    const open = UNVERIFIED.filter((each) => String(triple[at]).includes(each[term]));
    const notes = open.map((each) => `#. Official term not found for: ${each.en}\n`).join("");
    return `${notes}#: ${file}\n#, fuzzy\nmsgctxt ${quoted(context)}\nmsgid ${quoted(triple[0])}\nmsgstr ${quoted(triple[at])}\n`;
  });
  writeFileSync(new URL(`${language}.po`, out), [head, ...entries].join("\n"));
}
console.log(`${texts.length} texts in two languages: translations/zh-Hant.po, translations/zh-Hans.po`);
