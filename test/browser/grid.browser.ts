import type { Page } from "playwright-core";
import { sampleFile } from "../scripts/sample/file";
import { batchOutput } from "./batch-output";
import { storeContract } from "./grid/contract";
import { serveGrid } from "./grid/serve";
import { served } from "./served";

/** The canvas with the cells; others belong to editors. */
const mainCanvas = "[id^=univer-sheet-main-canvas]";

const grid = served(serveGrid);
let page: Page;
const troubles: string[] = [];

beforeEach(async () => {
  troubles.length = 0;
  page = await grid.browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(grid.server.url, { waitUntil: "commit", timeout: 120_000 });
  await page.waitForFunction(
    () => "gridStand" in window && document.querySelector("[id^=univer-sheet-main-canvas]") !== null,
  );
});

afterEach(async () => {
  await page.close();
  expect(troubles).toEqual([]);
});

const values = (top: number, left: number, bottom: number, right: number) =>
  page.evaluate((area) => window.gridStand.read(area), { top, left, bottom, right });

/** Waits for something that the user's doing brings about. */
const heard = (text: string) =>
  page.waitForFunction((wanted) => window.gridStand.heard.some((line) => line.startsWith(wanted)), text);

const heardAll = () => page.evaluate(() => window.gridStand.heard.splice(0));

/** Cells of 64 by 20 pixels under the grid's own headings. */
async function clickCell(row: number, column: number): Promise<void> {
  const box = await page.locator(mainCanvas).boundingBox();
  if (!box) throw new Error("the grid shows no canvas");
  await page.mouse.click(box.x + 46 + (column - 0.5) * 64, box.y + 20 + (row - 0.5) * 20);
}

test("the grid keeps the contract of stores", async () => {
  const results = await page.evaluate(() => window.gridStand.contract());
  expect(results).toEqual(Object.fromEntries(storeContract.map(({ title }) => [title, null])));
});

test("every formula of the sample's output computes what batch wrote", async () => {
  const { result } = await batchOutput(sampleFile(), "sample.xlsx");
  grid.server.put("/sample-output.xlsx", result);
  const { formulas, differences } = await page.evaluate(() =>
    window.gridStand.compare("/sample-output.xlsx"),
  );
  expect(differences).toEqual([]);
  expect(formulas).toBeGreaterThan(2000);
});

test("what the user types reaches the listener, formulas compute, and undo takes it back", async () => {
  await page.evaluate(() => window.gridStand.write([[2, "=A1*10"]]));
  await clickCell(1, 1);
  await heard("selection sheet-1");
  await page.keyboard.type("41");
  await heard("edit began");
  await page.keyboard.press("Enter");
  await heard('cells sheet-1 {"top":1,"left":1,"bottom":1,"right":1} RangeEdited');
  await heard("edit ended");
  await page.evaluate(() => window.gridStand.store.calculate());
  expect(await values(1, 1, 1, 2)).toEqual([[41, 410]]);
  await heardAll();
  await page.keyboard.press("Control+z");
  await heard("cells sheet-1");
  await page.evaluate(() => window.gridStand.store.calculate());
  expect(await values(1, 1, 1, 2)).toEqual([[2, 20]]);
});

test("what the store writes itself is not told as the user's doing", async () => {
  await page.evaluate(() => window.gridStand.write([[1, "=A1+1"]]));
  await page.evaluate(async () => {
    const { store } = window.gridStand;
    const { id } = store.addSheet("Another");
    store.select({ sheetId: id, area: { top: 2, left: 2, bottom: 3, right: 3 } });
    store.updateSheet(id, { name: "Renamed" });
    store.removeSheet(id);
    await store.calculate();
  });
  expect((await heardAll()).filter((line) => !line.startsWith("selection"))).toEqual([]);
});

