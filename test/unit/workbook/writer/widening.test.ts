import { render } from "../../../../src/text/render";
import { tableName } from "../../../../src/workbook/names";
import { FileWorkbook } from "../../../../src/workbook/file";
import { later, stamp } from "../reports";
import {
  demandSheet,
  masterSheet,
  readTable,
  staleCells,
  stockSheet,
  tablesOf,
  writeSegment,
  type Written,
} from "../segment-workbook";

let book: FileWorkbook;
const tableInfo = async (name: string) => {
  const info = (await book.tables()).find((table) => table.name === name);
  if (info === undefined) throw new RangeError(`no table ${name}`);
  return info;
};
const type = (sheet: string, row: number, column: number, value: string | number) =>
  book.apply([{ kind: "set-cells", sheet, styles: [], blocks: [{ row, column, values: [[value]] }] }]);
const at = async (sheet: string, row: number, column: number) =>
  (await book.readSheet(sheet)).values[row - 1]?.[column - 1] ?? null;
const remarks = ({ plan }: Written) => plan.remarks.map((remark) => render(remark));

beforeEach(async () => {
  book = FileWorkbook.open(null, "new.xlsx");
  await book.apply([demandSheet()]);
  await writeSegment(book, stamp);
});

const addStock = async (): Promise<Written> => {
  await book.apply([masterSheet(), stockSheet()]);
  return writeSegment(book, later);
};

describe("a run after the user added stock, costs and lead times", () => {
  test("gives every table the columns of the run at its right end, and every cell holds the run's figure", async () => {
    const before = await tableInfo("scmItems");
    const { report, plan } = await addStock();
    expect(plan.conflicts).toEqual([]);
    for (const table of tablesOf(report)) {
      const { columns } = await tableInfo(tableName(table.id));
      expect(columns.length).toBeGreaterThanOrEqual(table.columns.length);
    }
    const headers = (await readTable(book, "scmItems")).headers.map((header) => header.replace(/ \(.*/, ""));
    expect(headers.slice(before.columns.length)).toEqual([
      "lead time",
      "safety stock",
      "reorder point",
      "on hand",
      "stock value",
      "unit cost",
      "demand sd",
      "order quantity",
      "average stock",
    ]);
    expect(await staleCells(book, report)).toEqual([]);
  });

  test("what the user typed in Policies stays in its row", async () => {
    const { columns } = await tableInfo("scmPolicies");
    const note = columns.indexOf("Note") + 1;
    await type("Policies", 9, note, "agreed with sales");
    await addStock();
    expect((await readTable(book, "scmPolicies")).rows[2]?.[note - 1]).toBe("agreed with sales");
  });

  test("the totals of Policies reach over the new columns, by formula", async () => {
    await addStock();
    const { area, columns } = await tableInfo("scmPolicies");
    const column = area.left + columns.findIndex((header) => header.startsWith("Stock today"));
    const cells = await book.readSheet("Policies");
    expect(cells.formula(area.bottom + 1, column)).toMatch(/^SUM\(scmPolicies\[/);
  });

  test("the table of presets and the matrix of stock find a place on their sheets", async () => {
    await addStock();
    expect((await readTable(book, "scmPresets")).rows).toHaveLength(2);
    const mark = (await book.names()).find(({ name }) => name === "scmBlock_nine_box_3");
    expect(mark?.formula).toBe("'Nine-box'!$M$5");
    expect(await at("Nine-box", 5, 13)).toContain("Stock");
  });

  test("the matrix is left out and said where the user filled its place", async () => {
    await type("Nine-box", 8, 14, "mine");
    expect(remarks(await addStock())).toContain(
      'The block "Stock on hand (EUR k)" is left out of the sheet Nine-box: its place is not free. To get it, delete the sheet Nine-box, then run again.',
    );
    expect(await at("Nine-box", 8, 14)).toBe("mine");
    expect(await at("Nine-box", 5, 13)).toBeNull();
  });

  test("a share of items that gives way to the share of stock is empty, and that is said", async () => {
    expect(remarks(await addStock())).toEqual([
      'The table scmKpi on the sheet KPI keeps its column "Share of items (%)" without figures: this run has none for it. Delete the column if you do not need it.',
    ]);
    const { headers, rows } = await readTable(book, "scmKpi");
    expect(new Set(rows.map((row) => row[headers.indexOf("share of items (%)")]))).toEqual(new Set([null]));
  });

  test("a second run finds nothing to change", async () => {
    await addStock();
    const { plan } = await writeSegment(book, later);
    expect(plan.sheets.filter(({ kind, id }) => kind !== "unchanged" && id !== "audit")).toEqual([]);
    expect(plan.changes.filter(({ kind }) => kind === "set-widths" || kind === "resize-table")).toHaveLength(
      1,
    );
  });
});

describe("a run that has no stock any more", () => {
  test("empties what it has no figures for, and says so", async () => {
    await addStock();
    const written = await writeSegment(book, later, ["Stock", "Item master"]);
    const said = remarks(written).join("\n");
    for (const place of [
      '"Stock value (EUR)"',
      '"Safety stock (units)"',
      "scmPresets",
      '"Stock on hand (EUR k)"',
    ])
      expect(said).toContain(place);
    const { headers, rows } = await readTable(book, "scmItems");
    expect(rows.map((row) => row[headers.indexOf("stock value (eur)")] ?? null)).toEqual(
      rows.map(() => null),
    );
    expect((await readTable(book, "scmPresets")).rows.flat().filter((value) => value !== null)).toEqual([]);
    expect(await at("Nine-box", 7, 14)).toBeNull();
    expect(await staleCells(book, written.report)).toEqual([]);
  });

  test("fills it again once the stock is back", async () => {
    await addStock();
    await writeSegment(book, later, ["Stock", "Item master"]);
    const written = await writeSegment(book, later);
    expect(await staleCells(book, written.report)).toEqual([]);
    expect(await at("Nine-box", 7, 14)).toEqual(expect.any(Number));
  });
});
