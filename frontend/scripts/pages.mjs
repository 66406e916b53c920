// The document of each page's address: its title and description in each language, and the files that it will ask for.
import { readFileSync } from "node:fs";
import { createServer } from "vite";

const LANGUAGES = { en: "en-HK", "zh-Hant": "zh-Hant-HK", "zh-Hans": "zh-Hans" };
const NAME = "Causeway";

const escaped = (text) => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);

/** "/cases/:id/:tab?" as the expression that its addresses match. */
export function patternOf(path) {
  const steps = path.split("/").filter(Boolean);
  const matched = steps.map((step) => {
    if (!step.startsWith(":")) return `/${step}`;
    return step.endsWith("?") ? "(?:/[^/]+)?" : "/[^/]+";
  });
  return `^${matched.join("") || ""}/?$`;
}

/** Scripts and styles of a page that the entry does not bring, so that they are fetched with it and not after it. */
function headOf(manifest, source) {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const reached = (key, found = new Set()) => {
    if (found.has(key)) return found;
    found.add(key);
    for (const imported of manifest[key]?.imports ?? []) reached(imported, found);
    return found;
  };
  const brought = reached(entry);
  const chunks = [...reached(source)].filter((key) => !brought.has(key)).map((key) => manifest[key]);
  const scripts = chunks.map(({ file }) => `<link rel="modulepreload" crossorigin href="/${file}" />`);
  const styles = chunks.flatMap(({ css = [] }) => css);
  return [...scripts, ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}" />`)];
}

function written(shell, language, title, description, head) {
  return shell
    .replace(/<html lang="[^"]*"/, `<html lang="${LANGUAGES[language]}"`)
    .replace(/<title>[^<]*<\/title>/, `<title>${escaped(`${title} · ${NAME}`)}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, `$1${escaped(description)}`)
    .replace("</head>", `${head.map((line) => `    ${line}\n`).join("")}  </head>`);
}

/** Every page: the expression of its addresses (null: of none), and its document in each language. */
export async function pagesOf(shell, manifestFile) {
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  const server = await createServer({
    server: { middlewareMode: true },
    appType: "custom",
    logLevel: "error",
  });
  const { routes } = await server.ssrLoadModule("/src/app/routes.tsx");
  const { routeTitles, routeDescriptions } = await server.ssrLoadModule("/src/app/routes.words.ts");
  const { LANGUAGES: order } = await server.ssrLoadModule("/src/kit/languages.ts");
  await server.close();
  const page = (name, pattern, head) => ({
    name,
    pattern,
    documents: Object.fromEntries(
      order.map((language, at) => [
        language,
        written(shell, language, routeTitles[name][at], routeDescriptions[name][at], head),
      ]),
    ),
  });
  const known = routes.map(({ path, name, load }) => {
    const [, source] = /\("\/(src\/[^"]+)"/.exec(String(load)) ?? [];
    if (!source || !manifest[source]) throw new Error(`The build has no script for ${path}: ${String(load)}`);
    return page(name, patternOf(path), headOf(manifest, source));
  });
  return [...known, page("notFound", null, [])];
}
