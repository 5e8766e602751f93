import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FileWorkbook } from "../../../src/workbook/file";
import { applyPlan } from "../../../src/workbook";
import { planSample } from "../../../src/workbook/sample";
import { sampleFigures } from "../../../src/workbook/sample/figures";
import { newXlsx, openXlsx } from "../../../src/xlsx";
import type { XlsxFile } from "../../../src/xlsx/types";
import { MemoryWorkbook } from "./memory-workbook";

jest.setTimeout(60_000);

const bytes = new Uint8Array(readFileSync(join(__dirname, "../../../assets/sample.xlsx")));
const sample = openXlsx(bytes);
const names = ["Demand", "Item master", "Customers", "Stock", "Orders"];

/** Everything that a file says of a sheet, whatever the sheet's name is. */
function described(file: XlsxFile, sheet: string) {
  const cells = file.readSheet(sheet);
  const looks = file.readLooks(sheet);
  const each = <Found>(read: (row: number, column: number) => Found): Found[][] =>
    Array.from({ length: cells.rowCount }, (_, row) =>
      Array.from({ length: looks.columnCount }, (_unused, column) => read(row + 1, column + 1)),
    );
  const known = new Map<number, string>();
  const look = (format: number): string => {
    const found = known.get(format) ?? JSON.stringify(looks.look(format));
    known.set(format, found);
    return found;
  };
  return {
    values: each((row, column) => cells.values[row - 1]?.[column - 1] ?? null),
    formulas: each((row, column) => cells.formula(row, column)),
    looks: each((row, column) => look(looks.cellFormat(row, column))),
    layout: file.readLayout(sheet),
    tables: file.readTables().filter((table) => table.sheet === sheet),
    repeated: file
      .definedNames()
      .find((name) => name.sheet === sheet)
      ?.formula.replace(/^.*!/, ""),
  };
}

test("the figures on the sample's door are those of the file", () => {
  const rows = (sheet: string) => sample.readSheet(sheet).values.slice(1);
  const [headers = []] = sample.readSheet("Demand").values;
  expect(sampleFigures).toEqual({
    items: new Set(rows("Item master").map(([item]) => item)).size,
    months: headers.filter((header) => typeof header === "number").length,
    sites: new Set(rows("Demand").map(([, site]) => site)).size,
  });
});

test("added to an empty workbook, every sheet is as the file has it: values, looks, sizes, panes and page", async () => {
  const { plan, demandSheet, sheets } = await planSample(FileWorkbook.open(null, "empty.xlsx"));
  expect([demandSheet, sheets]).toEqual(["Demand", names]);
  const file = newXlsx();
  file.apply(plan?.changes ?? []);
  // Nothing of the file is left out, or this says what.
  for (const name of names) {
    const [added, original] = [described(file, name), described(sample, name)];
    // Compared as text first: cell by cell takes long, and serves to show a difference.
    for (const key of Object.keys(original) as (keyof typeof original)[])
      if (JSON.stringify(added[key]) !== JSON.stringify(original[key]))
        expect({ [key]: added[key] }).toEqual({ [key]: original[key] });
    expect(added.layout).toEqual(original.layout);
  }
  expect(file.definedNames()).toEqual(sample.definedNames());
  expect(file.activeSheet()).toBe("Demand");
});

test("a name that is taken gets (sample), and the user's sheets stay as they are", async () => {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("DEMAND", [
    ["Item", "2025-01"],
    ["mine", 3],
  ]);
  workbook.addSheet("Stock");
  workbook.addSheet("Stock (sample)");
  const before = workbook.dump();
  const { plan, demandSheet } = await planSample(workbook);
  expect(demandSheet).toBe("Demand (sample)");
  if (plan === null) throw new Error("nothing was planned");
  const outcome = await applyPlan(workbook, plan);
  expect((await workbook.sheetNames()).slice(3)).toEqual([
    "Demand (sample)",
    "Item master",
    "Customers",
    "Stock (sample 2)",
    "Orders",
  ]);
  expect(workbook.dump().sheets.slice(0, 3)).toEqual(before.sheets);
  await outcome.undo();
  expect(workbook.dump()).toEqual(before);
});

describe("a workbook that holds the sample", () => {
  const full = async (): Promise<MemoryWorkbook> => {
    const workbook = new MemoryWorkbook();
    const { plan } = await planSample(workbook);
    await workbook.apply(plan?.changes ?? []);
    return workbook;
  };

  it("gets nothing, even where sheets were renamed and figures changed", async () => {
    const workbook = await full();
    workbook.sheet("Demand").name = "History";
    workbook.type("History", 2, 3, 9_999);
    workbook.type("History", 2, 1, null);
    expect(await planSample(workbook)).toEqual({
      plan: null,
      demandSheet: "History",
      sheets: ["History", ...names.slice(1)],
    });
  });

  it("is the sample's own file, too", async () => {
    expect((await planSample(FileWorkbook.open(bytes, "sample.xlsx"))).plan).toBeNull();
  });

  it("gets back what was deleted, and only that", async () => {
    const workbook = await full();
    workbook.state.sheets = workbook.state.sheets.filter(({ name }) => name !== "Stock");
    const { plan, sheets } = await planSample(workbook);
    expect(plan?.sheets.map(({ name }) => name)).toEqual(["Stock"]);
    expect(sheets).toEqual(names);
  });

  it("is not one whose sheet has the headers alone", async () => {
    const workbook = await full();
    const { cells } = workbook.sheet("Demand");
    for (const key of cells.keys()) if (!key.startsWith("1:")) cells.delete(key);
    expect((await planSample(workbook)).demandSheet).toBe("Demand (sample)");
  });
});
