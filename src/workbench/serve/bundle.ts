import { build } from "esbuild";
import { join } from "node:path";

/** A page's files by address, built once and kept in memory. */
export type PageFiles = ReadonlyMap<string, Uint8Array | string>;

/**
 * Bundles a page's script and, where it imports some, its styles.
 *
 * @param root the project's folder
 * @param entry the script's source in it, such as "src/workbench/page/main.ts"
 * @param name how the page calls it: "/name.js" and "/name.css"
 */
export async function bundlePage(root: string, entry: string, name: string): Promise<PageFiles> {
  const { outputFiles } = await build({
    entryPoints: { [name]: join(root, entry) },
    absWorkingDir: root,
    outdir: "/",
    bundle: true,
    write: false,
    minify: true,
    sourcemap: false,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    legalComments: "none",
    loader: {
      ".svg": "dataurl",
      ".png": "dataurl",
      ".woff": "dataurl",
      ".woff2": "dataurl",
      ".ttf": "dataurl",
    },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [`/${path.slice(path.lastIndexOf(`${name}.`))}`, contents]),
  );
}
