import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import webpack, { type Configuration } from "webpack";

const root = path.resolve(__dirname, "../..");
const dist = path.join(root, "dist");

type Configure = (
  environment: { readonly base?: string },
  options: { readonly mode: string },
) => Configuration;

export async function configure(environment: { readonly base?: string }): Promise<Configuration> {
  const { default: configured } = (await import(path.join(root, "webpack.config.js"))) as {
    default: Configure;
  };
  return configured(environment, { mode: "production" });
}

function run(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() || stats?.hasWarnings())
        reject(new Error(stats.toString("errors-warnings")));
      else resolve();
    });
  });
}

async function build(folder: string): Promise<void> {
  const configuration = await configure({});
  await run({ ...configuration, output: { ...configuration.output, path: folder } });
}

/** The part of a build that copies files and gives the manifest its address, without the scripts, which take most of the time. */
export async function buildCopies(folder: string, base: string): Promise<void> {
  const configuration = await configure({ base });
  const plugins = configuration.plugins?.filter((plugin) => plugin instanceof CopyPlugin) ?? [];
  await run({ ...configuration, entry: {}, plugins, output: { ...configuration.output, path: folder } });
}

function newestChange(file: string): number {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(file).map((entry) => newestChange(path.join(file, entry))));
}

function isFresh(files: readonly string[], sources: readonly string[]): boolean {
  const built = files.map((file) => path.join(dist, file));
  if (!built.every((file) => existsSync(file))) return false;
  // Every file carries the time of its build.
  const lastBuilt = Math.max(...built.map((file) => statSync(file).mtimeMs));
  return [...sources, "webpack.config.js", "package.json", "tsconfig.json"].every(
    (source) => newestChange(path.join(root, source)) <= lastBuilt,
  );
}

/**
 * The add-in as it is shipped: dist where it is newer than everything that it is made of, else built afresh into a folder of its own,
 * so that no test speaks of an old build.
 *
 * @param files that are read
 * @param sources that they are made of, by paths from the project's folder
 * @param read what is asked of the folder, which may be gone afterwards
 */
export async function shipped<Found>(
  files: readonly string[],
  sources: readonly string[],
  read: (folder: string) => Found,
): Promise<Found> {
  if (isFresh(files, sources)) return read(dist);
  const folder = mkdtempSync(path.join(tmpdir(), "stratify-build-"));
  try {
    await build(folder);
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
