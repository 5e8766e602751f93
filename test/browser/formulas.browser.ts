import { loadWorkbook } from "../../src/workbench/files";
import { MemoryStore } from "../../src/workbench/host";
import "../unit/functions/custom-functions-stub";
import { registeredFunctions } from "../unit/functions/registered-functions";
import { sample } from "./inputs";
import { served } from "./served";
import { WorkbenchCells, type ShownCell } from "./workbench-cells";
import { serveWorkbench } from "./workbench-page";

const { CROSTON, SAFETY_STOCK, SEGMENT_ABCXYZ } = registeredFunctions;

/** Demand in the sample: a row per item, a column per month. Further down it holds texts, which the functions refuse. */
const items = 200;
const demandAddress = "Demand!C2:AL201";

const workbench = served(serveWorkbench);
let cells: WorkbenchCells;
beforeAll(async () => {
  cells = await WorkbenchCells.open(workbench);
});
afterEach(() => expect(cells.faults).toEqual([]));

function sampleDemand(): (number | null)[][] {
  const store = new MemoryStore();
  loadWorkbook(sample.bytes(), store);
  const sheetId = store.sheets().find(({ name }) => name === "Demand")?.id ?? "";
  return Array.from({ length: items }, (_, item) =>
    Array.from({ length: 36 }, (_unused, month) => {
      const { value } = store.cell(sheetId, item + 2, month + 3);
      return typeof value === "number" ? value : null;
    }),
  );
}

const line = (): Promise<string> => cells.page.locator(".cell-message").innerText();

/** Counts calls of the add-in's functions from now on. */
const countCalls = (): Promise<unknown> =>
  cells.addIn.evaluate(`{
    window.calls = [];
    for (const [id, original] of Object.entries(CustomFunctions._association.mappings)) {
      CustomFunctions.associate(id, (...values) => {
        window.calls.push([id, values]);
        return original(...values);
      });
    }
  }`);

/** Functions called since the last question, with their arguments. */
const calls = (): Promise<[string, unknown[]][]> =>
  cells.addIn.evaluate<[string, unknown[]][]>("window.calls.splice(0)");

const demand = [5, 0, 3, 0, 0, 8, 0, 2, 6];

test("a formula that is typed classifies the demand of the sample, and its classes spill", async () => {
  await cells.newSheet("Classes");
  await cells.enter("B2", `=SCM.SEGMENT_ABCXYZ(,${demandAddress})`);
  const expected = SEGMENT_ABCXYZ(null, sampleDemand());
  expect(expected).toHaveLength(items);
  expect(await cells.results("B2:B201")).toEqual(expected);
  expect(await cells.read("B202:C202")).toEqual([["", ""]]);
});

test("results are the engine's, and follow the cells that they read", async () => {
  await cells.newSheet("Follow", [demand]);
  await cells.enter("A3", "=SCM.SAFETY_STOCK(0.95,12,4)");
  await cells.enter("A5", "=SCM.CROSTON(A1:I1,3)");
  expect(await cells.results("A3")).toEqual(SAFETY_STOCK([[0.95]], [[12]], [[4]]));
  const before = CROSTON([demand], 3);
  expect(await cells.results("A5:C5")).toEqual(before);
  await cells.enter("I1", "60");
  const after = CROSTON([[...demand.slice(0, -1), 60]], 3);
  expect(after).not.toEqual(before);
  const shown = await cells.readUntil("A5:C5", (values) => JSON.stringify(values) === JSON.stringify(after));
  expect(shown).toEqual(after);
});

