const path = require("node:path");
const { sources, Compilation } = require("webpack");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");

const metadataFile = "functions.json";

/** Every file with custom functions. The metadata plugin and the entry must get the same list. */
const functionFiles = ["segmentation", "forecasting", "inventory"].map((family) =>
  path.resolve(__dirname, `src/functions/${family}.ts`),
);

/**
 * Lets cells with errors reach our functions, so that they can name the cell. It is a property of the whole
 * metadata file that the generator never writes.
 */
class AllowErrorsAsInput {
  apply(compiler) {
    const name = "AllowErrorsAsInput";
    compiler.hooks.compilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        if (!assets[metadataFile]) return;
        const metadata = JSON.parse(assets[metadataFile].source().toString());
        const text = JSON.stringify({ allowErrorForDataTypeAny: true, ...metadata }, null, 2);
        compilation.updateAsset(metadataFile, new sources.RawSource(`${text}\n`));
      });
    });
  }
}

/** @returns {import("webpack").Configuration} */
module.exports = (_env, { mode } = { mode: "production" }) => ({
  mode,
  // Office on current Windows, Mac and the web: WebView2, WKWebView and evergreen browsers.
  target: ["web", "es2020"],
  devtool: mode === "production" ? false : "source-map",
  entry: { functions: functionFiles },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false, target: "ES2020" } },
      },
    ],
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: metadataFile, input: functionFiles }),
    new AllowErrorsAsInput(),
  ],
  stats: "errors-warnings",
});
