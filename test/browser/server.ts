import { join } from "node:path";
import { bundlePage } from "../../src/workbench/serve/bundle";
import { serveAddIn as serve, type AddInServer } from "../../src/workbench/serve/serve-add-in";

export type { AddInServer } from "../../src/workbench/serve/serve-add-in";

const root = join(__dirname, "../..");

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Workbook</title>
    <style>
      html, body { margin: 0; height: 100%; }
      iframe { border: 0; display: block; width: 100%; height: 100%; }
    </style>
  </head>
  <body><script src="/stand.js"></script></body>
</html>`;

/** Serves the production bundle in dist and a page that stands in for Excel with a workbook in memory. */
export async function serveAddIn(): Promise<AddInServer> {
  const scripts = await bundlePage(root, "test/browser/stand/page.ts", "stand");
  return serve({ root, page: new Map([["/", page], ...scripts]) });
}