test("rows that the user inserts move tables, validations, names and charts, and are told", async () => {
  const areas = await page.evaluate(async () => {
    const { store, grid, write } = window.gridStand;
    await write([
      ["Item", "Value"],
      ["a", 1],
      ["b", 2],
    ]);
    const sheetId = store.sheets()[0]?.id ?? "";
    const body = { top: 2, left: 2, bottom: 3, right: 2 };
    const table = { top: 1, left: 1, bottom: 3, right: 2 };
    store.put("table", { id: "t", sheetId, name: "things", area: table, properties: { Style: "" } });
    const rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    store.put("validation", {
      id: "v",
      sheetId,
      areas: [body],
      rule,
      errorAlert: null,
      prompt: null,
      ignoreBlanks: true,
    });
    store.put("name", { id: "n", name: "amounts", formula: "=Sheet1!$B$2:$B$3", visible: true, comment: "" });
    const series = [{ id: "s", values: "Sheet1!$B$2:$B$3", categories: null, properties: {} }];
    store.put("chart", {
      id: "k",
      sheetId,
      name: "k",
      area: { top: 5, left: 4, bottom: 9, right: 6 },
      series,
      properties: {},
    });
    grid.api.getActiveWorkbook()?.getActiveSheet().insertRows(2, 2);
    const [chart] = store.records("chart");
    return [
      store.records("table")[0]?.area,
      store.records("validation")[0]?.areas,
      store.records("name")[0]?.formula,
      chart?.area,
      chart?.series[0]?.values,
    ];
  });
  const grown = { top: 2, left: 2, bottom: 5, right: 2 };
  expect(areas).toEqual([
    { top: 1, left: 1, bottom: 5, right: 2 },
    [grown],
    "=Sheet1!$B$2:$B$5",
    { top: 7, left: 4, bottom: 11, right: 6 },
    "Sheet1!$B$2:$B$5",
  ]);
  expect(await heardAll()).toContain('cells sheet-1 {"top":3,"left":1,"bottom":4,"right":52} RowInserted');
});

test("sheets that the user adds, opens and deletes are told", async () => {
  await page.evaluate(async () => {
    const { grid } = window.gridStand;
    const unitId = grid.workbook.getUnitId();
    await grid.commands.executeCommand("sheet.command.insert-sheet", {
      unitId,
      sheet: { id: "mine", name: "Mine" },
    });
    await grid.commands.executeCommand("sheet.command.set-worksheet-activate", { unitId, subUnitId: "mine" });
    await grid.commands.executeCommand("sheet.command.remove-sheet", { unitId, subUnitId: "mine" });
  });
  const lines = await heardAll();
  expect(lines).toEqual(expect.arrayContaining(["added mine", "activated mine sheet-1", "deleted mine"]));
});

test("structured references follow renamed columns and resized tables", async () => {
  const results = await page.evaluate(async () => {
    const { store, write, read } = window.gridStand;
    await write([
      ["Item", "Value\n(EUR)"],
      ["a", 1],
      ["b", 2],
      ["c", 4],
    ]);
    const sheetId = store.sheets()[0]?.id ?? "";
    const area = { top: 1, left: 1, bottom: 3, right: 2 };
    const table = { id: "t", sheetId, name: "things", area, properties: { Style: "" } };
    store.put("table", table);
    const formulas = [
      "SUM(things[[Value\n(EUR)]])",
      "things[[#This Row],[Value\n(EUR)]]*10",
      'COUNTIFS(things[Item],"a")',
    ];
    formulas.forEach((formula, index) => store.setCell(sheetId, 2, 4 + index, 0, formula));
    await store.calculate();
    const row = { top: 2, left: 4, bottom: 2, right: 6 };
    const before = read(row);
    store.put("table", { ...table, area: { ...area, bottom: 4 } });
    await store.calculate();
    return [before, read(row)];
  });
  expect(results).toEqual([[[3, 10, 1]], [[7, 10, 1]]]);
});

