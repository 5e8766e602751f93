import { newXlsx, openXlsx } from "../../../../src/xlsx";
import type { WorkbookChange } from "../../../../src/xlsx/types";
import { charts, emptySheet, fullWorkbook, lastRow } from "../full-workbook";
import { packageBytes, sheetData } from "../package";
import { partOf, partsOf } from "./parts-of";

const sheetPart = "xl/worksheets/sheet1.xml";
const small = (sheet: string) => openXlsx(packageBytes({ sheet }));
const after = (sheet: string, change: WorkbookChange): string => {
  const file = small(sheet);
  file.apply([change]);
  return partOf(file, sheetPart).replace(/^<worksheet[^>]*>|<\/worksheet>$/g, "");
};

describe("resize-table to the right", () => {
  const before = fullWorkbook().tables()[0]!;
  const names = [...before.columns.map((name) => ({ name })), { name: "Lead time\n(days)", formula: "1+1" }];

  it("adds columns with their formulas, and widens the filter", () => {
    const file = fullWorkbook();
    file.apply([{ kind: "resize-table", table: "scmItems", bottom: lastRow, right: 7, columns: names }]);
    expect(file.tables()[0]).toMatchObject({
      area: { ...before.area, right: 7 },
      columns: [...before.columns, "Lead time\n(days)"],
    });
    const xml = partOf(file, "xl/tables/table1.xml");
    expect(xml).toContain(`<autoFilter ref="A6:G${lastRow}"/>`);
    expect(xml).toContain('<tableColumns count="7">');
    expect(xml).toContain(
      '<tableColumn id="7" name="Lead time_x000a_(days)"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn>',
    );
  });

  it("takes names that are not given from header cells written in the same apply", () => {
    const file = fullWorkbook();
    const blocks = [{ row: 6, column: 7, values: [["Later"]] }];
    file.apply([
      { kind: "resize-table", table: "scmItems", bottom: lastRow, right: 7 },
      { kind: "set-cells", sheet: "Items", styles: [], blocks },
    ]);
    expect(file.tables()[0]?.columns[6]).toBe("Later");
  });

  it("drops a column's formula where that is null, and keeps it where nothing is said", () => {
    const file = fullWorkbook();
    const formulas = () =>
      partOf(file, "xl/tables/table1.xml").match(/<calculatedColumnFormula>/g)?.length ?? 0;
    const count = formulas();
    expect(count).toBeGreaterThan(0);
    const resize = (columns: readonly { name: string; formula?: null }[]) =>
      file.apply([{ kind: "resize-table", table: "scmItems", bottom: lastRow, columns }]);
    resize(before.columns.map((name) => ({ name })));
    expect(formulas()).toBe(count);
    resize(before.columns.map((name) => ({ name, formula: null })));
    expect(formulas()).toBe(0);
  });

  it("refuses a name twice, fewer columns than before, and names for another width", () => {
    const resize = (right: number, columns?: readonly { name: string }[]) => () =>
      fullWorkbook().apply([
        { kind: "resize-table", table: "scmItems", bottom: lastRow, right, ...(columns ? { columns } : {}) },
      ]);
    expect(resize(7, [...names.slice(0, 6), { name: before.columns[0]! }])).toThrow(
      "two columns of one name",
    );
    expect(resize(5)).toThrow("cannot end with column 5");
    expect(resize(8, names)).toThrow("8 columns, and 7 names");
  });
});

