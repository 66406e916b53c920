import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { pdfResources } from "./scripts/pdf-resources";

const server = process.env.CAUSEWAY_SERVER ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react(), pdfResources()],
  build: {
    outDir: "../backend/causeway/web/spa",
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    chunkSizeWarningLimit: 1500,
  },
  server: {
    proxy: {
      "/graphql": { target: server, ws: true },
      "/uploads": server,
      "/documents": server,
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
