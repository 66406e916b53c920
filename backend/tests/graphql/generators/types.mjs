// Prints what the plain `typescript` plugin makes of the schema given; run from where the plugin is installed.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [schemaPath, packages] = process.argv.slice(2);
const need = createRequire(pathToFileURL(`${packages}/package.json`));
const { codegen } = need("@graphql-codegen/core");
const plugin = need("@graphql-codegen/typescript");
const { parse } = need("graphql");

process.stdout.write(
  await codegen({
    schema: parse(readFileSync(schemaPath, "utf-8")),
    documents: [],
    filename: "schema.ts",
    config: {},
    plugins: [{ typescript: {} }],
    pluginMap: { typescript: plugin },
  }),
);
