const path = require("node:path");
const { sources, Compilation } = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");

const metadataFile = "functions.json";

/** Where manifest.xml says that the add-in lives; `--env base=https://host/path/` says where it will. */
const baseInManifest = "https://localhost:3000/";

/** Every file with custom functions. The metadata plugin and the entry must get the same list. */
const functionFiles = [
  "segmentation",
  "forecasting",
  "inventory",
  "inventory-loss",
  "inventory-empirical",
  "inventory-orders",
  "inventory-policies",
  "allocation",
  "multi-echelon",
].map((family) => path.resolve(__dirname, `src/functions/${family}.ts`));

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

/**
 * The metadata plugin also writes its file into the compilation of the pane's page, where it meets the completed one
 * as a conflict: only the main compilation keeps it.
 */
class MetadataOnce {
  apply(compiler) {
    compiler.hooks.compilation.tap("MetadataOnce", (compilation) => {
      if (compilation.compiler.isChild()) compilation.deleteAsset(metadataFile);
    });
  }
}

/** The address of the folder that will serve the build, with its closing slash. */
function readBase(base) {
  const { protocol, href } = new URL(base);
  if (protocol !== "https:") throw new Error(`base is ${base}, but Office loads add-ins by https only`);
  return href.endsWith("/") ? href : `${href}/`;
}

/** What the host reads besides scripts: the manifest with the real address, shortcuts, icons, the sample. */
const copied = (base) => [
  {
    from: "manifest.xml",
    transform: (content) => content.toString().replaceAll(baseInManifest, base),
  },
  { from: "src/commands/shortcuts.json" },
  { from: "assets", to: "assets" },
];

/** @returns {import("webpack").Configuration} */
module.exports = ({ base = baseInManifest } = {}, { mode } = { mode: "production" }) => ({
  mode,
  // Office on current Windows, Mac and the web: WebView2, WKWebView and evergreen browsers.
  target: ["web", "es2020"],
  devtool: mode === "production" ? false : "source-map",
  entry: {
    functions: functionFiles,
    // Commands run in the pane's runtime. They know the pane and not the other way round, so they join it here.
    taskpane: ["src/taskpane/index.tsx", "src/commands/index.ts"].map((file) =>
      path.resolve(__dirname, file),
    ),
  },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].js",
    // Workers and parts loaded on demand: `new Worker(new URL("...", import.meta.url))` makes its own file.
    chunkFilename: "[name].js",
    clean: true,
    // Every file carries the time of the last build, by which tests know whether dist is up to date.
    compareBeforeEmit: false,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false, target: "ES2020" } },
      },
      // No module of ours acts by being imported, so that a script holds only what it uses: else the pane would carry every
      // tool's computation, which is the worker's.
      { test: /\.tsx?$/, include: path.resolve(__dirname, "src"), sideEffects: false },
      // The sample comes as part of a script, so that nothing is asked of the network for it.
      { test: /\.xlsx$/, type: "asset/inline" },
    ],
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: metadataFile, input: functionFiles }),
    new MetadataOnce(),
    new AllowErrorsAsInput(),
    // The pane's page is the shared runtime, so it loads the functions too; in a script of their own they stay
    // available should the pane fail.
    new HtmlPlugin({
      filename: "taskpane.html",
      template: "src/taskpane/taskpane.html",
      chunks: ["functions", "taskpane"],
      chunksSortMode: "manual",
      inject: "head",
    }),
    new CopyPlugin({ patterns: copied(readBase(base)) }),
  ],
  // Sizes have budgets of their own, in the tests.
  performance: { hints: false },
  stats: "errors-warnings",
});
