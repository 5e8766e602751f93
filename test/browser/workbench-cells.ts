import type { Frame, Page } from "playwright-core";
import { cellAddress, parseCellAddress } from "../../src/xlsx";
import { calm } from "./chromium";
import { watchFaults } from "./faults";
import type { Served } from "./served";

/** What a cell holds, as Excel's API tells it: errors as texts such as "#N/A", blank cells as "". */
export type ShownCell = string | number | boolean;

/** The canvas with the cells; others belong to editors. */
const mainCanvas = "[id^=univer-sheet-main-canvas]";

/** Pixels of the grid's headings, and of cells in a new sheet. */
const heading = { width: 46, height: 20 };
const cell = { width: 64, height: 20 };

const patience = 60_000;

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const place = parseCellAddress(address);
  if (place === null) throw new RangeError(`${address} is no cell`);
  return place;
}

/** The workbench's page in the hands of a user, who clicks and types in its cells. */
export class WorkbenchCells {
  private constructor(
    readonly page: Page,
    /** Errors of the page and requests to other machines. */
    readonly faults: readonly string[],
  ) {}

  /** Opens a workbook of the server, the sample unless named, and waits until the add-in runs. */
  static async open({ browser, server: { url } }: Served, path?: string): Promise<WorkbenchCells> {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...calm });
    page.setDefaultTimeout(patience);
    const cells = new WorkbenchCells(page, watchFaults(page, url));
    await page.goto(path === undefined ? url : `${url}?open=${path}`, { timeout: 2 * patience });
    await page.locator("iframe").waitFor({ timeout: 2 * patience });
    await page.frameLocator("iframe").locator("#pane > *").first().waitFor();
    await cells.addIn.evaluate("Office.onReady()");
    return cells;
  }

  /** The add-in's frame. */
  get addIn(): Frame {
    const [, frame] = this.page.frames();
    if (!frame) throw new Error("the add-in has no frame");
    return frame;
  }

  /**
   * Runs a script of the add-in's own, which sees `sheet`, the sheet in sight, and `context`; once the user no longer edits a cell,
   * since a key that ends this takes its time.
   */
  excel(script: string): Promise<unknown> {
    return this.addIn.evaluate(`Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      ${script}
    })`);
  }

  /** Adds a sheet with cells from A1 on, and opens it. */
  async newSheet(name: string, rows: readonly (readonly ShownCell[])[] = []): Promise<void> {
    await this.excel(`
      const added = context.workbook.worksheets.add(${JSON.stringify(name)});
      const rows = ${JSON.stringify(rows)};
      if (rows.length > 0) added.getRangeByIndexes(0, 0, rows.length, rows[0].length).values = rows;
      added.activate();
      await context.sync();`);
  }

  /** Values of cells of the sheet in sight. */
  read(address: string): Promise<ShownCell[][]> {
    return this.excel(`
      const range = sheet.getRange(${JSON.stringify(address)}).load("values");
      await context.sync();
      return range.values;`) as Promise<ShownCell[][]>;
  }

  /** Values of cells once they are as wanted, else as they are when patience ends. */
  async readUntil(address: string, isWanted: (values: ShownCell[][]) => boolean): Promise<ShownCell[][]> {
    const end = Date.now() + patience;
    for (;;) {
      const values = await this.read(address);
      if (isWanted(values) || Date.now() > end) return values;
    }
  }

  /** Values of cells once none of them waits for a function or is blank. */
  results(address: string): Promise<ShownCell[][]> {
    return this.readUntil(address, (values) =>
      values.every((row) => row.every((value) => value !== "#BUSY!" && value !== "")),
    );
  }

  /** Where a cell of a new sheet that is not scrolled stands on the page. */
  async point(address: string): Promise<{ readonly x: number; readonly y: number }> {
    const { row, column } = placeOf(address);
    const box = await this.page.locator(mainCanvas).boundingBox();
    if (!box) throw new Error("the grid shows no canvas");
    return {
      x: box.x + heading.width + (column - 0.5) * cell.width,
      y: box.y + heading.height + (row - 0.5) * cell.height,
    };
  }

  /** Moves the pointer in a cell and rests there, longer than the grid's notes wait before they show. */
  async hoverAbout(address: string): Promise<void> {
    const { x, y } = await this.point(address);
    await this.page.mouse.move(x - 4, y);
    await this.page.mouse.move(x + 4, y);
    await this.page.waitForTimeout(500);
  }

  /** Selects a cell by a click. */
  async click(address: string): Promise<void> {
    const { x, y } = await this.point(address);
    await this.page.mouse.click(x, y);
    await this.selected(address);
  }

  private async selected(address: string): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      const found = await this.excel(`
        const range = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return range.address;`);
      if (String(found).endsWith(`!${address}`)) return;
      if (Date.now() > end) throw new Error(`${String(found)} is selected, not ${address}`);
    }
  }

  /** Types into a cell: a click, the keys, Enter. */
  async enter(address: string, text: string): Promise<void> {
    await this.click(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    const { row, column } = placeOf(address);
    await this.selected(cellAddress(row + 1, column));
  }
}
