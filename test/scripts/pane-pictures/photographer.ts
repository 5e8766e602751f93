import AxeBuilder from "@axe-core/playwright";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import type { Wizard } from "../../browser/wizard";

const height = 760;

/** Takes pictures of the pane, each as high as what it shows, and checks what it took. */
export class Photographer {
  faults = 0;

  constructor(
    private readonly wizard: Wizard,
    private readonly folder: string,
    private readonly look: string,
  ) {}

  async take(name: string): Promise<void> {
    const { page } = this.wizard;
    const frame = this.frame();
    // Screens fade in.
    await page.waitForTimeout(250);
    const width = page.viewportSize()?.width ?? 360;
    const shown = await frame.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(height, shown) });
    await page.screenshot({ path: join(this.folder, `${name}-${this.look}.png`) });
    await page.setViewportSize({ width, height });
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) this.fault(name, `scrolls sideways by ${overflow} px`);
    const { violations } = await new AxeBuilder({ page }).include("iframe").analyze();
    for (const { id, nodes } of violations) {
      this.fault(name, `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
    }
  }

  /** Keeps what is shown when a walk does not get on. */
  failed(): Promise<unknown> {
    return this.wizard.page.screenshot({ path: join(this.folder, `failed-${this.look}.png`) });
  }

  fault(name: string, text: string): void {
    this.faults++;
    process.stdout.write(`${name}-${this.look}: ${text}\n`);
  }

  private frame(): Frame {
    const frame = this.wizard.page.frames().find((each) => each.url().endsWith("/taskpane.html"));
    if (frame === undefined) throw new Error("The page has no pane");
    return frame;
  }
}
