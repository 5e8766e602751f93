/** The check must be able to fail: files with one thing wrong, which it has to find. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAddress, newXlsx, openXlsx, type SheetContent, type XlsxFile } from "../../src/xlsx";
import type { Checks } from "./checks";
import type { Office } from "./office";
import { recalculate, type Recalculation } from "./recalculate";

/** A sheet with 2, 3 and one formula over them. */
function smallWorkbook(formula: string, cachedValue: number): Uint8Array {
  const content: SheetContent = {
    styles: [],
    blocks: [
      { row: 1, column: 1, values: [[2, 3]] },
      { row: 2, column: 1, values: [[cachedValue]], formulas: [[formula]] },
    ],
    widths: new Map(),
    heights: new Map(),
    gridlines: true,
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    links: [],
  };
  const workbook = newXlsx();
  workbook.apply([{ kind: "add-sheet", name: "Check", content }]);
  return workbook.toBytes();
}

const cases: readonly {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly expected: (result: Recalculation) => boolean;
}[] = [
  {
    name: "a correct value is accepted",
    bytes: () => smallWorkbook("SUM(A1:B1)", 5),
    expected: (result) =>
      result.compared === 1 && result.differences.length === 0 && result.errorCells.length === 0,
  },
  {
    name: "a wrong value is found",
    bytes: () => smallWorkbook("SUM(A1:B1)", 5.00001),
    expected: (result) => result.differences.length === 1 && result.differences[0]?.cell === "Check!A2",
  },
  {
    name: "a wrong formula is found",
    bytes: () => smallWorkbook("SUM(A1:A1)", 5),
    expected: (result) => result.differences.length === 1 && result.differences[0]?.recalculated === 2,
  },
  {
    name: "a formula that ends in an error is found",
    bytes: () => smallWorkbook("A1/0", 5),
    expected: (result) => result.errorCells.length === 1 && result.differences.length === 1,
  },
];

export async function selfTest(checks: Checks, office: Office): Promise<void> {
  for (const { name, bytes, expected } of cases) {
    const result = await recalculateBytes(bytes(), office);
    checks.add(`self-test: ${name}`, expected(result) ? [] : [JSON.stringify(result)]);
  }
}

/** Breaks one value of a real output, in a copy, and expects exactly this cell to be found. */
export async function selfTestOn(path: string, checks: Checks, office: Office): Promise<void> {
  const workbook = openXlsx(readFileSync(path));
  const broken = breakOneValue(workbook);
  if (broken === null) {
    checks.add("self-test: the output holds a number with a formula", ["none found"]);
    return;
  }
  const { differences } = await recalculateBytes(workbook.toBytes(), office);
  const found = differences.map((difference) => difference.cell);
  checks.add(
    `self-test: a value broken in a copy of the output (${broken}) is found`,
    found.length === 1 && found[0] === broken ? [] : [`found ${found.slice(0, 5).join(", ") || "nothing"}`],
  );
}

function breakOneValue(workbook: XlsxFile): string | null {
  for (const sheet of workbook.sheetNames()) {
    const cells = workbook.readSheet(sheet);
    for (let row = 1; row <= cells.rowCount; row++) {
      for (let column = 1; column <= cells.columnCount; column++) {
        const formula = cells.formula(row, column);
        const value = cells.values[row - 1]?.[column - 1];
        if (formula === null || typeof value !== "number") continue;
        const block = { row, column, values: [[value + 1]], formulas: [[formula]] };
        workbook.apply([{ kind: "set-cells", sheet, styles: [], blocks: [block] }]);
        return `${sheet}!${cellAddress(row, column)}`;
      }
    }
  }
  return null;
}

async function recalculateBytes(bytes: Uint8Array, office: Office): Promise<Recalculation> {
  const folder = mkdtempSync(join(tmpdir(), "stratify-self-test-"));
  try {
    const path = join(folder, "broken.xlsx");
    writeFileSync(path, bytes);
    return await recalculate(path, office);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
