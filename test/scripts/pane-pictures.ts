import AxeBuilder from "@axe-core/playwright";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { servePane } from "../pane/serve";

/**
 * Pictures of every screen of the pane over the sample workbook, in each theme and at 320 px, with a check of each by axe.
 * `npx tsx test/scripts/pane-pictures.ts [folder]`; CHROMIUM names the browser.
 */
const folder = process.argv[2] ?? "out/pane";
const browserPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

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

class Photographer {
  faults = 0;

  constructor(
    private readonly page: Page,
    private readonly look: Look,
  ) {}

  async take(name: string): Promise<void> {
    const { page, look } = this;
    await page.waitForTimeout(250);
    // As high as what it shows, so that the foot of the screen stands at its end.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: look.width, height: Math.max(760, height) });
    await page.screenshot({ path: join(folder, `${name}-${look.name}.png`), fullPage: true });
    await page.setViewportSize({ width: look.width, height: 760 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) this.fault(name, `scrolls sideways by ${overflow} px`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations) {
      this.fault(name, `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
    }
  }

  private fault(name: string, text: string): void {
    this.faults++;
    process.stdout.write(`${name}-${this.look.name}: ${text}\n`);
  }
}

async function walk(page: Page, url: string, camera: Photographer): Promise<void> {
  const press = (name: string | RegExp): Promise<void> => page.getByRole("button", { name }).click();
  const on = (title: string): Promise<void> => page.getByRole("heading", { level: 1, name: title }).waitFor();
  await page.goto(url);
  await page.getByRole("button", { name: /Use my table/ }).waitFor();
  await camera.take("a-first-run");
  await press(/Use my table/);
  await page.getByText(/items · /).waitFor();
  await camera.take("b-mapping");
  await press("Change the table");
  await camera.take("b-table");
  await press(/^Use /);
  await page.getByText(/items · /).waitFor();
  await press("Set cuts");
  await on("Set the cuts");
  await camera.take("c-cuts");
  await press("Choose policy");
  await on("Choose a policy");
  await camera.take("d-policy");
  await press("Preview");
  await on("What will be written");
  await camera.take("e-preview");
  await press(/^Write /);
  await on("This workbook");
  await camera.take("f-home");
  await press("Run again");
  await page.getByText(/items · /).waitFor();
  await press("Set cuts");
  await on("Set the cuts");
  await page.getByRole("slider", { name: "Cut of A" }).press("ArrowLeft");
  await page.getByRole("slider", { name: "Cut of A" }).press("ArrowLeft");
  await camera.take("c-cuts-again");
  await press("Choose policy");
  await on("Choose a policy");
  await page.getByRole("radio", { name: /Cost of service/ }).check();
  await camera.take("d-policy-again");
  await press("Preview");
  await on("What will be written");
  await camera.take("e-preview-again");
  await page.goto(`${url}?fails&user=`);
  await press(/Use my table/);
  await page.getByText(/items · /).waitFor();
  await press("Set cuts");
  await press("Choose policy");
  await on("Choose a policy");
  await press("Preview");
  await on("What will be written");
  await press(/^Write /);
  await camera.take("e-preview-name");
  await page.getByRole("textbox").fill("R. Okafor");
  await press(/^Write /);
  await on("What will be written");
  await page.getByText("What was done").waitFor();
  await camera.take("j-error");
  await page.goto(`${url}?file=none`);
  await press("Look again");
  await camera.take("j-empty");
  await press(/Try it on sample data/);
  await page.getByText(/items · /).waitFor();
  await camera.take("b-sample-added");
  await press("Back");
  await on("Start");
  await camera.take("a-sample-added");
  await press("Undo adding the sample");
  await page.getByText(/^Undone\./).waitFor();
  await camera.take("j-sample-undone");
}

async function picture(browser: Browser, url: string, look: Look): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 760 },
    deviceScaleFactor: 2,
    ...look.media,
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => process.stdout.write(`${look.name}: ${error.message}\n`));
  page.on("console", (message) => {
    if (message.type() === "error") process.stdout.write(`${look.name}: ${message.text()}\n`);
  });
  const camera = new Photographer(page, look);
  try {
    await walk(page, url, camera);
  } catch (error) {
    await page.screenshot({ path: join(folder, `failed-${look.name}.png`), fullPage: true });
    throw error;
  }
  await context.close();
  return camera.faults;
}

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await servePane();
  process.stdout.write(`pane's script: ${Math.round(server.scriptBytes / 1024)} KB\n`);
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--no-first-run",
    ],
  });
  const wanted = process.argv.slice(3);
  let faults = 0;
  for (const look of looks) {
    if (wanted.length > 0 && !wanted.includes(look.name)) continue;
    faults += await picture(browser, server.url, look);
  }
  await browser.close();
  server.close();
  process.stdout.write(`${faults} faults\n`);
  process.exitCode = faults > 0 ? 1 : 0;
}

void main();
