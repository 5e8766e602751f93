/** Tests in a real browser, one after the other. @type {import("jest").Config} */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["**/*.browser.ts"],
  maxWorkers: 1,
  testTimeout: 300_000,
};
