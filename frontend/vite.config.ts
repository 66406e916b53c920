import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { inlineDocuments } from "./scripts/inline-documents";
import { pdfResources } from "./scripts/pdf-resources";

const server = process.env.CAUSEWAY_SERVER ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [inlineDocuments(), react(), pdfResources()],
  build: {
    outDir: "../backend/causeway/web/spa",
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    // Who is bundled has to be named wherever the bundle goes.
    license: { fileName: "licences/packages.md" },
    chunkSizeWarningLimit: 1500,
  },
  server: {
    proxy: {
      "/graphql": { target: server, ws: true },
      // The server tells our own pages from others by the address they name: it has to stay what the browser sent.
      "/uploads": { target: server },
      "/documents": { target: server },
      "^/dev/mail.*\\.json": server,
      "^/demo/.*\\.json": server,
    },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    css: false,
  },
});
