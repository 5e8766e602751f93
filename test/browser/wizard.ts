import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { watchFaults } from "./faults";
import { momentScript } from "./fixed-moment";
import type { Served } from "./served";
import type { Stand } from "./stand/page";

export const user = "R. Okafor";

const usualPatience = 20_000;

export interface OpenOptions extends BrowserContextOptions {
  /** Such as "?readOnly". */
  readonly query?: string;
  /** How long anything may take, in milliseconds. */
  readonly patience?: number;
  /** Runs in every page and frame before anything else. */
  readonly script?: string;
}

/** The pane in the page that stands in for Excel. */
export class Wizard {
  readonly pane: FrameLocator;

  private constructor(
    readonly page: Page,
    readonly faults: readonly string[],
  ) {
    this.pane = page.frameLocator("iframe");
  }

  static async open(browser: Browser, url: string, options: OpenOptions = {}): Promise<Wizard> {
    const { query = "", script, patience = usualPatience, ...contextOptions } = options;
    const context = await browser.newContext({ viewport: { width: 360, height: 760 }, ...contextOptions });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const wizard = new Wizard(page, watchFaults(page, url));
    await context.addInitScript(momentScript);
    if (script !== undefined) await context.addInitScript(script);
    await page.goto(`${url}${query}`);
    // The page reads its files first; whoever asks it earlier would find nothing.
    await page.waitForFunction("window.stand !== undefined");
    return wizard;
  }

  /** Loads the pane anew, as over a workbook that was changed before it was opened. */
  async reopen(): Promise<void> {
    await this.page
      .locator("iframe")
      .evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
  }

  press(name: string | RegExp): Promise<void> {
    return this.pane.getByRole("button", { name }).click();
  }

  on(title: string): Promise<void> {
    return this.pane.getByRole("heading", { level: 1, name: title }).waitFor();
  }

  text(text: string | RegExp): Promise<void> {
    return this.pane.getByText(text).first().waitFor();
  }

  /** Asks the page that stands in for Excel. */
  ask<Answer>(question: (stand: Stand) => Answer): Promise<Answer> {
    return this.page.evaluate<Answer>(`(${question.toString()})(window.stand)`);
  }

  async toMapping(): Promise<void> {
    await this.press(/Use my table/);
    await this.text(/items · /);
  }

  /** Goes on to the preview, which asks who runs. */
  async toPreview(): Promise<void> {
    await this.toPlan();
    await this.nameUser();
  }

  /** Goes on to what will be written, or to why that cannot be planned. */
  async toPlan(): Promise<void> {
    await this.toMapping();
    await this.press("Set cuts");
    await this.on("Set the cuts");
    await this.press("Choose policy");
    await this.on("Choose a policy");
    await this.press("Preview");
    await this.on("What will be written");
  }

  /** Answers who runs, which a new pane asks on its preview. */
  nameUser(): Promise<void> {
    return this.pane.getByRole("textbox", { name: /name/i }).fill(user);
  }

  async write(): Promise<void> {
    await this.press(/^Write /);
    await this.on("This workbook");
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** Opens the pane for a test; where the test fails, a picture of it stays in out/browser. */
export async function withWizard(
  { browser, server }: Served,
  test: (wizard: Wizard) => Promise<void>,
  options: OpenOptions = {},
): Promise<void> {
  const wizard = await Wizard.open(browser, server.url, options);
  try {
    await test(wizard);
    expect(wizard.faults).toEqual([]);
  } catch (error) {
    const { currentTestName = "test" } = expect.getState();
    const name = currentTestName.replace(/[^a-z0-9]+/gi, "-").slice(0, 120);
    await wizard.page.screenshot({ path: `out/browser/${name}.png` });
    throw error;
  } finally {
    await wizard.close();
  }
}
