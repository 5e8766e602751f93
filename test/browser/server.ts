import * as esbuild from "esbuild";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const root = join(__dirname, "../..");
const officeFolder = join(root, "node_modules/@microsoft/office-js/dist");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Workbook</title>
    <style>
      html, body { margin: 0; height: 100%; }
      iframe { border: 0; width: 360px; height: 100%; }
    </style>
  </head>
  <body><script src="/stand.js"></script></body>
</html>`;

const officeScript = /<script src=(["']?)https:\/\/appsforoffice\.microsoft\.com[^"'> ]*\1><\/script>/;

/** The pane's page as built, with what Excel gives a pane before office.js, and office.js from its package. */
function standingIn(html: string): string {
  if (!officeScript.test(html)) throw new Error("dist/taskpane.html loads no office.js");
  return html.replace(
    officeScript,
    '<script src="/shim.js"></script><script src="/office/office.js"></script>',
  );
}

async function standScript(): Promise<Uint8Array> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, "test/browser/stand/page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("The host's page gave no script");
  return file.contents;
}

export interface AddInServer {
  readonly url: string;
  /** Serves a file at an address such as "/before.xlsx", in place of one that was there. */
  put(path: string, content: Uint8Array): void;
  close(): void;
}

const production = join(root, "dist");

/**
 * Serves a build of the add-in, office.js, and a page that stands in for Excel, on a port of this machine.
 *
 * @param build folder of the build; the production bundle in dist unless said otherwise
 */
export async function serveAddIn(build = production): Promise<AddInServer> {
  const contents = new Map<string, Uint8Array | string>([
    ["/", page],
    ["/stand.js", await standScript()],
    ["/shim.js", "parent.stand.install(window);"],
    ["/favicon.ico", ""],
    ["/taskpane.html", standingIn(await readFile(join(build, "taskpane.html"), "utf8"))],
  ]);
  const find = async (path: string): Promise<Uint8Array | string> => {
    const known = contents.get(path);
    if (known !== undefined) return known;
    const inOffice = path.startsWith("/office/");
    const folder = inOffice ? officeFolder : build;
    const file = normalize(join(folder, inOffice ? path.slice("/office".length) : path));
    if (!file.startsWith(folder)) throw new Error(`${path} is outside of what is served`);
    return readFile(file);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    find(pathname).then(
      (content) => {
        response.writeHead(200, {
          "content-type":
            pathname === "/" ? "text/html" : (types[extname(pathname)] ?? "application/octet-stream"),
          "cache-control": "no-store",
        });
        response.end(content);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    put: (path, content) => void contents.set(path, content),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
