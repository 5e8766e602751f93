/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  setupFiles: ["<rootDir>/test/texts.ts"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "\\.xlsx$": "<rootDir>/test/unit/data-url-transform.js",
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // Tests run in a context of their own, where each look-up of a global is slow; arithmetic becomes ten times as fast with this one.
  sandboxInjectedGlobals: ["Math"],
  // Left to itself, jest keeps one of two cores free.
  maxWorkers: 2,
  // No test measures time; a busy machine may take long over any of them.
  testTimeout: 60_000,
};
