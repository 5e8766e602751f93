import { structuredReference } from "../../../../src/xlsx";
import type { SheetContent } from "../../../../src/xlsx/types";
import { planReport } from "../../../../src/workbook/writer";
import { MemoryWorkbook } from "../memory-workbook";
import { fullReport, stamp } from "../reports";

const whole = (table: string, header: string): string => structuredReference(table, header, "column");

let sheets: Map<string, SheetContent>;

beforeAll(async () => {
  const plan = await planReport(new MemoryWorkbook(), fullReport(), stamp);
  sheets = new Map(
    plan.changes.flatMap((change) =>
      change.kind === "add-sheet" ? [[change.name, change.content] as const] : [],
    ),
  );
});

const content = (name: string): SheetContent => sheets.get(name)!;

function cell(name: string, row: number, column: number) {
  const { blocks, styles } = content(name);
  for (const block of blocks) {
    const value = block.values[row - block.row]?.[column - block.column];
    if (value === undefined) continue;
    const style = styles[block.styles?.[row - block.row]?.[column - block.column] ?? -1];
    const formula = block.formulas?.[row - block.row]?.[column - block.column] ?? null;
    return { value, style, formula };
  }
  return null;
}

describe("anatomy of a sheet", () => {
  test("rows 1 to 3 hold title, finding, and basis with run, user and legend", () => {
    expect(cell("Items", 1, 1)).toMatchObject({ value: "Items", style: { bold: true, size: 16 } });
    expect(cell("Items", 2, 1)?.value).toBe("6 items, sorted by value.");
    expect(cell("Items", 3, 1)).toMatchObject({
      value:
        "Data as of 31 Oct 2026 · 36 months from Nov 2023 · EUR at unit cost · run 22 Nov 2026 14:06, C. Meyer" +
        "    Blue: yours to edit. Black: calculated.",
      style: { size: 9, color: "595959" },
    });
    expect(content("Items").heights.get(4)).toBe(8);
  });

  test("groups stand in row 5, each once, the header in row 6, data from row 7", () => {
    expect([1, 2, 3, 4].map((column) => cell("Items", 5, column)?.value)).toEqual([
      "Item",
      "Value and variability",
      null,
      "Classification",
    ]);
    expect(cell("Items", 6, 2)).toMatchObject({
      value: "Value\n(EUR)",
      style: {
        bold: true,
        size: 10,
        color: "1B1B1B",
        fill: "EEF4F6",
        bottom: { style: "thin", color: "0B5C73" },
        wrap: true,
        vertical: "bottom",
        horizontal: "right",
      },
    });
    expect(cell("Items", 7, 1)?.value).toBe("VL-7228");
    expect(content("Items").tables[0]).toMatchObject({
      name: "scmItems",
      area: { top: 6, left: 1, bottom: 12, right: 7 },
    });
  });

  test("Findings has no groups: header in row 5", () => {
    const values = [1, 2, 3, 4, 5, 6, 7].map((column) => cell("Findings", 5, column)?.value);
    expect(values).toEqual(["#", "Level", "Finding", "Items", "Stock\n(EUR k)", "Where", "What now"]);
  });

  test("only Findings has a tab colour, and gridlines are off everywhere", () => {
    for (const [name, sheet] of sheets) {
      expect(sheet.tabColor).toBe(name === "Findings" ? "0B5C73" : undefined);
      expect(sheet.gridlines).toBe(false);
    }
  });

  test("Items freezes header and key, repeats its header rows and takes as many pages as it needs", () => {
    expect(content("Items").freeze).toEqual({ rows: 6, columns: 1 });
    expect(content("Items").page).toEqual({
      landscape: true,
      paper: "A4",
      marginInches: 0.5,
      fitToHeight: false,
      repeatRows: [1, 6],
      printArea: { top: 1, left: 1, bottom: 12, right: 7 },
      footerLeft: "&8Items · data as of 31 Oct 2026",
      footerRight: "&8Page &P of &N",
    });
    expect(content("Findings").page).toMatchObject({ fitToHeight: true });
  });
});

