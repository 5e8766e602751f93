import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { render } from "../../src/text/render";
import { say } from "../../src/text/message";
import type { Tool } from "../../src/tools/tool";
import { calm } from "./chromium";
import { watchFaults } from "./faults";
import { momentScript } from "./fixed-moment";
import type { Served } from "./served";
import type { Stand } from "./stand/page";

export const user = "R. Okafor";

const usualPatience = 20_000;

/** What the pane stands on, as a page computes it. */
const grounds = { light: "rgb(255, 255, 255)", dark: "rgb(41, 41, 41)" } as const;

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
    const context = await browser.newContext({
      viewport: { width: 360, height: 760 },
      ...calm,
      ...contextOptions,
    });
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

  /** Asks the page that stands in for Excel. The question runs there: what else it needs is handed to it. */
  ask<Answer>(question: (stand: Stand) => Answer): Promise<Awaited<Answer>>;
  ask<Answer, Given>(
    question: (stand: Stand, given: Given) => Answer,
    given: Given,
  ): Promise<Awaited<Answer>>;
  ask(question: (stand: Stand, given: unknown) => unknown, given?: unknown): Promise<unknown> {
    return this.page.evaluate(`(${question.toString()})(window.stand, ${JSON.stringify(given)})`);
  }

  /** Switches Excel's theme, and waits until the pane wears it. */
  async showTheme(theme: "light" | "dark"): Promise<void> {
    // office.js keeps what it was told of the theme for five seconds.
    for (const frame of this.page.frames()) await frame.evaluate("passTime(5_001)");
    await this.page.emulateMedia({ colorScheme: theme });
    const [, pane] = this.page.frames();
    await pane?.waitForFunction(
      (ground) => getComputedStyle(document.querySelector("#pane > *")!).backgroundColor === ground,
      grounds[theme],
    );
    await pane?.evaluate(() =>
      Promise.all(
        document
          .getAnimations()
          .filter((each) => each instanceof CSSTransition)
          .map(({ finished }) => finished),
      ).then(() => undefined),
    );
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

  /** Opens the list of tools, from home or the start. */
  async toToolkit(): Promise<void> {
    await this.press(/More tools/);
    await this.on("Toolkit");
  }

  /** Opens a tool's form from the list, once the part of the list that it stands in is open. */
  async chooseTool({ title, purpose, module }: Pick<Tool, "title" | "purpose" | "module">): Promise<void> {
    const part = this.pane.getByRole("button", { name: render(say(`module.${module}`)) });
    if ((await part.getAttribute("aria-expanded")) !== "true") await part.click();
    const name = render(title);
    // Titles begin alike: "Forecast", "Forecast overrides".
    await this.press(`${name} ${render(purpose)}`);
    await this.on(name);
  }

  /** Runs the tool whose form is open, and shows what it would write. */
  async runTool(): Promise<void> {
    await this.press("Run");
    await this.on("What will be written");
  }

  /** Writes what a tool's preview shows, and waits for its result. */
  async writeTool({ title }: Pick<Tool, "title">): Promise<void> {
    await this.press(/^Write /);
    await this.on(render(title));
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
