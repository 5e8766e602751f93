import { newXlsx } from "../../../src/xlsx";
import type { CellFormat, RecordKind, RecordKinds } from "../../../src/workbench/host";
import { PortError } from "../../../src/workbook/excel";
import { Parts } from "../../../src/xlsx/container/parts";
import { readZip } from "../../../src/xlsx/container/zip-read";
import { firstRun, items, secondRun } from "./example-changes";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

let open: OpenWorkbook;
const openExample = async (): Promise<OpenWorkbook> => {
  const opened = await openWorkbook({
    Demand: [
      ["Item", "Demand"],
      ["old", 3],
      ["x", 4],
    ],
  });
  await opened.workbook.apply(firstRun);
  return opened;
};
afterEach(() => open.close());

const sheet = (name: string) => {
  const found = open.store.sheets().find((record) => record.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const cell = (row: number, column: number, name = "Items") => open.store.cell(sheet(name).id, row, column);
const format = (row: number, column: number): CellFormat => open.store.format(sheet("Items").id, row, column);
const records = <Kind extends RecordKind>(kind: Kind): readonly RecordKinds[Kind][] =>
  open.store.records(kind);

describe("a sheet added in Excel", () => {
  beforeEach(async () => {
    open = await openExample();
  });

  it("holds texts as texts, numbers, and formulas after the tables that they speak of", () => {
    expect([3, 4, 5].map((row) => cell(row, 1).value)).toEqual(["00123", "=1+1", "MARCH1"]);
    expect(cell(4, 1).formula).toBeNull();
    expect(cell(4, 2)).toEqual({ value: 30, formula: "2*scmItems[[#This Row],[Class]]" });
    expect(cell(3, 2).value).toBe(60);
  });

  it("looks as it was drawn", () => {
    expect(format(2, 1)).toMatchObject({
      bold: true,
      fontSize: 10,
      fill: "#EEF4F6",
      wrap: true,
      horizontal: "Left",
    });
    expect(format(2, 1).borders.EdgeBottom).toEqual({
      style: "Continuous",
      weight: "Thin",
      color: "#0B5C73",
    });
    expect(format(4, 1).borders.EdgeBottom?.weight).toBe("Hairline");
    expect(format(4, 2)).toMatchObject({ numberFormat: "#,##0", locked: false, horizontal: "Right" });
    expect(format(1, 1)).toMatchObject({ bold: false, fill: null, numberFormat: "General" });
    const { columnWidths, rowHeights, frozen, showGridlines, tabColor } = sheet("Items");
    expect([frozen, showGridlines, tabColor, rowHeights[2]]).toEqual([
      { rows: 2, columns: 1 },
      false,
      "#0B5C73",
      32,
    ]);
    // 14 characters of Calibri 11 are 103 pixels, and 77.25 points.
    expect([columnWidths[1], columnWidths[3]]).toEqual([77.25, 45.75]);
  });

  it("links cells without making them blue", () => {
    expect(open.store.hyperlink(sheet("Items").id, 3, 1)).toMatchObject({ documentReference: "Demand!A2" });
    expect(format(3, 1)).toMatchObject({ fontColor: "#000000", underline: "None" });
  });

  it("has its table, rules, choices, chart and page", () => {
    expect(records("table")).toMatchObject([
      { name: "scmItems", area: { top: 2, left: 1, bottom: 5, right: 3 } },
    ]);
    expect(records("conditionalFormat").map(({ properties }) => properties["custom.rule.Formula"])).toEqual([
      '=LEFT(C3,1)="A"',
      "=B3>50",
      undefined,
    ]);
    expect(records("validation")).toHaveLength(2);
    expect(records("validation")[0]).toMatchObject({
      rule: { list: { source: "A,B,C" } },
      errorAlert: { style: "Stop", title: "Class" },
    });
    const [chart] = records("chart");
    expect(chart).toMatchObject({ name: "value", area: { top: 2, left: 6, bottom: 12, right: 10 } });
    expect(chart?.series).toMatchObject([{ values: "Items!$B$3:$B$5", categories: "Items!$A$3:$A$5" }]);
    const { page } = sheet("Items");
    expect(page).toMatchObject({ printArea: { top: 1, left: 1, bottom: 6, right: 10 }, titleRows: [1, 2] });
    expect(page.properties).toMatchObject({ Orientation: "Landscape", PaperSize: "A4", LeftMargin: 36 });
  });

  it("leaves a series bare that carries others, so that those float", async () => {
    const [value] = items.charts;
    const [series] = value!.series;
    const steps = { ...series!, name: "Below", color: null };
    await open.workbook.apply([
      {
        kind: "add-sheet",
        name: "Steps",
        content: {
          ...items,
          tables: [],
          blocks: [],
          charts: [{ ...value!, id: "steps", kind: "stacked-column", series: [steps, series!] }],
        },
      },
    ]);
    const drawn = records("chart").find(({ name }) => name === "steps");
    expect(drawn?.series.map(({ properties }) => properties["fill.Color"])).toEqual([null, "#0B5C73"]);
  });

  it("marks points that have no line, and draws the line beside them without marks", async () => {
    const [value] = items.charts;
    const [series] = value!.series;
    const today = { ...series!, name: "Today", color: "B7791F", points: 9 };
    await open.workbook.apply([
      {
        kind: "add-sheet",
        name: "Frontier",
        content: {
          ...items,
          tables: [],
          blocks: [],
          charts: [{ ...value!, id: "frontier", kind: "scatter-line", series: [series!, today] }],
        },
      },
    ]);
    const drawn = records("chart").find(({ name }) => name === "frontier");
    expect(drawn?.series.map(({ properties }) => properties["MarkerStyle"])).toEqual(["None", "Circle"]);
    expect(drawn?.series.map(({ properties }) => properties["line.LineStyle"])).toEqual([undefined, "None"]);
    expect(drawn?.series[1]?.properties["MarkerBackgroundColor"]).toBe("#B7791F");
  });

  it("keeps settings in the very form in which files keep them", () => {
    const file = newXlsx();
    file.apply([
      { kind: "add-sheet", name: "Items", content: { ...items, links: [] } },
      ...firstRun.filter(({ kind }) => kind === "set-setting"),
    ]);
    const parts = Parts.of(readZip(file.toBytes()));
    const text = parts.get(parts.names().find((name) => /customXml\/item\d+\.xml$/.test(name)) ?? "").text();
    expect(records("xmlPart").map(({ xml }) => xml)).toEqual([text]);
  });
});

describe("a workbook changed in Excel", () => {
  beforeEach(async () => {
    open = await openExample();
    await open.workbook.apply(secondRun);
  });

  it("lets rules and choices that end with a table follow it, in their order", () => {
    const rules = records("conditionalFormat").filter(({ sheetId }) => sheetId === sheet("Items").id);
    expect(rules.map(({ areas }) => areas[0]?.bottom)).toEqual([6, 6, 6, 10]);
    expect(rules.map(({ properties }) => properties["custom.rule.Formula"])).toEqual([
      "=D3>1",
      '=LEFT(C3,1)="A"',
      "=B3>50",
      undefined,
    ]);
    const choices = records("validation").filter(({ sheetId }) => sheetId === sheet("Items").id);
    expect(choices.find(({ areas }) => areas[0]?.left === 3)?.areas).toEqual([
      { top: 3, left: 3, bottom: 6, right: 3 },
    ]);
  });

  it("writes cells, and keeps the look of those without a style", () => {
    expect([cell(3, 3).value, cell(6, 1).value, cell(7, 2).formula]).toEqual([
      "B",
      "-new",
      "SUM(scmItems[Value])",
    ]);
    expect(format(3, 3).numberFormat).toBe("@");
    expect(format(4, 3)).toMatchObject({ italic: true, fontColor: "#0B5C73", numberFormat: "General" });
    expect(cell(2, 1, "Demand").value).toBe("mended");
  });

  it("moves links, charts and print areas", () => {
    const { id } = sheet("Items");
    expect(open.store.hyperlink(id, 3, 1)).toBeNull();
    expect(open.store.hyperlink(id, 6, 1)?.documentReference).toBe("Demand!A3");
    expect(records("chart")[0]?.properties["title.Text"]).toBe("Value, all items");
    expect(records("chart")[0]?.series[0]?.values).toBe("Items!$B$3:$B$6");
    expect(sheet("Items").page.printArea?.bottom).toBe(7);
  });

  it("widens tables, adds some, and sets sizes, footers and what may be entered", async () => {
    const [first, second] = await open.workbook.tables();
    expect(first).toMatchObject({
      area: { bottom: 6, right: 4 },
      columns: ["Item", "Value", "Class", "Stock"],
    });
    expect(second).toMatchObject({ name: "scmNotes", area: { top: 20, bottom: 21 } });
    expect(cell(21, 2).formula).toBe("COUNTA(scmNotes[Key])");
    const { columnWidths, rowHeights, page } = sheet("Items");
    // The first column has a width of its own and keeps it.
    expect([columnWidths[1], columnWidths[4]]).toEqual([77.25, 108.75]);
    expect([rowHeights[2], rowHeights[6]]).toEqual([undefined, 40]);
    expect(page.properties["headersFooters.LeftFooter"]).toBe("Items, later");
    const choices = records("validation").filter(({ areas }) =>
      areas.some(({ left }) => left === 2 || left === 4),
    );
    expect(choices.filter(({ sheetId }) => sheetId === sheet("Items").id).map(({ rule }) => rule)).toEqual([
      { list: { inCellDropDown: true, source: "x,y" } },
      { list: { inCellDropDown: true, source: "x,y" } },
    ]);
  });

  it("moves a chart with the rows that came above it, and brings a sheet in sight", () => {
    // One row of 32 points above row 3 when it was measured, from the chart's first row to the next.
    expect(records("chart")[0]?.properties.Top).toBe(15 + 32);
    expect(open.store.selection().sheetId).toBe(sheet("Segments").id);
  });

  it("puts new sheets in their place, and keeps names and settings", async () => {
    expect(await open.workbook.sheetNames()).toEqual(["Demand", "Segments", "Items"]);
    expect(await open.workbook.names()).toEqual([
      { name: "scmSheet_items", formula: "Items!$A$2", hidden: true },
      { name: "scmNew", formula: "Segments!$A$1" },
      { name: "_xlnm.Print_Area", sheet: "Segments", formula: "Segments!$A$1:$J$6" },
      { name: "_xlnm.Print_Area", sheet: "Items", formula: "Items!$A$1:$J$7" },
    ]);
    expect(await open.workbook.setting("mapping")).toBe("ümläut <&> \u0007");
    expect(await open.workbook.setting("run:scmItems")).toBeNull();
  });
});

describe("what cannot be written", () => {
  const mend = {
    kind: "set-cells",
    sheet: "Demand",
    styles: [],
    blocks: [{ row: 2, column: 1, values: [["x"]] }],
  } as const;

  it("is refused before anything is touched: a protected sheet, a sheet name that is taken", async () => {
    open = await openExample();
    await open.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Demand").protection.protect();
      await context.sync();
    });
    expect(await open.workbook.isProtected("Demand")).toBe(true);
    const before = open.store.content();
    const error = await open.workbook.apply([{ ...firstRun[3]! }, mend]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PortError);
    expect(error).toMatchObject({
      kind: "refused",
      message: expect.stringContaining('"Demand" is protected') as string,
    });
    await expect(open.workbook.apply([{ kind: "add-sheet", name: "items", content: items }])).rejects.toThrow(
      'There is a sheet named "items" already.',
    );
    expect(open.store.content()).toEqual(before);
  });

  it("waits while the user is typing in a cell", async () => {
    open = await openExample();
    open.host.beginCellEdit();
    const writing = open.workbook.apply([mend]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(cell(2, 1, "Demand").value).toBe("old");
    open.host.endCellEdit();
    await writing;
    expect(cell(2, 1, "Demand").value).toBe("x");
  });
});

describe("large blocks", () => {
  it("go out and come back in requests that Excel takes", async () => {
    open = await openWorkbook({ Demand: [] });
    const note = "a note of some length, which makes a row long. ".repeat(20);
    const values = Array.from({ length: 12_000 }, (_, row) => [`item ${row}`, row, note]);
    open.host.faults.start();
    await open.workbook.apply([
      { kind: "set-cells", sheet: "Demand", styles: [], blocks: [{ row: 1, column: 1, values }] },
    ]);
    expect(open.host.faults.requests).toBeGreaterThan(3);
    const read = await open.workbook.readSheet("Demand");
    expect(read.values).toEqual(values);
  });
});
