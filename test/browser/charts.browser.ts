import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { bundlePage } from "../../src/workbench/serve/bundle";
import { batchOutput } from "./batch-output";
import { launchChromium } from "./chromium";
import { sample } from "./inputs";
import { serveAddIn, type AddInServer } from "./server";
import type {} from "./stand/charts";
import { withWizard } from "./wizard";

const folder = join(__dirname, "../../out/browser");

let server: AddInServer;
let browser: Browser;
beforeAll(async () => {
  server = await serveAddIn();
  browser = await launchChromium();
  const { workbook, result } = await batchOutput(sample.bytes?.() ?? new Uint8Array(), sample.name);
  server.put("/before.xlsx", workbook);
  server.put("/after.xlsx", result);
  const scripts = await bundlePage(join(__dirname, "../.."), "test/browser/stand/charts.ts", "charts");
  for (const [path, content] of scripts) server.put(path, content);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test("the charts that the add-in writes are drawn, light and dark; pictures of them stay in out/browser", () =>
  withWizard(
    browser,
    server.url,
    async (wizard) => {
      await wizard.toPreview();
      await wizard.write();
      await wizard.page.addScriptTag({ url: `${server.url}charts.js` });
      await mkdir(folder, { recursive: true });
      for (const theme of ["light", "dark"] as const) {
        const drawn = await wizard.page.evaluate((chosen) => window.drawCharts(chosen, 560, 288), theme);
        expect(drawn.length).toBeGreaterThanOrEqual(2);
        expect(drawn.filter(({ inked }) => inked < 0.01)).toEqual([]);
        await wizard.page.screenshot({ path: join(folder, `charts-${theme}.png`), fullPage: true });
      }
    },
    { viewport: { width: 620, height: 700 } },
  ));