describe("cells of a table", () => {
  test("formats follow the meaning", () => {
    expect(cell("Items", 7, 1)?.style).toMatchObject({ bold: true, horizontal: "left", numberFormat: "@" });
    expect(cell("Items", 7, 2)?.style).toMatchObject({ horizontal: "right", numberFormat: "#,##0" });
    expect(cell("Items", 7, 3)?.style).toMatchObject({ numberFormat: "0.0%" });
    expect(cell("Items", 7, 4)?.style).toMatchObject({ horizontal: "center" });
    expect(cell("Policies", 7, 3)?.style).toMatchObject({ numberFormat: "[>=0.99]0.00%;0.0%" });
    expect(cell("Policies", 7, 5)?.style).toMatchObject({ numberFormat: "+0.0;-0.0;0.0" });
  });

  test("dates become serial numbers", () => {
    // 31 Oct 2026 is day 46326 of Excel's calendar (DATE(2026,10,31) in Excel and LibreOffice).
    expect(cell("Policies", 7, 7)).toMatchObject({ value: 46_326, style: { numberFormat: "dd mmm yyyy" } });
  });

  test("the user's columns are blue and unlocked, all others neither", () => {
    expect(cell("Policies", 7, 4)?.style).toMatchObject({ color: "1F4FBF", unlocked: true });
    expect(cell("Policies", 7, 5)?.style?.unlocked).toBeUndefined();
    expect(cell("Policies", 7, 5)?.style?.color).toBeUndefined();
  });

  test("text right of a number is indented, with its header", () => {
    expect(cell("Policies", 7, 4)?.style?.indent).toBe(1);
    expect(cell("Policies", 6, 4)?.style?.indent).toBe(1);
    expect(cell("Policies", 7, 1)?.style?.indent).toBeUndefined();
  });

  test("a formula stands in every row, with the engine's value as its result", () => {
    expect(cell("Policies", 8, 2)).toMatchObject({
      formula: `SUMIFS(${whole("scmItems", "Value\n(EUR)")},${whole("scmItems", "Class final")},scmPolicies[[#This Row],[Segment]])`,
      value: 1_662_100,
    });
    expect(content("Policies").tables[0]?.columns[1]?.formula).toContain("SUMIFS");
  });

  test("text stays text, whatever it starts with", () => {
    expect(cell("Items", 10, 1)).toMatchObject({ value: "=1+1", formula: null });
  });

  test("a line closes each class group", () => {
    const bottom = (row: number) => cell("Items", row, 1)?.style?.bottom?.color;
    expect([7, 8, 9, 10, 11, 12].map(bottom)).toEqual([
      "D9DFE2",
      "9DB4BC",
      "D9DFE2",
      "9DB4BC",
      "D9DFE2",
      "D9DFE2",
    ]);
  });

  test("totals stand directly under the table and outside it, with a line over the whole row", () => {
    expect(content("Policies").tables[0]?.area.bottom).toBe(15);
    expect(cell("Policies", 16, 1)).toMatchObject({ value: "Total", style: { bold: true } });
    expect(cell("Policies", 16, 2)?.formula).toBe(`SUM(${whole("scmPolicies", "Value\n(EUR k)")})`);
    expect(cell("Policies", 16, 4)?.style?.top).toEqual({ style: "thin", color: "1B1B1B" });
  });

  test("rows left empty for the user belong to the table", () => {
    expect(content("Overrides").tables[0]?.area).toEqual({ top: 6, left: 1, bottom: 16, right: 4 });
    expect(cell("Overrides", 16, 1)).toMatchObject({ value: null, style: { color: "1F4FBF" } });
  });
});

describe("what stands out and what may be entered", () => {
  test("classes are filled by first letter, misses bold in their colour", () => {
    const formats = content("Items").conditionalFormats;
    const area = { top: 7, bottom: 12, left: 4, right: 4 };
    expect(formats).toContainEqual({
      kind: "formula",
      areas: [area],
      formula: 'LEFT(D7,1)="A"',
      fill: "C5E0E8",
    });
    expect(formats).toContainEqual({
      kind: "formula",
      areas: [{ top: 7, bottom: 12, left: 6, right: 6 }],
      formula: "AND(ISNUMBER(F7),F7>40)",
      bold: true,
      color: "A33A00",
    });
    expect(content("Policies").conditionalFormats).toContainEqual(
      expect.objectContaining({ formula: "AND(ISNUMBER(E7),E7<-0.5)" }),
    );
  });

  test("a finding to act on is bold, its level in the colour of a miss", () => {
    const formats = content("Findings").conditionalFormats;
    expect(formats).toContainEqual(
      expect.objectContaining({ formula: '$B6="Act"', bold: true, color: "A33A00" }),
    );
    expect(formats.filter((format) => format.kind === "formula" && format.color === undefined)).toHaveLength(
      1,
    );
  });

  test("no conditional format, list or chart holds a structured reference", () => {
    for (const sheet of sheets.values()) {
      const texts = [
        ...sheet.conditionalFormats.map((format) => (format.kind === "formula" ? format.formula : "")),
        ...sheet.validations.map((validation) => (validation.kind === "list-from" ? validation.formula : "")),
        ...sheet.charts.flatMap((chart) =>
          chart.series.flatMap((series) => [series.categories, series.values]),
        ),
      ];
      for (const text of texts) expect(text).not.toContain("[");
    }
  });

  test("choices become lists, limits and lists from a column under a name", () => {
    expect(content("Policies").validations).toContainEqual(
      expect.objectContaining({ kind: "list", values: ["weekly", "monthly"] }),
    );
    expect(content("Policies").validations).toContainEqual(
      expect.objectContaining({ kind: "number", minimum: 0, maximum: 1 }),
    );
    // Excel would part "(r,Q)" at its comma: such a list stands in cells.
    expect(content("Policies").validations).toContainEqual(
      expect.objectContaining({ kind: "list-from", formula: "scmListPoliciesMethod" }),
    );
    expect([7, 8, 9].map((row) => cell("Policies", row, 12)?.value)).toEqual(["(r,Q)", "(R,S)", "min/max"]);
    expect(content("Overrides").validations).toContainEqual(
      expect.objectContaining({ kind: "list-from", formula: "scmListItemsItem" }),
    );
    expect(content("Overrides").validations).toContainEqual(
      expect.objectContaining({ kind: "date", minimum: 46_023 }),
    );
  });
});

