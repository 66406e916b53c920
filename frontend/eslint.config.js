import jsxA11y from "eslint-plugin-jsx-a11y";
import react from "eslint-plugin-react";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

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
      "@typescript-eslint/no-non-null-assertion": "error",
      "jsx-a11y/no-noninteractive-tabindex": "off",
    },
  },
  { files: ["src/**/*.test.{ts,tsx}"], rules: { "react/jsx-no-literals": "off", "max-lines": "off" } },
);
