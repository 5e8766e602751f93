import type { Report, RowEntry } from "../../../../src/report";
import { FileWorkbook } from "../../../../src/workbook/file";
import { applyPlan, planReport, readOwnTable, undoWrite, WriteError } from "../../../../src/workbook/writer";
import type { CellValue } from "../../../../src/xlsx/types";
import { later, stamp } from "../reports";
import { demandSheet, masterSheet, readTable, writeSegment } from "../segment-workbook";
import { renameColumn } from "../user-edits";

const entry = (change: Partial<RowEntry> = {}): RowEntry => ({
  sheet: "overrides",
  table: "overrides",
  key: "item",
  keyValue: "P-002",
  row: null,
  cells: {
    class: { value: "AX", meaning: "class" },
    reason: { value: "=launch", meaning: "note" },
    expires: { value: "2026-12-31", meaning: "date" },
  },
  ...change,
});

const reportOf = (...entries: readonly RowEntry[]): Report => ({
  tool: "override",
  options: null,
  findings: [],
  sheets: [],
  names: [],
  audit: [{ action: "override", subject: "P-002", field: "class", old: "", new: "AX", reason: "launch" }],
  entries,
  settings: {},
});

/** A workbook with a written segmentation, and where its table of overrides stands. */
async function segmented() {
  const book = FileWorkbook.open(null, "new.xlsx");
  await book.apply([demandSheet(), masterSheet()]);
  await writeSegment(book, stamp);
  const info = (await book.tables()).find(({ name }) => name === "scmOverrides");
  if (info === undefined) throw new RangeError("no overrides");
  const type = (row: number, column: number, value: CellValue) =>
    book.apply([
      { kind: "set-cells", sheet: info.sheet, styles: [], blocks: [{ row, column, values: [[value]] }] },
    ]);
  return { book, first: info.area.top + 1, last: info.area.bottom, type };
}

const write = async (book: FileWorkbook, ...entries: readonly RowEntry[]) => {
  const plan = await planReport(book, reportOf(...entries), later);
  return { plan, outcome: await applyPlan(book, plan) };
};

const conflictOf = async (book: FileWorkbook, ...entries: readonly RowEntry[]): Promise<string> => {
  const failure = await write(book, ...entries).catch((error: unknown) => error);
  return failure instanceof WriteError ? failure.message : "written";
};

describe("an entry of the user's in a table of ours", () => {
  test("takes the first empty row, and touches nothing but its cells and the audit", async () => {
    const { book, first } = await segmented();
    const { plan } = await write(book, entry());
    expect(plan.sheets.map(({ id, kind, cells }) => [id, kind, id === "overrides" ? cells : 0])).toEqual([
      ["overrides", "changed", 4],
      ["audit", "changed", 0],
    ]);
    const table = await readOwnTable(book, "overrides");
    expect(table?.rows[0]).toMatchObject({ row: first });
    const cells = table?.rows[0]?.cells;
    expect([cells?.get("item"), cells?.get("class"), cells?.get("reason"), cells?.get("expires")]).toEqual([
      "P-002",
      "AX",
      "=launch",
      46_387,
    ]);
    expect(cells?.get("approvedBy")).toBeNull();
  });

  test("follows rows that the user filled, also with a hole between them", async () => {
    const { book, first, type } = await segmented();
    await type(first, 1, "P-001");
    await type(first + 2, 6, "a note without an item");
    await write(book, entry());
    await write(book, entry({ keyValue: "P-003" }));
    const rows = (await readOwnTable(book, "overrides"))?.rows.slice(0, 4);
    expect(rows?.map(({ cells }) => cells.get("item"))).toEqual(["P-001", "P-002", null, "P-003"]);
  });

  test("adds one line to the audit, and its undo a second one that names it", async () => {
    const { book } = await segmented();
    const before = await readOwnTable(book, "overrides");
    const { rows: runs } = await readTable(book, "scmAudit");
    const { outcome } = await write(book, entry());
    const undone = { user: "C. Meyer", at: "2026-11-29T10:00:00" };
    await undoWrite(book, outcome, reportOf(entry()), later, undone);
    expect(await readOwnTable(book, "overrides")).toEqual(before);
    const { rows } = await readTable(book, "scmAudit");
    expect(rows.slice(runs.length).map((row) => row.slice(1, 7))).toEqual([
      ["R. Okafor", "override", "P-002", "class", null, "AX"],
      ["C. Meyer", "undone", "override", null, null, null],
    ]);
  });

  test("changes the row that it names, and no other cell of it", async () => {
    const { book, first, type } = await segmented();
    for (const [column, value] of [
      [1, "P-002"],
      [2, "CZ"],
      [3, 0.97],
      [8, "M. Silva"],
    ] as const)
      await type(first + 1, column, value);
    const approvedBy = { value: null, meaning: "text" } as const;
    await write(book, entry({ row: first + 1, cells: { ...entry().cells, approvedBy } }));
    const cells = (await readOwnTable(book, "overrides"))?.rows[1]?.cells;
    expect(["item", "class", "serviceTarget", "approvedBy"].map((id) => cells?.get(id))).toEqual([
      "P-002",
      "AX",
      0.97,
      null,
    ]);
  });

  test("is refused where its row holds another item by now", async () => {
    const { book, first, type } = await segmented();
    await type(first, 1, "P-001");
    expect(await conflictOf(book, entry({ row: first }))).toMatch(/^Overrides!A\d+ no longer says P-002\./);
  });

  test("is refused where no row is empty, and says how to get one", async () => {
    const { book, first, last, type } = await segmented();
    for (let row = first; row <= last; row++) await type(row, 1, `P-${row}`);
    expect(await conflictOf(book, entry())).toMatch(
      /are filled\. Nothing was written\. Select its last cell/,
    );
  });

  test("is refused where a column that it fills is gone; one that stays empty may be gone", async () => {
    const { book } = await segmented();
    // The sixth column, Reason.
    await renameColumn(book, "scmOverrides", 4);
    expect(await conflictOf(book, entry())).toMatch(/has no column "Reason" any more/);
    const { reason, ...others } = entry().cells;
    expect(reason).toBeDefined();
    const silent = { ...others, reason: { value: null, meaning: "note" } } as const;
    expect(await conflictOf(book, entry({ cells: silent }))).toBe("written");
  });

  test("is refused where the workbook holds no such table of ours", async () => {
    const book = FileWorkbook.open(null, "new.xlsx");
    await book.apply([demandSheet()]);
    expect(await readOwnTable(book, "overrides")).toBeNull();
    expect(await conflictOf(book, entry())).toMatch(/holds no table scmOverrides yet/);
  });

  test("is not written over what somebody typed since it was planned", async () => {
    const { book, first, type } = await segmented();
    const plan = await planReport(book, reportOf(entry()), later);
    await type(first, 2, "BY");
    await expect(applyPlan(book, plan)).rejects.toThrow(/^Someone changed Overrides!B/);
    expect((await readOwnTable(book, "overrides"))?.rows[0]?.cells.get("class")).toBe("BY");
  });
});
