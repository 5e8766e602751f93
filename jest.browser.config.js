/**
 * Tests in a real browser, one after the other, since Chromium alone uses more than one core. The long suites of the workbench's
 * parts run by `npm run test:workbench`, so that all checks together stay under their quarter of an hour.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["**/*.browser.ts"],
  testPathIgnorePatterns: ["/browser/(grid|workbench|model-formulas)\\.browser\\.ts$"],
  maxWorkers: 1,
  testTimeout: 300_000,
};
