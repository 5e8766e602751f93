import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Everything that a build reads. */
const inputs = ["src", "assets", "manifest.xml", "webpack.config.js", "tsconfig.json", "package-lock.json"];

/** Parts of `src` that never get into the add-in. */
const notShipped = ["src/workbench", "src/batch"];

/** Why `dist` has to be built: it is not there, or a source, named by its path in the project, changed since. */
export type BuildReason = { readonly kind: "missing" } | { readonly kind: "older"; readonly than: string };

async function newest(
  root: string,
  path: string,
): Promise<{ readonly path: string; readonly time: number } | null> {
  if (notShipped.includes(path) || !existsSync(join(root, path))) return null;
  const found = await stat(join(root, path));
  if (!found.isDirectory()) return { path, time: found.mtimeMs };
  const names = await readdir(join(root, path));
  const all = await Promise.all(names.map((name) => newest(root, `${path}/${name}`)));
  return all.reduce((best, next) => (next !== null && next.time > (best?.time ?? 0) ? next : best), null);
}

/**
 * Whether the add-in has to be built before it is served.
 *
 * @param root the project's folder
 * @returns null where `dist` is newer than all that it is built from
 */
export async function reasonToBuild(root: string): Promise<BuildReason | null> {
  const built = join(root, "dist/taskpane.html");
  if (!existsSync(built)) return { kind: "missing" };
  const { mtimeMs } = await stat(built);
  for (const input of inputs) {
    const source = await newest(root, input);
    if (source !== null && source.time > mtimeMs)
      return { kind: "older", than: relative(root, join(root, source.path)).split(sep).join("/") };
  }
  return null;
}

/**
 * Builds the production bundle into `dist`, with the bundler's own words on this program's output.
 *
 * @throws Error where the build fails; what is wrong has been printed by then
 */
export function buildAddIn(root: string): Promise<void> {
  const bundler = join(root, "node_modules/webpack/bin/webpack.js");
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [bundler, "--mode", "production"], { cwd: root, stdio: "inherit" })
      .once("error", reject)
      .once("close", (code) =>
        code === 0 ? resolve() : reject(new Error(`webpack ended with ${code ?? "a signal"}`)),
      );
  });
}
