/// <reference types="office-js" />
import { MemoryStore } from "../../../src/workbench/host";
import { openHost, type OpenHost } from "./open-host";

let open: OpenHost<MemoryStore>;
beforeEach(async () => {
  open = await openHost(new MemoryStore({ sheets: ["Demand", "Items"] }));
});
afterEach(() => open.close());

type SheetAction = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** Uses the first sheet and sends what was queued. */
const onSheet = (action: SheetAction): Promise<unknown> =>
  open.Excel.run(async (context) => {
    const result = await action(context.workbook.worksheets.getItem("Demand"), context);
    await context.sync();
    return result;
  });

/** Code of the error that using the first sheet gives. */
const refusal = (action: SheetAction): Promise<unknown> =>
  onSheet(action).then(
    () => "no error",
    (error: { code: string }) => error.code,
  );

/** What a cell of the first sheet holds. */
const cell = (row: number, column: number) => open.store.cell(open.store.sheets()[0]?.id ?? "", row, column);

describe("the host under the real office.js", () => {
  it("is known as desktop Excel, with its requirement sets", async () => {
    expect(open.Office.context.host).toBe("Excel");
    expect(open.Office.context.platform).toBe("PC");
    expect(open.Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
    expect(open.Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
    const newer = await openHost(new MemoryStore(), { requirementSets: { ExcelApi: "1.20" } });
    expect(newer.Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
    newer.close();
  });

  it("adds a sheet, writes values and reads them back", async () => {
    const read = await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("New");
      sheet.getRange("B2:C3").values = [
        ["item", 5],
        [true, ""],
      ];
      const used = sheet.getUsedRange().load("address,values,valueTypes");
      await context.sync();
      return [used.address, used.values, used.valueTypes] as unknown;
    });
    expect(read).toEqual([
      "New!B2:C3",
      [
        ["item", 5],
        [true, ""],
      ],
      [
        ["String", "Double"],
        ["Boolean", "Empty"],
      ],
    ]);
    expect(open.store.sheets().map(({ name }) => name)).toEqual(["Demand", "Items", "New"]);
  });

  it("splits large writes as office.js does, and keeps every cell", async () => {
    const values = Array.from({ length: 300 }, (_, row) =>
      Array.from({ length: 20 }, (_unused, column) => row * column),
    );
    await onSheet((sheet) => (sheet.getRange("A1:T300").values = values));
    expect(cell(300, 20).value).toBe(299 * 19);
    expect(cell(151, 3).value).toBe(300);
  });

  it("lets office.js complain about what was not loaded and what is not there", async () => {
    expect(await refusal((sheet) => sheet.getRange("A1").values)).toBe("PropertyNotLoaded");
    expect(await refusal((_, context) => context.workbook.worksheets.getItem("Nowhere"))).toBe(
      "ItemNotFound",
    );
    await onSheet(async (_, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere").load("name");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      missing.delete();
    });
  });

  it("names a member that it does not model", async () => {
    await expect(
      onSheet((sheet) => sheet.getRange("A1:A3").removeDuplicates([0], true)),
    ).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Range.RemoveDuplicates()") as string,
    });
    await expect(onSheet((sheet) => sheet.comments.load("items"))).rejects.toMatchObject({
      message: expect.stringContaining("Worksheet.Comments") as string,
    });
  });

  it("keeps what a batch did before its first failing action", async () => {
    const code = await refusal((sheet) => {
      sheet.getRange("A1").values = [["kept"]];
      sheet.getRange("A2:A3").values = [["wrong shape"]];
      sheet.getRange("A4").values = [["never"]];
    });
    expect(code).toBe("InvalidArgument");
    expect([cell(1, 1).value, cell(4, 1).value]).toEqual(["kept", null]);
  });
});

