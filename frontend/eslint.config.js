import { readdirSync } from "node:fs";
import graphql from "@graphql-eslint/eslint-plugin";
import compat from "eslint-plugin-compat";
import jsxA11y from "eslint-plugin-jsx-a11y";
import react from "eslint-plugin-react";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Folders of src, the lowest first: each may import those before it, never those after. */
const LAYERS = [
  "kit",
  "gql",
  "i18n",
  "ui",
  "graphql",
  "session",
  "registry-clock",
  "accounts",
  "mail",
  "verify",
  "payments",
  "uploads",
  "cases",
  "messages",
  "filings",
  "fees",
  "deadlines",
  "hearings",
  "audit",
  "office",
  "review",
  "home",
  "app",
];

const unlisted = readdirSync(new URL("src", import.meta.url), { withFileTypes: true })
  .filter((each) => each.isDirectory() && each.name !== "test" && !LAYERS.includes(each.name))
  .map(({ name }) => name);
if (unlisted.length > 0)
  throw new Error(`Say in LAYERS where these folders of src stand: ${unlisted.join(", ")}`);

/** Imports point down: one block of rules for each folder, forbidding those above it. */
const downwards = LAYERS.map((layer, at) => {
  const above = LAYERS.slice(at + 1).join("|");
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    ignores: ["src/**/*.test.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: above
            ? [
                {
                  regex: `^(\\.\\./)+(${above})/`,
                  message: "Imports point down: see LAYERS in eslint.config.js.",
                },
              ]
            : [],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ["node_modules", "src/gql", "public", "scripts"] },
  ...tseslint.configs.strict,
  jsxA11y.flatConfigs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { react, "react-hooks": hooks },
    settings: { react: { version: "19" } },
    rules: {
      ...hooks.configs.recommended.rules,
      // Every text for people is in a words.ts, in three languages.
      "react/jsx-no-literals": [
        "error",
        { allowedStrings: ["·", "/", ",", "–", "—", "(", ")", ":", "×", "HK$", "v", "%", "−", "+", "†"] },
      ],
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60 }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "jsx-a11y/no-noninteractive-tabindex": "off",
    },
  },
  // The browsers that are promised: "browserslist" in package.json. The build translates syntax; methods of the language
  // that came later are no type (lib in tsconfig.json); interfaces of the browser are looked up here.
  {
    ...compat.configs["flat/recommended"],
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/**/*.test.{ts,tsx}"],
    rules: {
      "compat/compat": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "Literal[regex.pattern=/\\(\\?<[=!]/]",
          message: "Safari reads no lookbehind before 16.4.",
        },
      ],
    },
  },
  ...downwards,
  // What is asked of the court, beside the code that shows it: valid, used to the last field's variable, plainly named.
  { files: ["src/**/*.{ts,tsx}"], ignores: ["src/**/*.test.{ts,tsx}"], processor: graphql.processor },
  {
    files: ["src/**/*.graphql"],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: { schema: "../schema.graphql", documents: "src/!(gql)/**/*.{ts,tsx}" },
      },
    },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      ...graphql.configs["flat/operations-recommended"].rules,
      // Which type has an identity is said to the cache in src/graphql/client.ts.
      "@graphql-eslint/require-selections": "off",
      "@graphql-eslint/unique-operation-name": "error",
      "@graphql-eslint/unique-fragment-name": "error",
    },
  },
  {
    files: ["src/**/*.test.{ts,tsx}"],
    rules: { "react/jsx-no-literals": "off", "max-lines": "off", "max-lines-per-function": "off" },
  },
);
