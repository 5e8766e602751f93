import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileWorkbook } from "../../../../src/workbook/file";
import { applyPlan, planReport } from "../../../../src/workbook/writer";
import type { SheetCells } from "../../../../src/xlsx/types";
import { fullReport, later, stamp } from "../reports";
import { demandSheet, masterSheet, stockSheet, writeSegment } from "../segment-workbook";

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasLibreOffice)
  console.warn("LibreOffice is not on the PATH: recalculation of written workbooks is not checked");
const testWithLibreOffice = hasLibreOffice ? test : test.skip;

/** The workbook as LibreOffice saves it after calculating every formula anew. */
function recalculated(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "recalculation-"));
  try {
    writeFileSync(join(folder, "written.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const target = ["--convert-to", "xlsx", "--outdir", join(folder, "out")];
    execFileSync("soffice", [profile, "--headless", ...target, join(folder, "written.xlsx")], {
      stdio: "ignore",
    });
    return readFileSync(join(folder, "out", "written.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function formulasOf(cells: SheetCells): Map<string, unknown> {
  const results = new Map<string, unknown>();
  for (let row = 1; row <= cells.rowCount; row++) {
    for (let column = 1; column <= cells.columnCount; column++) {
      if (cells.formula(row, column) === null) continue;
      results.set(`${cells.name}!R${row}C${column}`, cells.values[row - 1]?.[column - 1] ?? null);
    }
  }
  return results;
}

/** Compares every formula's result in a written file with LibreOffice's own; returns how many there were. */
async function compareResults(written: FileWorkbook, sheets: readonly string[]): Promise<number> {
  const opened = FileWorkbook.open(recalculated(written.toBytes()), "recalculated.xlsx");
  let compared = 0;
  for (const name of sheets) {
    const expected = formulasOf(await written.readSheet(name));
    const found = formulasOf(await opened.readSheet(name));
    for (const [cell, value] of expected) {
      const result = found.get(cell) === "" ? null : found.get(cell);
      if (typeof value === "number" && typeof result === "number")
        expect([cell, result / (value || 1)]).toEqual([cell, expect.closeTo(value === 0 ? 0 : 1, 9)]);
      else expect([cell, result]).toEqual([cell, value]);
      compared++;
    }
  }
  return compared;
}

testWithLibreOffice(
  "every formula gives in LibreOffice what the engine computed (skipped without LibreOffice)",
  async () => {
    const written = FileWorkbook.open(null, "new.xlsx");
    await applyPlan(written, await planReport(written, fullReport(), stamp));
    const compared = await compareResults(written, ["Nine-box", "Items", "Policies"]);
    // 6 shares, 9 values by segment and their total, 2 matrices of 3 x 3 with 7 totals each.
    expect(compared).toBe(6 + 10 + 2 * 16);
  },
  120_000,
);

testWithLibreOffice(
  "so does every formula of sheets that a later run widened (skipped without LibreOffice)",
  async () => {
    const book = FileWorkbook.open(null, "new.xlsx");
    await book.apply([demandSheet()]);
    await writeSegment(book, stamp);
    await book.apply([masterSheet(), stockSheet()]);
    await writeSegment(book, later);
    const sheets = ["Nine-box", "Items", "Segments", "Policies", "Overrides", "KPI"];
    expect(await compareResults(book, sheets)).toBeGreaterThan(200);
  },
  120_000,
);