describe("what Excel refuses, the host refuses", () => {
  it.each(["", "a".repeat(32), "a/b", "[x]", "'x", "history", "demand"])(
    "the sheet name %j",
    async (name) => {
      const code = await refusal((_, context) => (context.workbook.worksheets.getItem("Items").name = name));
      expect(code).toBe(name === "demand" ? "ItemAlreadyExists" : "InvalidArgument");
    },
  );

  it.each(["A1", "r1c1", "1st", "has space", "taken"])("the table name %j", async (name) => {
    const code = await refusal((sheet, context) => {
      context.workbook.names.add("taken", sheet.getRange("F1"));
      sheet.tables.add("A1:B3", true).name = name;
    });
    expect(code).toBe(name === "taken" ? "ItemAlreadyExists" : "InvalidArgument");
  });

  it("a table over another one, also by resizing", async () => {
    expect(
      await refusal((sheet) => {
        sheet.tables.add("A1:B3", true);
        sheet.tables.add("B3:C6", true);
      }),
    ).toBe("InvalidArgument");
    expect(
      await refusal((sheet) => {
        sheet.tables.add("A8:B9", true);
        sheet.tables.getItemAt(0).resize("A1:B8");
      }),
    ).toBe("InvalidArgument");
  });

  it("locked cells of a protected sheet, and lets unlocked ones be written", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
    });
    expect(await refusal((sheet) => (sheet.getRange("A1:B1").values = [[1, 2]]))).toBe("AccessDenied");
    await onSheet((sheet) => (sheet.getRange("B1").values = [[2]]));
    expect(cell(1, 2).value).toBe(2);
    expect(await refusal((sheet) => sheet.tables.add("A1:B3", true))).toBe("AccessDenied");
  });

  it("a request or an answer of more than 5 MB", async () => {
    const texts = Array.from({ length: 200 }, () => ["x".repeat(32_000)]);
    expect(await refusal((sheet) => (sheet.getRange("A1:A200").values = texts))).toBe(
      "RequestPayloadSizeLimitExceeded",
    );
    expect(cell(1, 1).value).toBeNull();
    for (const half of [0, 100]) {
      await onSheet((sheet) => (sheet.getRangeByIndexes(half, 0, 100, 1).values = texts.slice(0, 100)));
    }
    expect(await refusal((sheet) => sheet.getRange("A1:A200").load("values"))).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
  });

  it("more than five million cells read at once", async () => {
    expect(await refusal((sheet) => sheet.getRange("A1:CV50001").load("values"))).toBe("RangeExceedsLimit");
  });

  it("structured references in conditional formats, validations and chart series", async () => {
    const formula = "=scmItems[Value]>1";
    expect(
      await refusal(
        (sheet) => (sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula),
      ),
    ).toBe("InvalidArgument");
    expect(
      await refusal(
        (sheet) =>
          (sheet.getRange("A1").dataValidation.rule = {
            list: { inCellDropDown: true, source: "=scmItems[Value]" },
          }),
      ),
    ).toBe("InvalidArgument");
  });

  it("requests while a cell is being edited, unless they wait for its end", async () => {
    open.host.beginCellEdit();
    expect(await refusal((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe(
      "InvalidOperationInCellEditMode",
    );
    const waiting = open.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Demand").getRange("A1").values = [["after"]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(cell(1, 1).value).toBeNull();
    open.host.endCellEdit();
    await waiting;
    expect(cell(1, 1).value).toBe("after");
  });
});

describe("failures and other people", () => {
  it("fails at the request it is told to, once or from then on", async () => {
    const write = () => refusal((sheet) => (sheet.getRange("A1").values = [[1]]));
    open.host.faults.start({ request: 2 });
    expect([await write(), await write(), await write()]).toEqual([
      "no error",
      "GeneralException",
      "no error",
    ]);
    open.host.faults.start({ request: 2, lasting: true });
    expect([await write(), await write(), await write()]).toEqual([
      "no error",
      "GeneralException",
      "GeneralException",
    ]);
  });

  it("lets someone edit right before a request", async () => {
    open.host.faults.start();
    open.host.faults.before(1, () => open.host.edit("remote", "Demand", 1, 1, "theirs"));
    const seen = await open.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Demand").getRange("A1").load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(seen).toEqual([["theirs"]]);
  });

  it("tells handlers who changed what, until they are removed", async () => {
    const seen: unknown[] = [];
    const handler = await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Demand").load("id");
      const added = sheet.onChanged.add((event) => {
        seen.push([event.address, event.source, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await onSheet((sheet) => (sheet.getRange("A1:B1").values = [[1, 2]]));
    open.host.edit("remote", "Demand", 3, 2, 5);
    open.host.edit("user", "Items", 1, 1, 5);
    await new Promise((resolve) => setTimeout(resolve, 5));
    handler.remove();
    await handler.context.sync();
    open.host.edit("user", "Demand", 9, 9, 5);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen).toEqual([
      ["A1:B1", "Local", "ThisLocalAddin"],
      ["B3", "Remote", "Unknown"],
    ]);
  });

  it("knows what is selected, and says when that changes", async () => {
    let count = 0;
    await onSheet((_, context) =>
      context.workbook.onSelectionChanged.add(() => Promise.resolve(void count++)),
    );
    open.host.select("Items", { top: 2, left: 1, bottom: 3, right: 2 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const address = await open.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect([address, count]).toEqual(["Items!A2:B3", 1]);
  });
});
