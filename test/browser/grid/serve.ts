import { build } from "esbuild";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Workbook</title>
    <link rel="stylesheet" href="/page.css" />
    <style>
      html, body { margin: 0; height: 100%; }
      #grid { position: absolute; inset: 0; }
    </style>
  </head>
  <body><script src="/page.js"></script></body>
</html>`;

export interface GridServer {
  readonly url: string;
  /** Serves a file at an address such as "/demo.xlsx". */
  put(path: string, content: Uint8Array): void;
  close(): void;
}

/** Serves a page with the grid alone, without the add-in. */
export async function serveGrid(): Promise<GridServer> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, "page.ts")],
    bundle: true,
    write: false,
    outdir: "/",
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
  const contents = new Map<string, readonly [string, Uint8Array | string]>([
    ["/", ["text/html", page]],
    ["/favicon.ico", ["image/x-icon", ""]],
  ]);
  for (const { path, contents: bytes } of outputFiles) {
    if (path.endsWith(".js")) contents.set("/page.js", ["text/javascript", bytes]);
    if (path.endsWith(".css")) contents.set("/page.css", ["text/css", bytes]);
  }
  const server = createServer((request, response) => {
    const found = contents.get(new URL(request.url ?? "/", "http://localhost").pathname);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": found[0], "cache-control": "no-store" }).end(found[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    put: (path, content) => void contents.set(path, ["application/octet-stream", content]),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
