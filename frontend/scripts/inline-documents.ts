// Puts each GraphQL document where it is used: the generated map of all documents would be in every page's first load.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";

const CALL = /graphql\(\s*`([^`]*)`\s*,?\s*\)/g;
const NAMED = /^\s*(query|mutation|subscription|fragment)\s+(\w+)/;
const GENERATED = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode/gm;

/** The generated documents by the name they are exported under. */
function generated(file: string): Map<string, string> {
  const found = [...readFileSync(file, "utf8").matchAll(GENERATED)];
  return new Map(found.map(([, name = "", document = ""]) => [name, document]));
}

export function inlineDocuments(): Plugin {
  const source = resolve(import.meta.dirname, "../src");
  let documents = new Map<string, string>();
  return {
    name: "inline-documents",
    apply: "build",
    enforce: "pre",
    buildStart() {
      documents = generated(resolve(source, "gql/graphql.ts"));
    },
    transform(code, id) {
      if (!id.startsWith(source) || id.includes("/gql/") || !code.includes("graphql(")) return null;
      const inlined = code.replace(CALL, (call, text: string) => {
        const [, kind, name] = NAMED.exec(text) ?? [];
        // A fragment is only a name for types: the operations that spread it carry what it selects.
        if (kind === "fragment") return "({})";
        const document = documents.get(`${name}Document`);
        if (!document) this.error(`No generated document for ${name ?? call}: run npm run codegen.`);
        return `(${document})`;
      });
      return { code: inlined, map: null };
    },
  };
}
