import { createHash } from "node:crypto";
import fc from "fast-check";
import { auditHash, readAudit, verifyAudit, type AuditRow } from "../../../../src/workbook/audit";
import { chained } from "../../../../src/workbook/audit/hash";
import { FileWorkbook } from "../../../../src/workbook/file";
import { applyPlan, planReport, undoWrite } from "../../../../src/workbook/writer";
import { fullReport, later, stamp } from "../reports";

const entry = (reason: string): Omit<AuditRow, "hash"> => ({
  when: "2026-11-22T14:06:00",
  who: "C. Meyer",
  what: "class",
  subject: "VL-7228",
  field: "class",
  old: "AX",
  new: "AY",
  reason,
});

async function auditOf(book: FileWorkbook): Promise<AuditRow[]> {
  const info = (await book.tables()).find((table) => table.name === "scmAudit");
  if (info === undefined) throw new Error("no audit");
  return readAudit(info, await book.readSheet(info.sheet));
}

describe("the chain of the audit", () => {
  test("a hash is the SHA-256 of the predecessor's hash and the fields, as a JSON array", async () => {
    // Checked against Node's own SHA-256.
    const text = '["","2026-11-22T14:06:00","C. Meyer","class","VL-7228","class","AX","AY","demand changed"]';
    expect(await auditHash("", entry("demand changed"))).toBe(
      createHash("sha256").update(text).digest("hex"),
    );
  });

  test("fields cannot trade letters without changing the hash", async () => {
    const row = entry("x");
    expect(await auditHash("", { ...row, old: "AXA", new: "Y" })).not.toBe(
      await auditHash("", { ...row, old: "AX", new: "AY" }),
    );
  });

  test("a whole chain has no broken row", async () => {
    expect(await verifyAudit(await chained("", ["a", "b", "c"].map(entry)))).toBeNull();
    expect(await verifyAudit([])).toBeNull();
  });

  test("the first row that was changed, taken out, put in or moved is found", async () => {
    const rows = await chained("", ["a", "b", "c", "d"].map(entry));
    const [first, second, third, fourth] = rows as [AuditRow, AuditRow, AuditRow, AuditRow];
    expect(await verifyAudit([first, { ...second, old: "" }, third, fourth])).toBe(1);
    expect(await verifyAudit([first, third, fourth])).toBe(1);
    expect(await verifyAudit([first, second, second, third])).toBe(2);
    expect(await verifyAudit([first, third, second, fourth])).toBe(1);
    expect(await verifyAudit([second, third])).toBe(0);
  });

  test("any single edit breaks the chain at its row", async () => {
    const field = fc.constantFrom(...(["who", "what", "subject", "field", "old", "new", "reason"] as const));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string(), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        field,
        async (reasons, at, name) => {
          const rows = await chained("", reasons.map(entry));
          const index = at % rows.length;
          const edited = rows.map((row, other) =>
            other === index ? { ...row, [name]: `${row[name]}!` } : row,
          );
          expect(await verifyAudit(edited)).toBe(index);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("the sheet Audit", () => {
  test("gets a row for each run and for each entry of its report, and the chain holds through a file", async () => {
    let book = FileWorkbook.open(null, "new.xlsx");
    await applyPlan(book, await planReport(book, fullReport(), stamp));
    book = FileWorkbook.open(book.toBytes(), "again.xlsx");
    const odd = fullReport(undefined, {
      audit: [
        {
          action: "override",
          subject: "=1+1",
          field: "class",
          old: "\ud800 lone",
          new: "line\nfeed\r\n😀 <b> _x0041_ \u0007",
          reason: `  spaces  ${"long ".repeat(10_000)}`,
        },
      ],
    });
    await applyPlan(book, await planReport(book, odd, later));
    book = FileWorkbook.open(book.toBytes(), "once more.xlsx");
    const rows = await auditOf(book);
    expect(rows.map((row) => [row.when, row.who, row.what])).toEqual([
      ["2026-11-22T14:06:00", "C. Meyer", "segment"],
      ["2026-11-22T14:06:00", "C. Meyer", "class"],
      ["2026-11-29T09:30:15", "R. Okafor", "segment"],
      ["2026-11-29T09:30:15", "R. Okafor", "override"],
    ]);
    expect(rows[3]?.subject).toBe("=1+1");
    expect(await verifyAudit(rows)).toBeNull();
  });

  test("an edited cell is found", async () => {
    const book = FileWorkbook.open(null, "new.xlsx");
    await applyPlan(book, await planReport(book, fullReport(), stamp));
    await book.apply([
      { kind: "set-cells", sheet: "Audit", styles: [], blocks: [{ row: 8, column: 7, values: [["AX"]] }] },
    ]);
    expect(await verifyAudit(await auditOf(book))).toBe(1);
  });

  test("keeps the rows of a run that was undone, and says so", async () => {
    const book = FileWorkbook.open(null, "new.xlsx");
    await applyPlan(book, await planReport(book, fullReport(), stamp));
    const report = fullReport([{ item: "ONLY", value: 1, class: "AX" }]);
    const outcome = await applyPlan(book, await planReport(book, report, later));
    await undoWrite(book, outcome, report, later, { user: "L. Brandt", at: "2026-11-29T09:31:00" });
    const rows = await auditOf(book);
    expect(rows.map((row) => [row.who, row.what])).toEqual([
      ["C. Meyer", "segment"],
      ["C. Meyer", "class"],
      ["R. Okafor", "segment"],
      ["R. Okafor", "class"],
      ["L. Brandt", "undone"],
    ]);
    expect(await verifyAudit(rows)).toBeNull();
    const items = await book.readSheet("Items");
    expect(items.values[6]?.slice(0, 2)).toEqual(["VL-7228", 1_662_100]);
    expect(items.values[2]?.[0]).toContain("C. Meyer");
    expect((await book.tables()).find((table) => table.name === "scmItems")?.area.bottom).toBe(12);
  });
});
