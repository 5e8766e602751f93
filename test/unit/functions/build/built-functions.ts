import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack, { type Configuration } from "webpack";

const root = path.resolve(__dirname, "../../../..");
const dist = path.join(root, "dist");
const sources = ["src/functions", "src/engine", "webpack.config.js", "package.json", "tsconfig.json"];

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly Parameter[];
    readonly result?: { readonly dimensionality?: string; readonly type?: string };
    readonly options?: unknown;
  }[];
}

function newestChange(file: string): number {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(file).map((entry) => newestChange(path.join(file, entry))));
}

function isFresh(): boolean {
  const built = ["functions.js", "functions.json"].map((file) => path.join(dist, file));
  if (!built.every((file) => existsSync(file))) return false;
  // Webpack leaves a file alone whose content did not change, so the newer of the two tells when it ran.
  const lastBuilt = Math.max(...built.map((file) => statSync(file).mtimeMs));
  return sources.every((source) => newestChange(path.join(root, source)) <= lastBuilt);
}

async function build(folder: string): Promise<void> {
  const configure = (await import(path.join(root, "webpack.config.js"))) as {
    default: (environment: object, options: { mode: string }) => Configuration;
  };
  const configuration = configure.default({}, { mode: "production" });
  await new Promise<void>((resolve, reject) => {
    webpack({ ...configuration, output: { ...configuration.output, path: folder } }, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() || stats?.hasWarnings())
        reject(new Error(stats.toString("errors-warnings")));
      else resolve();
    });
  });
}

/**
 * The functions as they are shipped: out of dist when it is newer than every source, else built afresh into a
 * temporary folder by the same configuration, so that these tests never speak of an old build.
 */
export async function builtFunctions(): Promise<{ readonly metadata: Metadata; readonly bundle: string }> {
  const read = (folder: string) => ({
    metadata: JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8")) as Metadata,
    bundle: readFileSync(path.join(folder, "functions.js"), "utf8"),
  });
  if (isFresh()) return read(dist);
  const folder = mkdtempSync(path.join(tmpdir(), "stratify-functions-"));
  try {
    await build(folder);
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
