import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { bundlePage } from "../../src/workbench/serve/bundle";
import { served, serveSample } from "./served";
import type {} from "./stand/charts";
import { withWizard } from "./wizard";

const folder = join(__dirname, "../../out/browser");

const excel = served(serveSample);
beforeAll(async () => {
  const scripts = await bundlePage(join(__dirname, "../.."), "test/browser/stand/charts.ts", "charts");
  for (const [path, content] of scripts) excel.server.put(path, content);
});

test("the charts that the add-in writes are drawn, light and dark; pictures of them stay in out/browser", () =>
  withWizard(
    excel,
    async (wizard) => {
      await wizard.toPreview();
      await wizard.write();
      await wizard.page.addScriptTag({ url: `${excel.server.url}charts.js` });
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
