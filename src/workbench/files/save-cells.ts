import type { Area, CellValue } from "../../xlsx";
import { recordsOf, type Change, type Saving, type SheetPair } from "./saving";

/** Cells of a sheet that hold something else than the file says, with the results of their formulas. */
export function cellChanges(saving: Saving, { name, now, was }: SheetPair): readonly Change[] {
  const area = around(saving.now.usedArea(now.id, true), saving.was.usedArea(was.id, true));
  if (!area) return [];
  const headers = headerRows(saving, now.id);
  let first = 0;
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    // Rows hold only the cells that differ: a block says nothing of the others.
    const [rowValues, rowFormulas]: [CellValue[], (string | null)[]] = [[], []];
    for (let column = area.left; column <= area.right; column++) {
      const cell = saving.now.cell(now.id, row, column);
      const before = saving.was.cell(was.id, row, column);
      const formula = cell.formula === null ? null : saving.formula(cell.formula);
      const value = headers(row, column) ? headerText(cell.value) : cell.value;
      if (formula === before.formula && isSameValue(value, before.value)) continue;
      rowValues[column - area.left] = value;
      rowFormulas[column - area.left] = formula;
    }
    if (rowValues.length > 0 && first === 0) first = row;
    if (first === 0) continue;
    values.push(rowValues);
    formulas.push(rowFormulas);
  }
  if (first === 0) return [];
  return [
    {
      kind: "set-cells",
      sheet: name,
      styles: [],
      blocks: [{ row: first, column: area.left, values, formulas }],
    },
  ];
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  return (
    typeof one === "object" &&
    typeof other === "object" &&
    one !== null &&
    other !== null &&
    one.error === other.error
  );
}

/** Excel takes nothing but texts for headers of tables. */
export function headerText(value: CellValue): CellValue {
  if (value === null || typeof value === "string") return value;
  return typeof value === "object" ? value.error : String(value).toUpperCase();
}

function headerRows(saving: Saving, sheetId: string): (row: number, column: number) => boolean {
  const areas = recordsOf(saving.now, "table", sheetId).map(({ area }) => area);
  return (row, column) =>
    areas.some(({ top, left, right }) => top === row && left <= column && column <= right);
}

/** The area around two areas. */
export function around(one: Area | null, other: Area | null): Area | null {
  if (!one || !other) return one ?? other;
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
