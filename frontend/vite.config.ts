import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { browserslist } from "./package.json";
import { inlineDocuments } from "./scripts/inline-documents";
import { pdfResources } from "./scripts/pdf-resources";

const server = process.env.CAUSEWAY_SERVER ?? "http://127.0.0.1:8000";

/** "ios_saf >= 15.4" is "ios15.4" to the compiler of scripts and styles. */
function targets(browsers: readonly string[]): string[] {
  return browsers.map((each) => each.replace("ios_saf", "ios").replace(" >= ", ""));
}

/** Tests that need a page; `x.page.test.ts` is one without markup of its own. */
const inPages = ["src/**/*.test.tsx", "src/**/*.page.test.ts"];

export default defineConfig({
  plugins: [inlineDocuments(), react(), pdfResources()],
  build: {
    outDir: "../backend/causeway/web/spa",
    emptyOutDir: true,
    target: targets(browserslist),
    manifest: true,
    // Who is bundled has to be named wherever the bundle goes.
    license: { fileName: "licences/packages.md" },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What pages of an account share is theirs alone; the others do not wait for it.
        // What many pages share comes in one file, not in twenty small ones that each take a request of their own.
        codeSplitting: {
          groups: [
            {
              name: "shared",
              test: /\/(frontend\/src\/(?!accounts\/).+\.tsx?$|lucide-react\/)/,
              minShareCount: 8,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      "/graphql": { target: server, ws: true },
      // The server tells our own pages from others by the address they name: it has to stay what the browser sent.
      "/uploads": { target: server },
      "/documents": { target: server },
      "/receipts": { target: server },
      "/audit-trail.csv": { target: server },
      "^/dev/mail.*\\.json": server,
      "^/demo/.*\\.json": server,
    },
  },
  test: {
    css: false,
    projects: [
      {
        extends: true,
        test: { name: "page", include: inPages, environment: "jsdom", setupFiles: ["src/test/setup.ts"] },
      },
      // Most of what has no markup needs no page: making one takes longer than these tests.
      {
        extends: true,
        test: { name: "plain", include: ["src/**/*.test.ts"], exclude: inPages, environment: "node" },
      },
    ],
  },
});
