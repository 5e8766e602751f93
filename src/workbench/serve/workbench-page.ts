import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bundlePage, type PageFiles } from "./bundle";

/**
 * The workbench's page and what it loads.
 *
 * @param root the project's folder
 */
export async function workbenchPage(root: string): Promise<PageFiles> {
  const html = await readFile(join(root, "src/workbench/page/index.html"));
  return new Map([["/", html], ...(await bundlePage(root, "src/workbench/page/main.ts", "workbench"))]);
}
