import type { Browser } from "playwright-core";
import { batchOutput } from "./batch-output";
import { launchChromium } from "./chromium";
import { onlineRetail, sample } from "./inputs";
import { serveAddIn, type AddInServer } from "./server";
import { user, withWizard } from "./wizard";

let server: AddInServer;
let browser: Browser;
beforeAll(async () => {
  server = await serveAddIn();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const limitOfARequest = 5_000_000;

describe.each([sample, onlineRetail])("the wizard over $title", (input) => {
  const run = input.bytes === null ? test.skip : test;
  if (input.bytes === null) console.warn(`${input.title} is not there: its browser test does not run`);

  run("writes cell by cell what batch writes, and undo takes all but the audit back", async () => {
    const bytes = input.bytes?.() ?? new Uint8Array();
    const { workbook, result } = await batchOutput(bytes, input.name);
    server.put("/before.xlsx", workbook);
    server.put("/after.xlsx", result);
    await withWizard(browser, server.url, async (wizard) => {
      await wizard.toPreview();
      await wizard.ask((stand) => stand.keep());
      const start = performance.now();
      await wizard.write();
      const wrote = performance.now();
      const { cells, differences } = await wizard.ask((stand) => stand.fromBatch());
      expect(differences).toEqual([]);
      expect(cells).toBeGreaterThan(1_000);
      expect(await wizard.ask((stand) => stand.largestRequest())).toBeLessThan(limitOfARequest);
      const undoing = performance.now();
      await wizard.press("Undo write");
      await wizard.text("Undone.");
      const undone = performance.now();
      expect(await wizard.ask((stand) => stand.sinceKept().map((text) => text.slice(0, 3000)))).toEqual([]);
      expect(await wizard.ask((stand) => stand.audit())).toEqual([
        [user, "segment", null],
        [user, "undone", "segment"],
      ]);
      console.log(
        `${input.title}: ${cells} cells compared; write ${Math.round(wrote - start)} ms, undo ${Math.round(undone - undoing)} ms`,
      );
    });
  });
});
