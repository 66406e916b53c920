// Fails when the script needed to show any route for the first time is more than 170 kB compressed.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT = 170_000;
const out = new URL("../../backend/causeway/web/spa/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", out), "utf8"));
const sizes = new Map();

function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, out)), { level: 9 }).length);
  return sizes.get(file);
}

/** Every script that `key` imports without waiting, itself included. */
function scripts(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) scripts(imported, found);
  return found;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && /Page\.tsx$/.test(key));
let worst = 0;
for (const page of [entry, ...pages]) {
  const files = new Set([...scripts(entry), ...scripts(page)]);
  const total = [...files].reduce((sum, file) => sum + size(file), 0);
  worst = Math.max(worst, total);
  const verdict = total > LIMIT ? "TOO LARGE" : "";
  console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  ${page} ${verdict}`);
}
if (worst > LIMIT) {
  console.error(`The first load of a route must stay under ${LIMIT / 1000} kB of compressed script.`);
  process.exit(1);
}
