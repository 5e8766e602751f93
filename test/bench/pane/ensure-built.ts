import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../../..");

function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}

function builtAt(): number {
  try {
    return statSync(join(root, "dist/taskpane.js")).mtimeMs;
  } catch {
    return 0;
  }
}

/** Makes the production bundle where there is none, or one of older sources; what is measured is what is served. */
export function ensureBuilt(): void {
  if (builtAt() > newest(join(root, "src"))) return;
  const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
  execFileSync(process.execPath, [webpack, "--mode", "production"], {
    cwd: root,
    // Standard output holds measurements only.
    stdio: ["ignore", process.stderr, process.stderr],
  });
}
