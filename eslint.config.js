const typescript = require("typescript-eslint");
const office = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const globals = require("globals");

const officeRules = [
  "call-sync-before-read",
  "load-object-before-read",
  "call-sync-after-load",
  "no-context-sync-in-loop",
  "no-empty-load",
  "no-navigational-load",
  "no-office-initialize",
  "test-for-null-using-isNullObject",
];

module.exports = typescript.config(
  { ignores: ["dist/**", "out/**", "coverage/**", "node_modules/**"] },
  ...typescript.configs.recommendedTypeChecked.map((config) => ({
    ...config,
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
  })),
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: __dirname } },
    plugins: { "office-addins": office, "react-hooks": reactHooks },
    rules: {
      ...Object.fromEntries(officeRules.map((rule) => [`office-addins/${rule}`, "error"])),
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["*.js", "test/**/*.js", "test/**/*.mjs"],
    languageOptions: { globals: globals.node, sourceType: "commonjs" },
  },
);
