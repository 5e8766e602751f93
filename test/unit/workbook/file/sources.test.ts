import { sourcesOf, type WorkbookContents } from "../../../../src/workbook/file/sources";
import type { CellValue, SheetCells, TableInfo } from "../../../../src/xlsx/types";

const sheet = (name: string, values: CellValue[][]): SheetCells => ({
  name,
  rowCount: values.length,
  columnCount: Math.max(0, ...values.map((row) => row.length)),
  values,
  formula: () => null,
  numberFormat: () => "General",
  isDate: (row, column) => row === 3 && column === 2,
});

const table = (name: string, onSheet: string, top: number, bottom: number, totalsRow = false): TableInfo => ({
  name,
  sheet: onSheet,
  area: { top, left: 2, bottom, right: 3 },
  columns: ["Item", "Units"],
  totalsRow,
});

const workbook = (
  sheets: SheetCells[],
  tables: TableInfo[],
  more: Partial<WorkbookContents> = {},
): WorkbookContents => ({
  sheetNames: sheets.map(({ name }) => name),
  tables,
  names: [],
  isHidden: () => false,
  readSheet: (name) => sheets.find((other) => other.name === name)!,
  ...more,
});

const data: CellValue[][] = [
  ["Title"],
  [null, "Item", "Units"],
  [null, "A", 1],
  [null, "B"],
  [null, "Total", 3],
];

describe("sources of a workbook", () => {
  test("a sheet without a table is a source from A1 on", () => {
    const [source, ...others] = sourcesOf(workbook([sheet("Demand", data)], []));
    expect(others).toEqual([]);
    expect(source).toMatchObject({ sheet: "Demand", row: 1, column: 1, values: data });
    expect(source?.isDate(2, 1)).toBe(true);
    expect(source?.isDate(0, 0)).toBe(false);
  });

  test("an Excel table is a source of its own, with its header first and without its total row", () => {
    const sources = sourcesOf(workbook([sheet("Demand", data)], [table("Sales", "Demand", 2, 5, true)]));
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({
      sheet: "Demand",
      table: "Sales",
      row: 2,
      column: 2,
      values: [
        ["Item", "Units"],
        ["A", 1],
        ["B", null],
      ],
    });
    expect(sources[0]?.isDate(1, 0)).toBe(true);
  });

  test("a sheet with much outside its tables is a source as well, without the tables' cells", () => {
    const wide = data.map((row, index) => [
      ...row,
      ...Array<CellValue>(6 - row.length).fill(null),
      index,
      1,
      2,
      3,
      4,
    ]);
    const sources = sourcesOf(workbook([sheet("Demand", wide)], [table("Sales", "Demand", 2, 5)]));
    expect(sources.map((source) => source.table ?? "the sheet")).toEqual(["Sales", "the sheet"]);
    expect(sources[1]?.values[1]?.slice(0, 4)).toEqual([null, null, null, null]);
    expect(sources[1]?.values[1]?.[6]).toBe(1);
  });

  test("hidden and empty sheets are none", () => {
    const contents = workbook([sheet("Hidden", data), sheet("Empty", [])], [], {
      isHidden: (name) => name === "Hidden",
    });
    expect(sourcesOf(contents)).toEqual([]);
  });

  test("sheets of ours are none, also renamed ones; the tables that a run reads back are", () => {
    const contents = workbook(
      [sheet("Parts", data), sheet("Box", data), sheet("KPI (mine)", data)],
      [table("scmItems", "Parts", 2, 5), table("scmKpi", "KPI (mine)", 2, 5)],
      { names: [{ name: "scmSheet_nine_box", formula: "Box!$A$1", hidden: true }] },
    );
    expect(sourcesOf(contents).map((source) => source.table ?? source.sheet)).toEqual(["scmItems"]);
  });

  test("a table that is named like ours is the user's where the workbook holds no sheet of ours", () => {
    const contents = workbook([sheet("Parts", data)], [table("scmItems", "Parts", 2, 5)]);
    expect(sourcesOf(contents)).toMatchObject([{ sheet: "Parts", table: "scmItems", isUsers: true }]);
  });

  test("merged cells are told of the sources that they touch", () => {
    const merged = [{ top: 3, left: 2, bottom: 4, right: 2 }];
    const sources = sourcesOf(workbook([{ ...sheet("Demand", data), merged }, sheet("Stock", data)], []));
    expect(sources.map((source) => source.merged)).toEqual([merged, undefined]);
  });
});