test("functions that put rows in order leave the cells that they read as they are", async () => {
  await page.evaluate(() =>
    window.gridStand.write([
      [
        3,
        "=SORT(A1:A3)",
        "=SORTBY(A1:A3,A1:A3,-1)",
        "=UNIQUE(A1:A3)",
        "=FILTER(A1:A3,A1:A3>1)",
        "=TAKE(A1:A3,2)",
      ],
      [1],
      [2],
      ["=SUMPRODUCT(A1:A3,{1;10;100})", "=INDEX(A1:A3,1)"],
    ]),
  );
  expect(await values(1, 1, 3, 6)).toEqual([
    [3, 1, 3, 3, 3, 3],
    [1, 2, 2, 1, 2, 1],
    [2, 3, 1, 2, null, null],
  ]);
  expect(await values(4, 1, 4, 2)).toEqual([[213, 3]]);
});

test("a function from outside knows its cell and its arguments, and is asked again when it says so", async () => {
  const results = await page.evaluate(async () => {
    const { store, functions, write, read } = window.gridStand;
    let answer: number | null = null;
    const asked: unknown[] = [];
    const later = { name: "SCM.LATER", description: "Answers later.", parameters: [] };
    functions.register(later, (args, place) => {
      asked.push([args, place.row, place.column]);
      return answer ?? { error: "#N/A" };
    });
    const spread = { name: "SCM.SPREAD", description: "Two rows.", parameters: [] };
    functions.register(spread, () => [
      ["007", 1],
      [true, { error: "#NUM!" }],
    ]);
    await write([[5, "=SCM.LATER(A1,A1:A2,,Z9,0,)", "=IFERROR(B1,0)+1"], [7], [undefined, "=SCM.SPREAD()"]]);
    const before = read({ top: 1, left: 2, bottom: 1, right: 3 });
    answer = 41;
    functions.markDirty([{ sheetId: store.sheets()[0]?.id ?? "", row: 1, column: 2 }]);
    await store.calculate();
    return {
      asked: asked[0],
      before,
      after: read({ top: 1, left: 2, bottom: 1, right: 3 }),
      spread: read({ top: 3, left: 2, bottom: 4, right: 3 }),
    };
  });
  expect(results.before).toEqual([[{ error: "#N/A" }, 1]]);
  expect(results.after).toEqual([[41, 42]]);
  expect(results.spread).toEqual([
    ["007", 1],
    [true, { error: "#NUM!" }],
  ]);
  expect(results.asked).toEqual([[[[5]], [[5], [7]], undefined, [[null]], 0, undefined], 1, 2]);
});

test("charts stand over their cells, follow scrolling, and are drawn again when their cells change", async () => {
  await page.evaluate(async () => {
    const { store, write } = window.gridStand;
    await write([[1], [2], ["=A1+A2"]]);
    const sheetId = store.sheets()[0]?.id ?? "";
    const series = [{ id: "s", values: "Sheet1!$A$1:$A$3", categories: null, properties: {} }];
    const area = { top: 5, left: 2, bottom: 10, right: 4 };
    store.put("chart", { id: "k", sheetId, name: "sums", area, series, properties: {} });
  });
  const chart = page.locator(".charts canvas");
  await page.waitForFunction(() => window.gridStand.drawings.length === 1);
  const grid = await page.locator(mainCanvas).boundingBox();
  const before = await chart.boundingBox();
  expect(before).toEqual({
    x: (grid?.x ?? 0) + 46 + 64,
    y: (grid?.y ?? 0) + 20 + 80,
    width: 192,
    height: 120,
  });
  await page.mouse.move((grid?.x ?? 0) + 300, (grid?.y ?? 0) + 300);
  await page.mouse.wheel(0, 60);
  await page.waitForFunction(
    (y) => (document.querySelector(".charts canvas")?.getBoundingClientRect().y ?? y) < y,
    before?.y ?? 0,
  );
  await page.evaluate(() => window.gridStand.write([[10]]));
  await page.waitForFunction(() => window.gridStand.drawings.at(-1)?.values[2] === 12);
  expect(await page.evaluate(() => window.gridStand.drawings.at(-1))).toEqual({
    name: "sums",
    values: [10, 2, 12],
  });
});
