const { readFileSync } = require("node:fs");

/** A file as the build puts it into a script: a data URL. */
module.exports = {
  process: (_text, file) => ({
    code: `module.exports = { __esModule: true, default: ${JSON.stringify(
      `data:application/octet-stream;base64,${readFileSync(file).toString("base64")}`,
    )} };`,
  }),
};
