import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const root = join(__dirname, "../..");

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Pane</title>
    <style>
      /* Open Sans stands in for Segoe UI, which it is a little wider than. */
      @font-face { font-family: "Segoe UI"; src: local("Open Sans"); font-weight: 400; }
      @font-face { font-family: "Segoe UI"; src: local("Open Sans SemiBold"), local("Open Sans Semibold"); font-weight: 600; }
      html, body, #pane { margin: 0; min-height: 100%; font-family: "Segoe UI", "Open Sans", sans-serif; }
      @media (prefers-color-scheme: dark) { body { background: #292929; } }
    </style>
  </head>
  <body>
    <div id="pane"></div>
    <script src="page.js"></script>
  </body>
</html>`;

async function bundle(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    loader: { ".xlsx": "dataurl" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${entry} gave no script`);
  return file.contents;
}

export interface PaneServer {
  readonly url: string;
  /** Bytes of the pane's script, minified. */
  readonly scriptBytes: number;
  close(): void;
}

/** Serves the pane over the sample workbook on a port of this machine. */
export async function servePane(files: Readonly<Record<string, Uint8Array>> = {}): Promise<PaneServer> {
  const [page, worker, sample] = await Promise.all([
    bundle("test/pane/page.tsx"),
    bundle("src/worker/entry.ts"),
    readFile(join(root, "assets/sample.xlsx")),
  ]);
  const contents: Readonly<Record<string, Uint8Array | string>> = {
    "/": html,
    "/page.js": page,
    "/worker.js": worker,
    "/sample.xlsx": sample,
    ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`/${name}`, bytes])),
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const content = path === "/favicon.ico" ? "" : contents[path];
    const type =
      path === "/" ? "text/html" : path.endsWith(".js") ? "text/javascript" : "application/octet-stream";
    response.writeHead(content === undefined ? 404 : 200, { "content-type": type });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, scriptBytes: page.length, close: () => server.close() };
}
