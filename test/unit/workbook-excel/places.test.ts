import { PlaceError } from "../../../src/workbook";
import { parseAreaAddress } from "../../../src/xlsx";
import type { Area, CellValue } from "../../../src/xlsx/types";
import type { HostOptions } from "../../../src/workbench/host";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

let open: OpenWorkbook;
afterEach(() => open.close());

const area = (address: string): Area => {
  const parsed = parseAreaAddress(address);
  if (parsed === null) throw new RangeError(address);
  return parsed;
};

const sheetId = (name: string): string => open.store.sheets().find((sheet) => sheet.name === name)?.id ?? "";

/** Where the user stands: sheet and selected areas. */
function selection(): unknown {
  const { sheetId: id, area: first, others = [] } = open.store.selection();
  return [open.store.sheets().find((sheet) => sheet.id === id)?.name, first, ...others];
}

/** The sentence of a refusal. */
async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PlaceError);
  return (error as PlaceError).message;
}

function addTable(name: string, sheet: string, address: string, totalsRow = false): void {
  open.store.put("table", {
    id: open.store.newId(),
    sheetId: sheetId(sheet),
    name,
    area: area(address),
    properties: totalsRow ? { ShowTotals: true } : {},
  });
}

/** ExcelApi 1.18 has RangeAreas.select(), which the installed office.js lacks; Excel loads one that has it. */
function addSelectOfAreas(): void {
  const { OfficeExtension } = open.window as unknown as {
    OfficeExtension: {
      BatchApiHelper: { invokeMethod(object: object, name: string, ...rest: unknown[]): void };
    };
  };
  const prototype = open.Excel.RangeAreas.prototype as { select: () => void };
  prototype.select = function (this: object) {
    OfficeExtension.BatchApiHelper.invokeMethod(this, "Select", 1, [], 0, 0);
  };
}

describe("showing cells", () => {
  beforeEach(async () => {
    open = await openWorkbook({ Demand: [["Item"]], "Item master": [["Item"]] });
  });

  it("activates the sheet and selects the cells", async () => {
    await open.workbook.show("Item master", "B3:C4");
    expect(selection()).toEqual(["Item master", area("B3:C4")]);
  });

  it("takes whole rows, and addresses with the sheet's name", async () => {
    await open.workbook.show("Item master", "2:11");
    expect(selection()).toEqual(["Item master", area("2:11")]);
    await open.workbook.show("Demand", "Demand!K88");
    expect(selection()).toEqual(["Demand", area("K88")]);
  });

  it("keeps what is selected on a sheet that is shown without an address", async () => {
    open.host.select("Demand", area("C3"));
    open.host.select("Item master", area("A1"));
    await open.workbook.show("Demand", null);
    expect(selection()).toEqual(["Demand", area("C3")]);
  });

  it.each([
    ["Hidden", "The sheet Item master is hidden, so Excel cannot go there. Unhide it"],
    ["VeryHidden", "The sheet Item master is hidden by a macro, so Excel cannot go there"],
  ] as const)("says what to do about a sheet that is %s, and goes nowhere", async (visibility, sentence) => {
    open.store.updateSheet(sheetId("Item master"), { visibility });
    expect(await refusal(open.workbook.show("Item master", "A1"))).toContain(sentence);
    expect(selection()).toEqual(["Demand", area("A1")]);
  });

  it("says that a sheet or cells are gone", async () => {
    expect(await refusal(open.workbook.show("Stock", "A1"))).toContain("There is no sheet Stock any more.");
    expect(await refusal(open.workbook.show("Demand", "A9999999"))).toContain(
      "Demand has no cells A9999999.",
    );
    expect(selection()).toEqual(["Demand", area("A1")]);
  });
});

describe("showing rows of a table", () => {
  const rows: CellValue[][] = [
    ["Item", "Class"],
    ["a", "AX"],
    ["b", "AX"],
    ["c", "BZ"],
    [7, "AX"],
  ];
  const openItems = async (options: HostOptions = {}): Promise<void> => {
    open = await openWorkbook({ Demand: [], Items: rows }, options);
    addTable("scmItems", "Items", "A1:B5");
  };
  const all = { table: "scmItems", column: "Class", values: ["AX"] };

  it("selects all blocks of rows where Excel can", async () => {
    await openItems({ requirementSets: { ExcelApi: "1.18" } });
    addSelectOfAreas();
    await open.workbook.showRows(all);
    expect(selection()).toEqual(["Items", area("A2:B3"), area("A5:B5")]);
  });

  it("selects the first block where Excel cannot select several", async () => {
    await openItems({ requirementSets: { ExcelApi: "1.17" } });
    await open.workbook.showRows(all);
    expect(selection()).toEqual(["Items", area("A2:B3")]);
  });

  it("finds keys that Excel keeps as numbers", async () => {
    await openItems();
    await open.workbook.showRows({ table: "scmItems", column: "Item", values: ["7"] });
    expect(selection()).toEqual(["Items", area("A5:B5")]);
  });

  it("says what is missing: table, column or rows", async () => {
    await openItems();
    const { workbook } = open;
    expect(await refusal(workbook.showRows({ ...all, table: "scmKpi" }))).toContain("no table scmKpi");
    expect(await refusal(workbook.showRows({ ...all, column: "Grade" }))).toContain('no column "Grade"');
    expect(await refusal(workbook.showRows({ ...all, values: ["CZ"] }))).toContain('has CZ in "Class"');
    expect(selection()).toEqual(["Demand", area("A1")]);
  });

  it("says that the table's sheet is hidden", async () => {
    await openItems();
    open.store.updateSheet(sheetId("Items"), { visibility: "Hidden" });
    expect(await refusal(open.workbook.showRows(all))).toContain("The sheet Items is hidden");
  });
});