describe("nine-box", () => {
  test("block titles stand in row 5, headers in 6, a free column between the blocks", () => {
    expect(cell("Nine-box", 5, 1)?.value).toBe("Items (count)");
    expect(cell("Nine-box", 5, 7)?.value).toBe("Value (EUR k)");
    expect([2, 3, 4, 5].map((column) => cell("Nine-box", 6, column)?.value)).toEqual([
      "X steady",
      "Y variable",
      "Z erratic",
      "Total",
    ]);
    expect(cell("Nine-box", 6, 6)).toBeNull();
  });

  test("cells are formulas over the items, totals are sums of the cells", () => {
    expect(cell("Nine-box", 7, 2)).toMatchObject({
      formula: `COUNTIFS(${whole("scmItems", "Class final")},"A"&"X")`,
      value: 1,
    });
    expect(cell("Nine-box", 7, 5)).toMatchObject({ formula: "SUM(B7:D7)", value: 2 });
    expect(cell("Nine-box", 10, 2)).toMatchObject({ formula: "SUM(B7:B9)", value: 3 });
    expect(cell("Nine-box", 10, 5)).toMatchObject({ formula: "SUM(B10:D10)", value: 6 });
  });

  test("each block is shaded by its own scale, totals left out", () => {
    const scales = content("Nine-box").conditionalFormats;
    expect(scales).toEqual([
      { kind: "scale", areas: [{ top: 7, left: 2, bottom: 9, right: 4 }], low: "FFFFFF", high: "8FC5D5" },
      { kind: "scale", areas: [{ top: 7, left: 8, bottom: 9, right: 10 }], low: "FFFFFF", high: "8FC5D5" },
    ]);
  });

  test("a note follows a block without a gap", () => {
    expect(cell("Nine-box", 11, 1)).toMatchObject({
      value: "Shade: size within its own block.",
      style: { size: 9, color: "595959" },
    });
  });
});

describe("findings and charts", () => {
  test("findings come by level, then money; what has no figure shows a dash", () => {
    expect([6, 7, 8, 9].map((row) => cell("Findings", row, 5)?.value)).toEqual([
      951_000,
      793_000,
      62_000,
      "–",
    ]);
    expect([6, 7, 8, 9].map((row) => cell("Findings", row, 2)?.value)).toEqual([
      "Act",
      "Act",
      "Check",
      "Note",
    ]);
  });

  test("Where leads to the sheet, or to the user's cell", () => {
    expect(content("Findings").links).toEqual([
      { row: 6, column: 6, target: "Items!A1" },
      { row: 7, column: 6, target: "Items!A1" },
      { row: 8, column: 6, target: "Items!A1" },
      { row: 9, column: 6, target: "Demand!B2" },
    ]);
    expect(cell("Findings", 6, 6)?.style).toMatchObject({ color: "0B5C73" });
  });

  test("two charts stand side by side on the table's edges, a column free between them", () => {
    const [left, right] = content("Findings").charts;
    expect(left?.area).toEqual({ top: 11, bottom: 28, left: 1, right: 3 });
    expect(right?.area).toEqual({ top: 11, bottom: 28, left: 5, right: 7 });
  });

  test("a chart reads addresses and keeps its points", () => {
    expect(content("Findings").charts[1]?.series[0]).toMatchObject({
      categories: "Policies!$A$7:$A$15",
      values: "Policies!$B$7:$B$15",
      cachedCategories: ["AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ"],
      cachedValues: [1_017_403, 1_662_100, 0, 240_000, 0, 210_000, 800, 0, 9_000],
      color: "0B5C73",
    });
  });

  test("helper tables stand right of the printed page", () => {
    const helper = content("Findings").tables.find((table) => table.name === "scmPareto");
    expect(helper?.area.left).toBeGreaterThan(content("Findings").page?.printArea?.right ?? Infinity);
  });
});

test("widths stay within 8 and 70 characters, but for the number of a finding", () => {
  for (const [name, sheet] of sheets) {
    for (const [column, width] of sheet.widths) {
      if (name === "Findings" && column === 1) expect(width).toBe(4);
      else if (name === "Nine-box" && (column === 6 || column === 12)) expect(width).toBe(3);
      else {
        expect(width).toBeGreaterThanOrEqual(8);
        expect(width).toBeLessThanOrEqual(70);
      }
    }
  }
});
