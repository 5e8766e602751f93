import { mkdir } from "node:fs/promises";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { holdTexts } from "../../src/text/catalog";
import { allTexts } from "../../src/text/english/all";
import { batchOutput, outputAfterEdit } from "../browser/batch-output";
import { launchChromium } from "../browser/chromium";
import { sample } from "../browser/inputs";
import { workbookOf } from "../browser/over-rows";
import { serveAddIn, type AddInServer } from "../browser/server";
import { Wizard } from "../browser/wizard";
import { Photographer } from "./pane-pictures/photographer";
import {
  walkEmpty,
  walkExplain,
  walkFailures,
  walkHome,
  walkRun,
  walkTables,
  walkToolkit,
} from "./pane-pictures/walks";

/**
 * Pictures of every screen of the pane as built, over the sample workbook, in each theme at 320 and 360 px, with a check of each by
 * axe. Needs `npm run build`. `npx tsx test/scripts/pane-pictures.ts [folder] [look ...]`, such as "out/pane dark-320".
 */
const [folder = "out/pane", ...wanted] = process.argv.slice(2);

interface Look {
  readonly name: string;
  readonly width: number;
  readonly media: Pick<BrowserContextOptions, "colorScheme" | "forcedColors">;
}

const themes = [
  { theme: "light", media: { colorScheme: "light" } },
  { theme: "dark", media: { colorScheme: "dark" } },
  { theme: "contrast", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;

/** The narrowest pane that Excel allows and its usual width, in each theme. */
const looks: readonly Look[] = [320, 360].flatMap((width) =>
  themes.map(({ theme, media }) => ({ name: `${theme}-${width}`, width, media })),
);

/** Open Sans stands in for Segoe UI, which it is a little wider than. */
const fontScript = `addEventListener("DOMContentLoaded", () => {
  const style = document.createElement("style");
  style.textContent = '@font-face { font-family: "Segoe UI"; src: local("Open Sans"); font-weight: 400; }' +
    '@font-face { font-family: "Segoe UI"; src: local("Open Sans SemiBold"), local("Open Sans Semibold"); font-weight: 600; }';
  document.head.append(style);
});`;

const walks = [walkTables, walkRun, walkFailures, walkHome, walkExplain, walkToolkit] as const;

/** Takes all pictures of one look; returns how many faults they have. */
async function pictures(
  browser: Browser,
  full: AddInServer,
  empty: AddInServer,
  look: Look,
): Promise<number> {
  const options = {
    viewport: { width: look.width, height: 760 },
    deviceScaleFactor: 2,
    patience: 60_000,
    script: fontScript,
    ...look.media,
  };
  let faults = 0;
  for (const [{ url }, walk] of [
    ...walks.map((each) => [full, each] as const),
    [empty, walkEmpty] as const,
  ]) {
    const wizard = await Wizard.open(browser, url, options);
    const camera = new Photographer(wizard, folder, look.name);
    try {
      await walk(wizard, camera);
    } catch (error) {
      await camera.failed();
      throw error;
    }
    for (const fault of wizard.faults) camera.fault("page", fault);
    faults += camera.faults;
    await wizard.close();
  }
  return faults;
}

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const [full, empty] = [await serveAddIn(), await serveAddIn()];
  const { workbook, result } = await batchOutput(sample.bytes(), sample.name);
  full.put("/before.xlsx", workbook);
  full.put("/after.xlsx", result);
  full.put("/readiness.xlsx", (await batchOutput(sample.bytes(), sample.name, "data-readiness")).result);
  for (const path of ["/before.xlsx", "/after.xlsx"]) empty.put(path, workbookOf([]));
  full.put("/refreshed.xlsx", await outputAfterEdit(result, 2, 4, [9_999]));
  const browser = await launchChromium();
  let faults = 0;
  for (const look of looks) {
    if (wanted.length === 0 || wanted.includes(look.name))
      faults += await pictures(browser, full, empty, look);
  }
  await browser.close();
  await full.close();
  await empty.close();
  process.stdout.write(`${faults} faults\n`);
  process.exitCode = faults > 0 ? 1 : 0;
}

holdTexts(allTexts);
void main();
