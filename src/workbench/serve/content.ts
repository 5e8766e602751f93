import { readFile, stat } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";

/** What a server answers to an address; null for an address that it does not know. */
export type FindContent = (path: string) => Promise<Uint8Array | string | null>;

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** The media type of an address, "/" being a page. */
export const contentType = (path: string): string =>
  path.endsWith("/") ? contentType("index.html") : (types[extname(path)] ?? "application/octet-stream");

/**
 * The file at an address in a folder.
 *
 * @param path the address's path, decoded, with its leading slash
 * @returns null where there is no such file, and for every path that would lead out of the folder
 */
export async function fileIn(folder: string, path: string): Promise<Uint8Array | null> {
  if (/[\0\\]/.test(path)) return null;
  const file = resolve(folder, `.${path}`);
  if (!file.startsWith(resolve(folder) + sep)) return null;
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile ? readFile(file) : null;
}
