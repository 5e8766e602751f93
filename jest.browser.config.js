/** Tests in a real browser, two at a time. @type {import("jest").Config} */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["**/*.browser.ts"],
  testTimeout: 300_000,
};
