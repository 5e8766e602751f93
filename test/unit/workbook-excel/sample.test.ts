import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applyPlan } from "../../../src/workbook";
import { planSample } from "../../../src/workbook/sample";
import { openXlsx } from "../../../src/xlsx";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";
import { expectContent } from "./segment-runs";

jest.setTimeout(120_000);

const file = openXlsx(new Uint8Array(readFileSync(join(__dirname, "../../../assets/sample.xlsx"))));

let open: OpenWorkbook;
beforeEach(async () => {
  open = await openWorkbook({
    Demand: [
      ["Item", "2025-01"],
      ["mine", 3],
    ],
  });
});
afterEach(() => open.close());

/** Where a sheet of the workbook differs from the file's, at most the first few places. */
function differences(sheet: string, original: string): unknown[] {
  const record = open.store.sheets().find(({ name }) => name === sheet);
  if (record === undefined) return [`no sheet ${sheet}`];
  const cells = file.readSheet(original);
  const looks = file.readLooks(original);
  const found: unknown[] = [];
  for (let row = 1; row <= looks.rowCount; row++)
    for (let column = 1; column <= looks.columnCount; column++) {
      const { value, formula } = open.store.cell(record.id, row, column);
      const look = open.store.format(record.id, row, column);
      const wanted = looks.look(looks.cellFormat(row, column));
      const is = [value, formula, look.numberFormat, look.bold, look.fill, look.wrap, look.horizontal];
      const should = [
        cells.values[row - 1]?.[column - 1] ?? null,
        null,
        wanted.numberFormat,
        wanted.bold,
        wanted.fill === null ? null : `#${wanted.fill}`,
        wanted.wrap,
        wanted.horizontal.charAt(0).toUpperCase() + wanted.horizontal.slice(1),
      ];
      if (is.some((part, index) => part !== should[index])) found.push([row, column, is, should]);
      if (found.length > 4) return found;
    }
  return found;
}

test("in Excel the sample's sheets are as in the file, cell by cell, and undo takes them out exactly", async () => {
  const before = JSON.stringify(open.store.content());
  const { plan, sheets, demandSheet } = await planSample(open.workbook);
  if (plan === null) throw new Error("nothing was planned");
  const outcome = await applyPlan(open.workbook, plan);
  expect(sheets).toEqual(["Demand (sample)", "Item master", "Customers", "Stock", "Orders"]);
  expect(open.store.sheets().map(({ name }) => name)).toEqual(["Demand", ...sheets]);

  const originals = file.sheetNames();
  sheets.forEach((sheet, index) => expect(differences(sheet, originals[index] ?? "")).toEqual([]));
  const demand = open.store.sheets().find(({ name }) => name === demandSheet);
  expect(demand).toMatchObject({ frozen: { rows: 1, columns: 2 }, showGridlines: true });
  // 11 and 9.5 characters of Calibri 11, padding included, at 0.75 points a pixel.
  expect([demand?.columnWidths[1], demand?.columnWidths[3], demand?.rowHeights[1]]).toEqual([61.5, 54, 30]);
  // What is there is known again, through Excel as in a file.
  expect((await planSample(open.workbook)).plan).toBeNull();

  await outcome.undo();
  expectContent(open, before);
});

test("a request that Excel refuses on the way leaves the workbook exactly as it was", async () => {
  const before = JSON.stringify(open.store.content());
  const { plan } = await planSample(open.workbook);
  if (plan === null) throw new Error("nothing was planned");
  // Amid the cells: the first requests read what is there, and the writing takes more than these.
  open.host.faults.start({ request: 6 });
  await expect(applyPlan(open.workbook, plan)).rejects.toMatchObject({ kind: "rolled-back" });
  expect(open.host.faults.requests).toBeGreaterThan(6);
  expectContent(open, before);
});
