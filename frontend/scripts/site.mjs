// Last step of the build: the document of every page, each file compressed, and site.json, from which the server serves.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { pagesOf } from "./pages.mjs";

const out = new URL("../../backend/causeway/web/spa/", import.meta.url);
const COMPRESSIBLE = /\.(css|html|js|json|md|mjs|svg|txt|wasm)$/;
/** Below this a packet carries it anyway. */
const SMALLEST_BYTES = 500;
/** Read by the server, not by browsers. */
const KEPT_BACK = /^(\.|persisted-documents\.json$|site\.json$)/;
const compressors = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

const pages = await pagesOf(
  readFileSync(new URL("index.html", out), "utf8"),
  new URL(".vite/manifest.json", out),
);
unlinkSync(new URL("index.html", out));
const addresses = pages.map(({ name, pattern, documents }) => ({
  pattern,
  documents: Object.fromEntries(
    Object.entries(documents).map(([language, text]) => {
      const file = `pages/${name}.${language}.html`;
      mkdirSync(new URL(dirname(file), out), { recursive: true });
      writeFileSync(new URL(file, out), text);
      return [language, file];
    }),
  ),
}));

async function told(file) {
  const bytes = readFileSync(new URL(file, out));
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  const encodings = [];
  if (COMPRESSIBLE.test(file) && bytes.length >= SMALLEST_BYTES) {
    for (const [ending, compress] of Object.entries(compressors)) {
      const packed = await compress(bytes);
      if (packed.length >= bytes.length) continue;
      writeFileSync(new URL(`${file}.${ending}`, out), packed);
      encodings.push(ending);
    }
  }
  return [file, { hash, encodings }];
}

const files = readdirSync(out, { recursive: true })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !KEPT_BACK.test(file) && statSync(new URL(file, out)).isFile());
const served = Object.fromEntries(await Promise.all(files.sort().map(told)));
writeFileSync(new URL("site.json", out), JSON.stringify({ files: served, pages: addresses }));
const saved = Object.values(served).filter(({ encodings }) => encodings.length > 0).length;
console.log(`${files.length} files, ${saved} of them compressed; ${pages.length} pages in three languages`);
