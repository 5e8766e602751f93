/**
 * Pictures of the workbench after a segmentation of the sample, for the README: docs/images/workbench-light.png and -dark.png.
 * `npx tsx test/scripts/workbench-pictures.ts [folder]`, after `npm run build`.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, FrameLocator } from "playwright-core";
import { serveAddIn } from "../../src/workbench/serve/serve-add-in";
import { workbenchPage } from "../../src/workbench/serve/workbench-page";
import { launchChromium } from "../browser/chromium";
import { watchFaults } from "../browser/faults";

const root = join(__dirname, "../..");
const folder = process.argv[2] ?? join(root, "docs/images");

/** Writes a segmentation as a user would, from the first screen to the last. */
async function segment(pane: FrameLocator): Promise<void> {
  const press = (name: string | RegExp): Promise<void> => pane.getByRole("button", { name }).click();
  const on = (title: string): Promise<void> => pane.getByRole("heading", { level: 1, name: title }).waitFor();
  await press(/Use my table/);
  await pane.getByText(/items · /).waitFor();
  await press("Set cuts");
  await on("Set the cuts");
  await press("Choose policy");
  await on("Choose a policy");
  await press("Preview");
  await on("What will be written");
  await pane.getByRole("textbox", { name: /name/i }).fill("R. Okafor");
  await press(/^Write /);
  await on("This workbook");
}

async function picture(browser: Browser, url: string, colorScheme: "light" | "dark"): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 2,
    colorScheme,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const faults = watchFaults(page, url);
  await page.goto(url);
  await segment(page.frameLocator("iframe"));
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(folder, `workbench-${colorScheme}.png`) });
  await context.close();
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await serveAddIn({ root, page: await workbenchPage(root) });
  const browser = await launchChromium();
  try {
    for (const scheme of ["light", "dark"] as const) await picture(browser, server.url, scheme);
  } finally {
    await browser.close();
    await server.close();
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
