import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileWorkbook } from "../../../../src/workbook/file";
import { applyPlan, planReport } from "../../../../src/workbook/writer";
import type { SheetCells } from "../../../../src/xlsx/types";
import { fullReport, stamp } from "../reports";

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

testWithLibreOffice(
  "every formula gives in LibreOffice what the engine computed (skipped without LibreOffice)",
  async () => {
    const written = FileWorkbook.open(null, "new.xlsx");
    await applyPlan(written, await planReport(written, fullReport(), stamp));
    const opened = FileWorkbook.open(recalculated(written.toBytes()), "recalculated.xlsx");
    let compared = 0;
    for (const name of ["Nine-box", "Items", "Policies"]) {
      const expected = formulasOf(await written.readSheet(name));
      const found = formulasOf(await opened.readSheet(name));
      for (const [cell, value] of expected) {
        const result = found.get(cell);
        if (typeof value === "number" && typeof result === "number")
          expect([cell, result]).toEqual([cell, expect.closeTo(value, 9)]);
        else expect([cell, result]).toEqual([cell, value]);
        compared++;
      }
    }
    // 6 shares, 9 values by segment and their total, 2 matrices of 3 x 3 with 7 totals each.
    expect(compared).toBe(6 + 10 + 2 * 16);
  },
  120_000,
);