describe("add-table", () => {
  const table = {
    name: "Second",
    area: { top: 3, left: 1, bottom: 5, right: 2 },
    columns: [{ name: "Key" }, { name: "Value" }],
  };

  it("makes a table of cells, with its headers", () => {
    const file = small(sheetData('<row r="4"><c r="A4"><v>1</v></c></row>'));
    file.apply([{ kind: "add-table", sheet: "Data", table }]);
    const again = openXlsx(file.toBytes());
    expect(again.tables()).toMatchObject([{ name: "Second", sheet: "Data", columns: ["Key", "Value"] }]);
    expect(again.readSheet("Data").values[2]).toEqual(["Key", "Value"]);
    expect(again.readSheet("Data").values[3]?.[0]).toBe(1);
  });

  it("refuses a place where a table stands", () => {
    expect(() =>
      fullWorkbook().apply([
        {
          kind: "add-table",
          sheet: "Items",
          table: { ...table, area: { top: 8, left: 1, bottom: 9, right: 2 } },
        },
      ]),
    ).toThrow("scmItems");
  });
});

describe("set-heights", () => {
  const heights = (entries: readonly (readonly [number, number | null])[]): WorkbookChange => ({
    kind: "set-heights",
    sheet: "Data",
    heights: new Map(entries),
  });

  it("sets heights in rows that are there and in rows that are not, and gives a row its own back", () => {
    const rows = '<row r="2" spans="1:1"><c r="A2"/></row><row r="5" ht="30" customHeight="1"/><row r="6"/>';
    expect(
      after(
        sheetData(rows),
        heights([
          [7, 20],
          [5, null],
          [2, 32],
          [1, 8],
          [9, null],
        ]),
      ),
    ).toBe(
      sheetData(
        '<row r="1" ht="8" customHeight="1"/><row r="2" spans="1:1" ht="32" customHeight="1"><c r="A2"/></row><row r="5"/><row r="6"/><row r="7" ht="20" customHeight="1"/>',
      ),
    );
  });

  it("fills a sheet without rows", () => {
    expect(after("<sheetData/>", heights([[3, 20]]))).toBe(
      sheetData('<row r="3" ht="20" customHeight="1"/>'),
    );
  });
});

describe("set-widths", () => {
  const widths = (entries: readonly (readonly [number, number])[]): WorkbookChange => ({
    kind: "set-widths",
    sheet: "Data",
    widths: new Map(entries),
  });

  it("widens narrow columns, leaves wide ones, and parts a range", () => {
    const columns =
      '<cols><col min="1" max="1" width="30" customWidth="1"/><col min="3" max="6" width="9" style="2" customWidth="1"/></cols>';
    expect(
      after(
        `${columns}<sheetData/>`,
        widths([
          [1, 20],
          [2, 12],
          [4, 12],
          [9, 12],
          [10, 3],
        ]),
      ),
    ).toBe(
      '<cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="2" width="12.7109375" customWidth="1"/>' +
        '<col min="3" max="3" width="9" style="2" customWidth="1"/><col min="4" max="4" width="12.7109375" style="2" customWidth="1"/>' +
        '<col min="5" max="6" width="9" style="2" customWidth="1"/><col min="9" max="9" width="12.7109375" customWidth="1"/></cols><sheetData/>',
    );
  });

  it("starts the list of columns before the cells", () => {
    expect(after("<sheetFormatPr/><sheetData/>", widths([[2, 12]]))).toBe(
      '<sheetFormatPr/><cols><col min="2" max="2" width="12.7109375" customWidth="1"/></cols><sheetData/>',
    );
  });
});

describe("set-footer", () => {
  const footer = (before: string): string =>
    after(`<sheetData/>${before}`, { kind: "set-footer", sheet: "Data", left: "&8Items && R" });

  it("replaces the left part, and keeps the middle and the right", () => {
    expect(
      footer(
        "<headerFooter><oddFooter>&amp;Lold &amp;&amp; gone&amp;CMine&amp;RPage &amp;P</oddFooter></headerFooter>",
      ),
    ).toContain("<oddFooter>&amp;L&amp;8Items &amp;&amp; R&amp;CMine&amp;RPage &amp;P</oddFooter>");
  });

  it("reads a footer without parts as its middle, and writes one where there is none", () => {
    expect(footer("<headerFooter><oddFooter>Mine</oddFooter></headerFooter>")).toContain(
      "&amp;L&amp;8Items &amp;&amp; R&amp;CMine<",
    );
    expect(footer("<pageMargins/><drawing/>")).toContain(
      "<pageMargins/><headerFooter><oddFooter>&amp;L&amp;8Items &amp;&amp; R</oddFooter></headerFooter><drawing/>",
    );
  });
});

