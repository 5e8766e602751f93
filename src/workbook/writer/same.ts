import type { CellValue } from "../../xlsx/types";

/** Relative differences below these are rounding: of stored numbers, and of results computed by another program. */
const storedTolerance = 1e-12;
const computedTolerance = 1e-9;

function sameNumber(a: number, b: number, tolerance: number): boolean {
  return a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether two cells show the same value; an empty text is an empty cell. */
export function sameValue(a: CellValue, b: CellValue, computed = false): boolean {
  const [left, right] = [a === "" ? null : a, b === "" ? null : b];
  if (typeof left === "number" && typeof right === "number") {
    return sameNumber(left, right, computed ? computedTolerance : storedTolerance);
  }
  if (typeof left === "object" && left !== null) {
    return typeof right === "object" && right !== null && left.error === right.error;
  }
  return left === right;
}

/** Whether two formulas are one, whatever spaces a program puts at their ends. */
export const sameFormula = (a: string | null, b: string | null): boolean =>
  (a ?? "").trim() === (b ?? "").trim();
