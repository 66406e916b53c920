// Character maps, standard fonts and decoders of pdf.js, served beside it under a name that changes with its version.
import { cpSync, createReadStream, existsSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Plugin } from "vite";

const FOLDERS = ["cmaps", "standard_fonts", "wasm", "iccs"];

export function pdfResources(): Plugin {
  const home = resolve(import.meta.dirname, "../node_modules/pdfjs-dist");
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
  const address = `/assets/pdfjs-${version}/`;
  let out = "";
  let building = false;
  return {
    name: "pdf-resources",
    configResolved(config) {
      out = resolve(config.root, config.build.outDir);
      building = config.command === "build";
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = resolve(home, decodeURIComponent((request.url ?? "").slice(address.length)));
        const ours =
          request.url?.startsWith(address) &&
          FOLDERS.some((folder) => path.startsWith(join(home, folder) + sep));
        if (ours && existsSync(path)) createReadStream(path).pipe(response);
        else next();
      });
    },
    closeBundle() {
      if (!building) return;
      for (const folder of FOLDERS) {
        cpSync(join(home, folder), join(out, address, folder), { recursive: true });
      }
    },
  };
}
