import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { sample } from "./inputs";
import { served } from "./served";
import { serveWorkbench, withWorkbench } from "./workbench-page";

const workbench = served(serveWorkbench);

const named = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open" }).click();
  await (await chooser).setFiles(named(name, bytes));
}

/** Writes into the open workbook as the add-in would. */
const writeAsAddIn = (page: Page): Promise<unknown> =>
  page.frames()[1]?.evaluate(`Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["changed"]];
    await context.sync();
  })`) ?? Promise.reject(new Error("the add-in has no frame"));

test("shows the manifest's own buttons with their tips, and the add-in finds the table of the sample", () =>
  withWorkbench(workbench, async ({ page }) => {
    await page.getByRole("heading", { level: 1, name: "sample.xlsx" }).waitFor();
    const group = page.getByRole("group", { name: "Stratify" });
    const buttons = await group.getByRole("button").allInnerTexts();
    expect(buttons).toEqual(["Segment", "Undo write", "Explain", "Help"]);
    await group.getByRole("button", { name: "Segment" }).hover();
    await page.getByRole("tooltip").filter({ hasText: "You see every cell before it is written." }).waitFor();
    await page.getByRole("heading", { level: 2, name: "Stratify" }).waitFor();
  }));

test.each(["light", "dark"] as const)("has no fault of accessibility, %s", (colorScheme) =>
  withWorkbench(
    workbench,
    async ({ page }) => {
      // The grid is not ours, and the pane has tests of its own.
      const { violations } = await new AxeBuilder({ page }).exclude(".view").exclude("iframe").analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
    },
    { colorScheme },
  ),
);

test("the switch of the theme turns the page and the pane dark, and is remembered", () =>
  withWorkbench(workbench, async ({ page }) => {
    await page.getByRole("switch", { name: "Dark" }).click();
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.querySelector(".pane") ?? document.body).backgroundColor);
    expect(await ground()).toBe("rgb(41, 41, 41)");
    // office.js keeps what it was told of the theme for five seconds.
    const paneGround = (): Promise<string> | undefined =>
      page
        .frames()[1]
        ?.evaluate(
          () => getComputedStyle(document.querySelector("#pane > *") ?? document.body).backgroundColor,
        );
    while ((await paneGround()) !== "rgb(41, 41, 41)") await page.waitForTimeout(100);
    await page.reload();
    expect(await page.getByRole("switch", { name: "Dark" }).getAttribute("aria-checked")).toBe("true");
  }));

test("the pane gets wider and narrower by keyboard within Excel's limits", () =>
  withWorkbench(workbench, async ({ page }) => {
    const line = page.getByRole("separator", { name: "Width of the pane" });
    for (const [key, width] of [
      ["ArrowLeft", "360"],
      ["Home", "320"],
      ["ArrowRight", "320"],
      ["End", "420"],
    ] as const) {
      await line.press(key);
      expect(await line.getAttribute("aria-valuenow")).toBe(width);
    }
  }));

test("a file that is no workbook is refused in a sentence, and the open one stays", () =>
  withWorkbench(workbench, async ({ page }) => {
    await choose(page, "notes.txt", Buffer.from("text"));
    await page.getByRole("alert").filter({ hasText: "notes.txt is no .xlsx workbook." }).waitFor();
    await choose(page, "broken.xlsx", Buffer.from("no zip"));
    await page.getByRole("alert").filter({ hasText: "sample.xlsx stays open." }).waitFor();
    await page.getByRole("button", { name: "Close this message" }).click();
    await page.getByRole("heading", { level: 1, name: "sample.xlsx" }).waitFor();
  }));

test("changes that are not saved are asked about before another workbook is opened", () =>
  withWorkbench(workbench, async ({ page }) => {
    await writeAsAddIn(page);
    await page.getByText("Not saved").waitFor();
    const bytes = sample.bytes();
    await choose(page, "other.xlsx", bytes);
    const question = page.getByRole("dialog", { name: "Open other.xlsx?" });
    await question.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { level: 1, name: "sample.xlsx" }).waitFor();
    await choose(page, "other.xlsx", bytes);
    await question.getByRole("button", { name: "Open without saving" }).click();
    await page.getByRole("heading", { level: 1, name: "other.xlsx" }).waitFor();
    await page.getByText("Not saved").waitFor({ state: "hidden" });
    await page
      .frameLocator("iframe")
      .getByRole("button", { name: /Use my table/ })
      .waitFor();
  }));