test("the line under the sheet says why a function gave an error, and is empty elsewhere", async () => {
  await cells.newSheet("Errors");
  await cells.enter("A2", "=SCM.SAFETY_STOCK(1.5,12,4)");
  const [[shown] = []] = await cells.results("A2");
  expect(shown).toMatch(/^#(NUM|VALUE)!$/);
  await cells.click("A2");
  await cells.page
    .locator(".cell-message")
    .filter({ hasText: /^A2: .*serviceLevel/ })
    .waitFor();
  // A note of the grid's own at the pointer covered the cells beside an error, and took their clicks.
  await cells.hoverAbout("A2");
  await cells.click("C4");
  expect(await line()).toBe("");
});

test("functions stand within others: sums, picked rows, conditions", async () => {
  await cells.newSheet("Nested", [demand, [1, 1, 2, 2, 3, 3, 4, 4, 5]]);
  await cells.enter("A4", "=SUM(SCM.CROSTON(A1:I1,3))");
  await cells.enter("A5", "=INDEX(SCM.SEGMENT_ABCXYZ(,A1:I2),2,1)");
  await cells.enter("A6", '=IF(A1>4,SCM.SAFETY_STOCK(0.95,12,4),"none")');
  await cells.enter("A7", '=IF(A1>400,SCM.SAFETY_STOCK(0.95,12,4),"none")');
  await cells.enter("A8", "=SCM.SAFETY_STOCK(SCM.ADI(A1:I1)/10,12,4)");
  const [forecasts = []] = CROSTON([demand], 3) as number[][];
  const [, second] = SEGMENT_ABCXYZ(null, [demand, [1, 1, 2, 2, 3, 3, 4, 4, 5]]);
  const [[interval = 0] = []] = registeredFunctions.ADI([demand]) as number[][];
  const isNumber = (value: ShownCell | undefined): boolean => typeof value === "number";
  const shown = await cells.readUntil(
    "A4:A8",
    (values) => [0, 2, 4].every((row) => isNumber(values[row]?.[0])) && values[1]?.[0] === second?.[0],
  );
  expect(shown.slice(1)).toEqual([
    second,
    ...SAFETY_STOCK([[0.95]], [[12]], [[4]]),
    ["none"],
    ...SAFETY_STOCK([[interval / 10]], [[12]], [[4]]),
  ]);
  expect(shown[0]?.[0]).toBeCloseTo(
    forecasts.reduce((sum, value) => sum + value, 0),
    9,
  );
});

test("only functions that depend on a changed cell are called again", async () => {
  await countCalls();
  await cells.newSheet("Dependents", [
    [10, 4],
    [20, 4],
  ]);
  await cells.enter("D1", "=SCM.SAFETY_STOCK(0.9,A1,B1)");
  await cells.enter("D2", "=SCM.SAFETY_STOCK(0.9,A2,B2)");
  await cells.results("D1:D2");
  expect(await calls()).toHaveLength(2);
  await cells.enter("A2", "30");
  const wanted = SAFETY_STOCK([[0.9]], [[30]], [[4]]);
  expect(await cells.readUntil("D2", (values) => values[0]?.[0] === wanted[0]?.[0])).toEqual(wanted);
  expect((await calls()).map(([id, values]) => [id, values.slice(0, 3)])).toEqual([
    ["SAFETY_STOCK", [[[0.9]], [[30]], [[4]]]],
  ]);
});

test("arguments that are left out between others arrive as null", async () => {
  await countCalls();
  await cells.newSheet("Left out");
  await cells.enter("A1", '=SCM.SAFETY_STOCK(0.95,12,4,100,,,"fill",50)');
  expect(await cells.results("A1")).toEqual(
    SAFETY_STOCK([[0.95]], [[12]], [[4]], [[100]], null, null, "fill", [[50]]),
  );
  const [[, values] = []] = await calls();
  expect(values?.slice(0, 9)).toEqual([[[0.95]], [[12]], [[4]], [[100]], null, null, "fill", [[50]], null]);
});

test("blank cells, dates, booleans, texts and errors arrive as in Excel", async () => {
  await countCalls();
  await cells.newSheet("Kinds");
  await cells.enter("A1", "2026-11-22");
  await cells.enter("B1", "TRUE");
  await cells.enter("C1", "'007");
  await cells.enter("D1", "=1/0");
  await cells.enter("F1", "plain");
  await cells.enter("A3", "=SCM.ADI(A1:F1)");
  await cells.results("A3");
  const [history] = await cells.addIn.evaluate<unknown[][]>(`window.calls[0][1][0].map((row) =>
    row.map((cell) => (cell instanceof CustomFunctions.Error ? "error " + cell.code : cell)))`);
  expect(history).toEqual([46_348, true, "007", "error #DIV/0!", 0, "plain"]);
});

test("the menu of a cell has the add-in's entry, which opens the mapping of the table around it", async () => {
  await cells.excel(`context.workbook.worksheets.getItem("Demand").activate(); await context.sync();`);
  const { x, y } = await cells.point("B3");
  await cells.page.mouse.click(x, y, { button: "right" });
  await cells.page.getByText("Segment this table").click();
  await cells.page
    .frameLocator("iframe")
    .getByRole("heading", { level: 1, name: "Check your data" })
    .waitFor();
});
