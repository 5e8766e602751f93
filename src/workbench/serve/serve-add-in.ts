import { createServer } from "node:http";
import { join } from "node:path";
import type { PageFiles } from "./bundle";
import { fileIn, type FindContent } from "./content";
import { close, listen } from "./listen";
import { respond } from "./respond";
import { officePath, shimPath, shimScript, standingIn } from "./stand-in";

export interface AddInServerOptions {
  /** The project's folder, with `dist` as built and `node_modules`. */
  readonly root: string;
  /** The page that stands in for Excel: "/" and what it loads. It wins over files of the add-in. */
  readonly page: PageFiles;
  /** 0, the default, for any free one. */
  readonly port?: number;
}

export interface AddInServer {
  readonly port: number;
  /** Such as "http://localhost:3000/". */
  readonly url: string;
  /** Serves a file at an address such as "/before.xlsx", in place of one that was there. */
  put(path: string, content: Uint8Array | string): void;
  close(): Promise<void>;
}

const panePath = "/taskpane.html";

/** Finds the page, then office.js, then the add-in's production bundle, whose pane gets the shim. */
function findIn(root: string, page: ReadonlyMap<string, Uint8Array | string>): FindContent {
  const dist = join(root, "dist");
  const office = join(root, "node_modules/@microsoft/office-js/dist");
  return async (path) => {
    const known = page.get(path);
    if (known !== undefined) return known;
    if (path === shimPath) return shimScript;
    if (path === "/favicon.ico") return "";
    if (path.startsWith(officePath)) return fileIn(office, path.slice(officePath.length - 1));
    const file = await fileIn(dist, path);
    return path === panePath && file !== null ? standingIn(Buffer.from(file).toString("utf8")) : file;
  };
}

/**
 * Serves the add-in as built beside a page that stands in for Excel, all from one origin of this machine.
 *
 * @throws PortTakenError where another program has the port
 */
export async function serveAddIn({ root, page, port = 0 }: AddInServerOptions): Promise<AddInServer> {
  const contents = new Map(page);
  const server = createServer(respond(findIn(root, contents), { cacheControl: "no-store" }));
  const bound = await listen(server, port);
  return {
    port: bound,
    url: `http://localhost:${bound}/`,
    put: (path, content) => void contents.set(path, content),
    close: () => close(server),
  };
}
