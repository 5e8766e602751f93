import { MemoryStore } from "../../../src/workbench/host";
import { openHost, type OpenHost } from "./open-host";

let open: OpenHost<MemoryStore>;
beforeEach(async () => {
  open = await openHost(new MemoryStore());
});
afterEach(() => open.close());

describe("the host under the real office.js", () => {
  it("is known as desktop Excel", () => {
    expect(open.Office.context.host).toBe("Excel");
    expect(open.Office.context.platform).toBe("PC");
  });

  it("adds a sheet, writes values and reads them back", async () => {
    const read = await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Items");
      sheet.getRange("B2:C3").values = [
        ["item", 5],
        [true, ""],
      ];
      const used = sheet.getUsedRange().load("address,values,valueTypes");
      await context.sync();
      return { address: used.address, values: used.values as unknown, types: used.valueTypes };
    });
    expect(read).toEqual({
      address: "Items!B2:C3",
      values: [
        ["item", 5],
        [true, ""],
      ],
      types: [
        ["String", "Double"],
        ["Boolean", "Empty"],
      ],
    });
    expect(open.store.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Items"]);
  });
});
