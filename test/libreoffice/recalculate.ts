/** Compares the values that we wrote beside our formulas with what LibreOffice makes of these formulas. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAddress, openXlsx, type CellValue, type XlsxFile } from "../../src/xlsx";
import type { Office } from "./office";

export interface FormulaDifference {
  /** "Items!K8". */
  readonly cell: string;
  readonly formula: string;
  readonly written: CellValue;
  readonly recalculated: CellValue;
}

export interface Recalculation {
  /** Formula cells of the file, and how many of them were compared. */
  readonly formulaCells: number;
  readonly compared: number;
  readonly differences: readonly FormulaDifference[];
  /** Cells that show an error in the file or after recalculation, formula or not. */
  readonly errorCells: readonly string[];
}

/** Recalculates the file at a path; the file itself stays as it is. */
export async function recalculate(path: string, office: Office): Promise<Recalculation> {
  const folder = mkdtempSync(join(tmpdir(), "stratify-recalculated-"));
  try {
    const recalculated = await office.convert(path, "xlsx", folder);
    return compare(openXlsx(readFileSync(path)), openXlsx(readFileSync(recalculated)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function compare(written: XlsxFile, recalculated: XlsxFile): Recalculation {
  const differences: FormulaDifference[] = [];
  const errorCells: string[] = [];
  let formulaCells = 0;
  let compared = 0;
  for (const sheet of written.sheetNames()) {
    const before = written.readSheet(sheet);
    const after = recalculated.sheetNames().includes(sheet) ? recalculated.readSheet(sheet) : null;
    for (let row = 1; row <= before.rowCount; row++) {
      for (let column = 1; column <= before.columnCount; column++) {
        const formula = before.formula(row, column);
        const ours = before.values[row - 1]?.[column - 1] ?? null;
        const theirs = after?.values[row - 1]?.[column - 1] ?? null;
        const cell = `${sheet}!${cellAddress(row, column)}`;
        if (isError(ours) || isError(theirs)) errorCells.push(`${cell} ${describe(theirs)}`);
        if (formula === null) continue;
        formulaCells++;
        if (after === null) continue;
        compared++;
        if (!agree(ours, theirs)) differences.push({ cell, formula, written: ours, recalculated: theirs });
      }
    }
  }
  return { formulaCells, compared, differences, errorCells };
}

/** Relative 1e-9; results that cancel out to nearly nothing may differ by 1e-12. */
function agree(written: CellValue, recalculated: CellValue): boolean {
  if (typeof written === "number" && typeof recalculated === "number") {
    const size = Math.max(Math.abs(written), Math.abs(recalculated));
    return Math.abs(written - recalculated) <= Math.max(1e-12, 1e-9 * size);
  }
  if (isError(written) && isError(recalculated)) return written.error === recalculated.error;
  return (written === "" ? null : written) === (recalculated === "" ? null : recalculated);
}

function isError(value: CellValue): value is Exclude<CellValue, number | string | boolean | null> {
  return typeof value === "object" && value !== null;
}

export function describe(value: CellValue): string {
  return isError(value) ? value.error : JSON.stringify(value);
}
