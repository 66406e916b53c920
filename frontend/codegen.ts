import type { CodegenConfig } from "@graphql-codegen/cli";
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";

const config: CodegenConfig = {
  schema: "../schema.graphql",
  documents: ["src/**/*.{ts,tsx}", "!src/gql/**"],
  ignoreNoDocuments: true,
  generates: {
    "src/gql/keyless.ts": { plugins: ["./scripts/keyless.mjs"] },
    "src/gql/": {
      preset: "client",
      // As the cache asks for it: what is registered must be all that is read.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: { unmaskFunctionName: "read" }, persistedDocuments: true },
      config: {
        strictScalars: true,
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: {
          DateTime: "string",
          Date: "string",
          Decimal: "string",
          CaseNumber: "string",
          Cursor: "string",
          JSON: "unknown",
          Sha256: "string",
        },
      },
    },
  },
};
export default config;
