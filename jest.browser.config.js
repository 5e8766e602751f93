/**
 * Tests in a real browser, one after the other, since Chromium alone uses more than one core. The long suites run by
 * `npm run test:long`, so that all checks together stay near their quarter of an hour.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["**/*.browser.ts"],
  testPathIgnorePatterns: [
    "/browser/(grid|workbench|workbench-tool|model-formulas|large-input|changed-input)\\.browser\\.ts$",
  ],
  maxWorkers: 1,
  testTimeout: 300_000,
};