describe("the selected cells", () => {
  /** Notes in A1; a block in B3:D5, another in F3:G4. */
  const demand: CellValue[][] = [
    ["Notes"],
    [],
    [null, "Item", "Jan", "Feb", null, "Code", "Cost"],
    [null, "a", 1, 2, null, "a", 10],
    [null, "b", 3, 4],
  ];
  beforeEach(async () => {
    open = await openWorkbook({ Demand: demand, Items: [["Item"], ["a"]] });
  });
  const select = (address: string, ...others: string[]): void =>
    open.host.select("Demand", area(address), ...others.map(area));

  it("are an area of their sheet", async () => {
    select("B3:D5");
    expect(await open.workbook.selectedPlace()).toEqual({ sheet: "Demand", area: "B3:D5" });
  });

  it("are the block around a single cell", async () => {
    select("C4");
    expect(await open.workbook.selectedPlace()).toEqual({ sheet: "Demand", area: "B3:D5" });
  });

  it("are what is filled in whole columns and rows", async () => {
    select("B:D");
    expect(await open.workbook.selectedPlace()).toEqual({ sheet: "Demand", area: "B1:D5" });
    select("3:5");
    expect(await open.workbook.selectedPlace()).toEqual({ sheet: "Demand", area: "A3:G5" });
  });

  it("are the sheet, which grows, where all of a sheet without tables is selected", async () => {
    select("A1:XFD1048576");
    expect(await open.workbook.selectedPlace()).toEqual({ sheet: "Demand" });
  });

  it.each(["C4", "B3:D5", "B3:D4"])("are the table, which grows, where %s stands for it", async (address) => {
    addTable("Sales", "Demand", "B3:D5", true);
    select(address);
    expect(await open.workbook.selectedPlace()).toEqual({ sheet: "Demand", table: "Sales" });
  });

  it("are an area where they are a part of a table", async () => {
    addTable("Sales", "Demand", "B3:D5");
    select("B3:C5");
    expect(await open.workbook.selectedPlace()).toEqual({ sheet: "Demand", area: "B3:C5" });
  });

  it.each([
    ["B3:D3", "B3:D3 of Demand is one row."],
    ["B3:B5", "B3:B5 of Demand is one column."],
    ["I20:K30", "The selected cells of Demand are blank."],
    ["I20", "The cells around I20 of Demand are blank."],
  ])("are refused as %s", async (address, sentence) => {
    select(address);
    expect(await refusal(open.workbook.selectedPlace())).toContain(sentence);
  });

  it("are refused as several blocks", async () => {
    select("B3:D5", "F3:G4");
    expect(await refusal(open.workbook.selectedPlace())).toContain("2 separate blocks are selected.");
  });

  it("are refused where cells of the header row are merged, and not where others are", async () => {
    open.store.updateSheet(sheetId("Demand"), { merged: [area("B4:C4")] });
    select("B3:D5");
    expect(await open.workbook.selectedPlace()).toEqual({ sheet: "Demand", area: "B3:D5" });
    open.store.updateSheet(sheetId("Demand"), { merged: [area("C3:D3")] });
    expect(await refusal(open.workbook.selectedPlace())).toContain(
      "C3:D3 of Demand is merged, and row 3 has to hold one header for each column.",
    );
  });

  it("are refused where a chart or a shape is selected", async () => {
    open.host.selectObject();
    expect(await refusal(open.workbook.selectedPlace())).toContain("No cells are selected");
  });

  it("are refused on a sheet that Stratify writes", async () => {
    const mark = { name: "scmSheet_items", formula: "=Items!$A$1", visible: false, comment: "" };
    open.store.put("name", { id: open.store.newId(), ...mark });
    addTable("scmItems", "Items", "A1:A2");
    open.host.select("Items", area("A1"));
    expect(await refusal(open.workbook.selectedPlace())).toContain("Items is a sheet that Stratify writes.");
  });
});

describe("the active cell", () => {
  it("is the first cell of the block that was selected last", async () => {
    open = await openWorkbook({ Demand: [], "Item master": [] });
    open.host.select("Item master", area("C7:D9"));
    expect(await open.workbook.activeCell()).toEqual({ sheet: "Item master", row: 7, column: 3 });
  });
});

describe("the active row", () => {
  beforeEach(async () => {
    open = await openWorkbook({
      Demand: [["Item"], ["P-1"]],
      Items: [["Items"], ["Item", "Class"], ["P-1", "AX"], [4711, "CZ"], [null, "BY"]],
    });
    addTable("scmItems", "Items", "A2:B5");
  });

  it("names the item that a table of ours has there, numbers as text", async () => {
    open.host.select("Items", area("B4"));
    expect(await open.workbook.activeRow()).toEqual({ sheet: "Items", row: 4, key: "4711" });
    open.host.select("Items", area("F3"));
    expect(await open.workbook.activeRow()).toEqual({ sheet: "Items", row: 3, key: "P-1" });
  });

  it("names none in headers, empty keys and the user's own sheets", async () => {
    open.host.select("Items", area("A2"));
    expect(await open.workbook.activeRow()).toEqual({ sheet: "Items", row: 2, key: null });
    open.host.select("Items", area("B5"));
    expect(await open.workbook.activeRow()).toEqual({ sheet: "Items", row: 5, key: null });
    open.host.select("Demand", area("A2"));
    expect(await open.workbook.activeRow()).toEqual({ sheet: "Demand", row: 2, key: null });
  });
});