describe("rules of an existing sheet", () => {
  const area = { top: 2, left: 1, bottom: 9, right: 1 };

  it("new conditional formats come after those that are there", () => {
    const xml = after(
      '<sheetData/><conditionalFormatting sqref="B1"><cfRule type="expression" priority="4"/></conditionalFormatting><pageMargins/>',
      {
        kind: "add-conditional-formats",
        sheet: "Data",
        formats: [{ kind: "scale", areas: [area], low: "FFFFFF", high: "8FC5D5" }],
      },
    );
    expect(xml).toMatch(/priority="4".*sqref="A2:A9"><cfRule type="colorScale" priority="5">.*<pageMargins/);
  });

  it("what may be entered replaces what was said of these cells, and nothing else", () => {
    const xml = after(
      '<sheetData/><dataValidations count="2"><dataValidation type="list" sqref="A2:A9 C2:C9"/><dataValidation type="whole" sqref="A3"/></dataValidations>',
      {
        kind: "set-validations",
        sheet: "Data",
        validations: [{ kind: "list", areas: [area], values: ["a", "b"] }],
      },
    );
    expect(xml).toContain(
      '<dataValidations count="2"><dataValidation type="list" sqref="C2:C9"/><dataValidation',
    );
    expect(xml).toContain('sqref="A2:A9"><formula1>&quot;a,b&quot;</formula1>');
    expect(xml).not.toContain("whole");
  });
});

describe("set-chart with rows that moved", () => {
  it("moves a chart that starts below them, and no other", () => {
    const chart = charts[0]!;
    const rowsOf = (moves: readonly { below: number; rows: number }[]) => {
      const file = fullWorkbook();
      file.apply([{ kind: "set-chart", sheet: "Items", chart, moves }]);
      return [...partOf(file, "xl/drawings/drawing1.xml").matchAll(/<xdr:row>(\d+)</g)].map(([, row]) =>
        Number(row),
      );
    };
    const [top = 0, bottom = 0, ...others] = rowsOf([]);
    expect(rowsOf([{ below: top, rows: 5 }])).toEqual([top + 5, bottom + 5, ...others]);
    expect(rowsOf([{ below: top + 1, rows: 5 }])).toEqual([top, bottom, ...others]);
  });
});

describe("the sheet in sight", () => {
  const add = (name: string, more: object = {}): WorkbookChange => ({
    kind: "add-sheet",
    name,
    content: emptySheet,
    ...more,
  });

  it("is the first that is not hidden, and one that asks for it takes over alone", () => {
    const file = newXlsx();
    file.apply([
      { kind: "add-sheet", name: "Hidden", content: { ...emptySheet, hidden: true } },
      add("First"),
      add("Second"),
    ]);
    expect(partOf(file, "xl/workbook.xml")).toContain('activeTab="1"');
    file.apply([add("Third", { active: true })]);
    const parts = partsOf(file);
    expect(parts["xl/workbook.xml"]).toContain('activeTab="3"');
    const selected = Object.keys(parts).filter((name) => parts[name]?.includes('tabSelected="1"'));
    expect(selected).toEqual(["xl/worksheets/sheet4.xml"]);
  });
});

test("a new file has a theme in Calibri and says what wrote it", () => {
  const parts = partsOf(newXlsx());
  expect(parts["xl/theme/theme1.xml"]).toContain('<a:minorFont><a:latin typeface="Calibri"/>');
  expect(parts["docProps/app.xml"]).toContain("<Application>Stratify</Application>");
  for (const name of ["xl/theme/theme1.xml", "docProps/core.xml", "docProps/app.xml"])
    expect(parts["[Content_Types].xml"]).toContain(`PartName="/${name}"`);
});
