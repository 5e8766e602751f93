import { join } from "node:path";
import type { BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { say } from "../../src/text/message";
import { render } from "../../src/text/render";
import type { Tool } from "../../src/tools/tool";
import { serveAddIn, type AddInServer } from "../../src/workbench/serve/serve-add-in";
import { isLateLook } from "../../src/workbench/grid/late-look";
import { workbenchPage } from "../../src/workbench/serve/workbench-page";
import { calm } from "./chromium";
import { watchFaults } from "./faults";
import type { Served } from "./served";

const root = join(__dirname, "../..");

/** Opening and writing take some seconds on a machine with two cores. */
const patience = 120_000;

export const serveWorkbench = async (): Promise<AddInServer> =>
  serveAddIn({ root, page: await workbenchPage(root) });

/** The workbench as `npm start` shows it, with the add-in in its pane. */
export class WorkbenchPage {
  readonly pane: FrameLocator;

  constructor(readonly page: Page) {
    this.pane = page.frameLocator("iframe");
  }

  press(name: string | RegExp): Promise<void> {
    return this.pane.getByRole("button", { name }).click();
  }

  on(title: string): Promise<void> {
    return this.pane.getByRole("heading", { level: 1, name: title }).waitFor();
  }

  /** Opens a sheet by its tab. */
  async openSheet(name: string): Promise<void> {
    await this.page
      .locator("[data-u-comp=slide-tab-item]")
      .filter({ hasText: new RegExp(`^${name}$`) })
      .click();
  }

  /** Walks the wizard as a user does, from its first screen to the written sheets. */
  async segment(): Promise<void> {
    await this.press(/Use my table/);
    await this.pane.getByText(/items · /).waitFor();
    await this.press("Set cuts");
    await this.on("Set the cuts");
    await this.press("Choose policy");
    await this.on("Choose a policy");
    await this.press("Preview");
    await this.on("What will be written");
    await this.pane.getByRole("textbox", { name: /name/i }).fill("R. Okafor");
    await this.press(/^Write /);
    await this.on("This workbook");
  }

  /** Runs a tool of the toolkit from its form, from the screen that a written run leaves, and writes its sheets. */
  async runTool({ title, purpose, module }: Pick<Tool, "title" | "purpose" | "module">): Promise<void> {
    await this.press(/More tools/);
    await this.on("Toolkit");
    const part = this.pane.getByRole("button", { name: render(say(`module.${module}`)) });
    if ((await part.getAttribute("aria-expanded")) !== "true") await part.click();
    await this.press(`${render(title)} ${render(purpose)}`);
    await this.on(render(title));
    await this.press("Run");
    await this.on("What will be written");
    await this.press(/^Write /);
    await this.on(render(title));
  }
}

/** Opens the workbench for a test and waits until the add-in has looked through the workbook; nothing may be asked of other machines. */
export async function withWorkbench(
  { browser, server: { url } }: Served,
  test: (workbench: WorkbenchPage) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...calm, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const faults = watchFaults(page, url);
  try {
    await page.goto(url);
    await page
      .frameLocator("iframe")
      .getByRole("button", { name: /Use my table/ })
      .waitFor();
    await test(new WorkbenchPage(page));
    expect(faults.filter((fault) => !isLateLook(fault))).toEqual([]);
  } catch (error) {
    const { currentTestName = "test" } = expect.getState();
    await page.screenshot({ path: `out/browser/${currentTestName.replace(/[^a-z0-9]+/gi, "-")}.png` });
    throw error;
  } finally {
    await context.close();
  }
}
