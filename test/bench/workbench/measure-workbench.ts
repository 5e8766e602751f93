import { launchChromium } from "../../browser/chromium";
import { WorkbenchCells } from "../../browser/workbench-cells";
import { serveWorkbench } from "../../browser/workbench-page";
import type { Size } from "../task";

/** A custom function in each of so many cells, over so many periods of demand. */
export const functionsSize: Size = { items: 200, periods: 12 };
export const gridSize: Size = { items: 10_000, periods: 60 };

export interface WorkbenchMeasurement {
  /** From the change of a cell that all read until all hold their new results. */
  readonly functions: number;
  /** The same with one cell that reads it. */
  readonly oneFunction: number;
  readonly gridLoad: number;
  /** From the change of a cell until the result of a formula that reads it is drawn. */
  readonly gridEdit: number;
  /** The longest time between two frames while the sheet is scrolled. */
  readonly gridScroll: number;
}

const rounds = 5;
const wheels = 20;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Rows of demand with a function of the add-in beside each; all read the smoothing constant in A1. @returns median milliseconds */
function recalculateFunctions(
  cells: WorkbenchCells,
  sheetName: string,
  { items, periods }: Size,
): Promise<number> {
  return cells.page.evaluate(
    async ({ sheetName, items, periods, rounds }) => {
      const store = window.workbench?.workbook?.spreadsheet.store;
      if (store === undefined) throw new Error("no workbook is open");
      const { id } = store.addSheet(sheetName);
      store.setCell(id, 1, 1, 0.1, null);
      for (let row = 1; row <= items; row++) {
        for (let period = 0; period < periods; period++)
          store.setCell(id, row, 3 + period, ((row * 7 + period * 5) % 11) + 1, null);
        store.setCell(id, row, 2, 0, `SCM.CROSTON(C${row}:N${row},1,"sba",$A$1)`);
      }
      await store.calculate();
      const results = (): unknown[] =>
        Array.from({ length: items }, (_, row) => store.cell(id, row + 1, 2).value);
      const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      const renewed = async (former: readonly unknown[]): Promise<void> => {
        const end = performance.now() + 60_000;
        while (results().some((value, row) => typeof value !== "number" || value === former[row])) {
          if (performance.now() > end) throw new Error("the functions gave no new results within a minute");
          await frame();
        }
      };
      await renewed(Array.from({ length: items }, () => 0));
      const times: number[] = [];
      for (let round = 1; round <= rounds; round++) {
        const former = results();
        const start = performance.now();
        store.setCell(id, 1, 1, 0.1 + round / 100, null);
        await store.calculate();
        await renewed(former);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
    },
    { sheetName, items, periods, rounds },
  );
}

/** Fills a sheet, a total at the end of each row, and opens it. @returns milliseconds of loading, and of each edit until its result is drawn */
function fillAndEdit(
  cells: WorkbenchCells,
  { items, periods }: Size,
): Promise<{ load: number; edits: number[] }> {
  return cells.page.evaluate(
    async ({ items, periods, rounds }) => {
      const store = window.workbench?.workbook?.spreadsheet.store;
      if (store === undefined) throw new Error("no workbook is open");
      const twoFrames = (): Promise<unknown> =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const start = performance.now();
      const { id } = store.addSheet("Large");
      for (let row = 1; row <= items; row++) {
        for (let column = 1; column <= periods; column++)
          store.setCell(id, row, column, (row * column) % 97, null);
        store.setCell(id, row, periods + 1, 0, `SUM(A${row}:BH${row})`);
      }
      await store.calculate();
      store.select({ sheetId: id, area: { top: 1, left: 1, bottom: 1, right: 1 } });
      await twoFrames();
      const load = performance.now() - start;
      const edits: number[] = [];
      for (let round = 1; round <= rounds; round++) {
        const before = Number(store.cell(id, 2, periods + 1).value);
        const begin = performance.now();
        store.setCell(id, 2, 2, Number(store.cell(id, 2, 2).value) + 1000, null);
        await store.calculate();
        await twoFrames();
        edits.push(performance.now() - begin);
        if (Number(store.cell(id, 2, periods + 1).value) !== before + 1000)
          throw new Error("the sum does not follow");
      }
      return { load, edits };
    },
    { items, periods, rounds },
  );
}

/** @returns the longest milliseconds between two frames while the wheel is turned */
async function scroll(cells: WorkbenchCells): Promise<number> {
  const { page } = cells;
  await page.evaluate(() => {
    const gaps: number[] = [];
    Object.assign(window, { frameGaps: gaps });
    let last = performance.now();
    const frame = (now: number): void => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const { x, y } = await cells.point("C5");
  await page.mouse.move(x, y);
  for (let wheel = 0; wheel < wheels; wheel++) await page.mouse.wheel(0, 400);
  return page.evaluate(() => {
    const [, ...gaps] = (window as unknown as { frameGaps: number[] }).frameGaps;
    return Math.max(...gaps);
  });
}

/** Drives the workbench's page in headless Chromium, which draws without a graphics card. */
export async function measureWorkbench(): Promise<WorkbenchMeasurement> {
  const server = await serveWorkbench();
  const browser = await launchChromium();
  try {
    const cells = await WorkbenchCells.open({ browser, server });
    // Scripts run by tsx name their functions with a helper, which those that are sent to the page miss there.
    await cells.page.evaluate("window.__name = (named) => named");
    const oneFunction = await recalculateFunctions(cells, "One", { ...functionsSize, items: 1 });
    const functions = await recalculateFunctions(cells, "Functions", functionsSize);
    const { load, edits } = await fillAndEdit(cells, gridSize);
    return {
      functions,
      oneFunction,
      gridLoad: load,
      gridEdit: median(edits),
      gridScroll: await scroll(cells),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
