/**
 * Pictures of the workbench after a segmentation of the sample, for the README: docs/images/workbench-light.png and -dark.png.
 * `npx tsx test/scripts/workbench-pictures.ts [folder]`, after `npm run build`.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { watchFaults } from "../browser/faults";
import { serveWorkbench, WorkbenchPage } from "../browser/workbench-page";

const root = join(__dirname, "../..");
const folder = process.argv[2] ?? join(root, "docs/images");

async function picture(browser: Browser, url: string, colorScheme: "light" | "dark"): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const faults = watchFaults(page, url);
  await page.goto(url);
  await new WorkbenchPage(page).segment();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(folder, `workbench-${colorScheme}.png`) });
  await context.close();
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await serveWorkbench();
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
