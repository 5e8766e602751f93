import { firstRun } from "./example-changes";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

let open: OpenWorkbook;
afterEach(() => open.close());

const sheetId = (name: string): string => open.store.sheets().find((sheet) => sheet.name === name)?.id ?? "";

describe("the open workbook as read", () => {
  it("tells errors from texts that look like them", async () => {
    open = await openWorkbook({ Demand: [["#N/A", { error: "#N/A" }, "#Item"]] });
    expect((await open.workbook.readSheet("Demand")).values).toEqual([["#N/A", { error: "#N/A" }, "#Item"]]);
  });

  it("counts rows and columns from the sheet's corner, wherever its cells begin", async () => {
    open = await openWorkbook({ Demand: [] });
    open.store.setCell(sheetId("Demand"), 3, 2, 7, null);
    open.store.setFormat(
      sheetId("Demand"),
      { top: 3, left: 2, bottom: 3, right: 2 },
      { numberFormat: "yyyy-mm-dd" },
    );
    const sheet = await open.workbook.readSheet("Demand");
    expect([sheet.rowCount, sheet.columnCount, sheet.values]).toEqual([3, 2, [[], [], [null, 7]]]);
    expect([sheet.numberFormat(3, 2), sheet.isDate(3, 2), sheet.isDate(1, 1)]).toEqual([
      "yyyy-mm-dd",
      true,
      false,
    ]);
  });

  it("knows dates in sources without reading every format", async () => {
    open = await openWorkbook({
      Demand: [
        ["Day", "Units"],
        [46_348, 5],
        [46_349, 6],
      ],
    });
    open.store.setFormat(
      sheetId("Demand"),
      { top: 2, left: 1, bottom: 3, right: 1 },
      { numberFormat: "m/d/yyyy" },
    );
    const [source] = await open.workbook.sources();
    expect([source?.isDate(1, 0), source?.isDate(1, 1), source?.isDate(0, 0)]).toEqual([true, false, false]);
  });

  it("leaves hidden sheets out of the sources, and an empty workbook has none", async () => {
    open = await openWorkbook({ Demand: [], Hidden: [["a", 1]] });
    open.store.updateSheet(sheetId("Hidden"), { visibility: "Hidden" });
    expect(await open.workbook.sources()).toEqual([]);
  });

  it("names what it lacks", async () => {
    open = await openWorkbook({ Demand: [] });
    await expect(open.workbook.readSheet("Items")).rejects.toThrow('There is no sheet named "Items".');
  });
});

describe("watching a table", () => {
  const quiet = 20;
  const wait = () => new Promise((resolve) => setTimeout(resolve, quiet * 4));

  it("tells of changes once they end, who made them, and not of its own or of cells elsewhere", async () => {
    open = await openWorkbook({ Demand: [] });
    await open.workbook.apply(firstRun);
    const seen: unknown[] = [];
    const stop = await open.workbook.watch({ table: "scmItems" }, (change) => seen.push(change), quiet);
    open.host.edit("user", "Items", 3, 2, 61);
    open.host.edit("remote", "Items", 4, 2, 31);
    open.host.edit("user", "Items", 20, 2, 31);
    await wait();
    expect(seen).toEqual([{ addresses: ["B3", "B4"], remote: true }]);
    await open.workbook.apply([
      { kind: "set-cells", sheet: "Items", styles: [], blocks: [{ row: 3, column: 3, values: [["B"]] }] },
    ]);
    await wait();
    expect(seen).toHaveLength(1);
    open.host.edit("user", "Items", 3, 2, 62);
    await wait();
    expect(seen).toHaveLength(2);
    await stop();
    open.host.edit("user", "Items", 3, 2, 63);
    await wait();
    expect(seen).toHaveLength(2);
  });

  it("tells of rows that the table lost, which stand outside of it by then", async () => {
    open = await openWorkbook({ Demand: [] });
    await open.workbook.apply(firstRun);
    const seen: unknown[] = [];
    const stop = await open.workbook.watch({ table: "scmItems" }, (change) => seen.push(change), quiet);
    const table = open.store.records("table").find(({ name }) => name === "scmItems");
    if (table === undefined) throw new RangeError("no table");
    open.store.put("table", { ...table, area: { ...table.area, bottom: table.area.bottom - 1 } });
    open.host.edit("user", "Items", table.area.bottom, 1, null);
    await wait();
    expect(seen).toEqual([{ addresses: [`A${table.area.bottom}`], remote: false }]);
    await stop();
  });
});
