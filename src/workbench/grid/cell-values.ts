import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellError, CellValue } from "../../xlsx/types";
import type { HyperlinkRecord, StoredCell } from "../host/store/records";
import { formulaFromGrid, formulaToGrid } from "./formula-text";

const errors: ReadonlyMap<string, CellError> = new Map(
  (["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"] as const).map((error) => [
    error,
    { error },
  ]),
);
/** Errors that Excel has as well, but our model does not: they come to the add-in as the nearest one it knows. */
const otherErrors: ReadonlyMap<string, CellError> = new Map([
  ["#SPILL!", { error: "#VALUE!" }],
  ["#CALC!", { error: "#VALUE!" }],
  ["#CYCLE!", { error: "#REF!" }],
  ["#ERROR!", { error: "#VALUE!" }],
  ["#CONNECT!", { error: "#N/A" }],
]);

/** An error by the text that the grid shows; #VALUE! where our model has nothing like it. */
export const errorFromGrid = (text: string): CellError =>
  errors.get(text) ?? otherErrors.get(text) ?? { error: "#VALUE!" };

/** Text that the grid would take for something else if it were typed. */
const readsAsOther = (text: string): boolean =>
  /^[=+\-@']/.test(text) ||
  (text.trim() !== "" && !Number.isNaN(Number(text))) ||
  /^(true|false)$/i.test(text) ||
  errors.has(text);

/** What to write for a value, and nothing of a formula. */
function valueToGrid(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "object") return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: readsAsOther(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** @param formula without "=", in Excel's spelling; null for a constant */
export function cellToGrid(value: CellValue, formula: string | null): ICellData {
  return {
    ...valueToGrid(value),
    f: formula === null ? null : `=${formulaToGrid(formula)}`,
    si: null,
    p: null,
  };
}

/** Text of a cell that the user formatted in parts or typed in several lines. */
function richText(cell: ICellData): string | undefined {
  const text = cell.p?.body?.dataStream;
  return text?.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

function valueFromGrid(cell: ICellData, isFormula: boolean): CellValue {
  const value = cell.v ?? richText(cell) ?? null;
  if (value === null || (value === "" && !isFormula)) return null;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1";
  if (typeof value !== "string") return value;
  if (cell.t === CellValueType.NUMBER) return Number(value);
  if (cell.t === CellValueType.FORCE_STRING) return value;
  return errors.get(value) ?? otherErrors.get(value) ?? value;
}

const emptyCell: StoredCell = { value: null, formula: null };

/**
 * A cell as the host sees it.
 *
 * @param formula the cell's own formula with "=", in the grid's spelling
 * @param spilled what a formula elsewhere puts here
 */
export function cellFromGrid(
  cell: Nullable<ICellData>,
  formula: string | null,
  spilled: Nullable<ICellData>,
): StoredCell {
  if (!cell && !spilled) return emptyCell;
  const own = cell ? valueFromGrid(cell, formula !== null) : null;
  const value = own === null && spilled ? valueFromGrid(spilled, true) : own;
  if (value === null && formula === null) return emptyCell;
  return { value, formula: formula === null ? null : formulaFromGrid(formula.slice(1)) };
}

/** Links travel with their cells, as rows are inserted and sorted. */
export const linkToGrid = (link: HyperlinkRecord | null): ICellData => ({
  custom: link === null ? null : { hyperlink: link },
});

export function linkFromGrid(cell: Nullable<ICellData>): HyperlinkRecord | null {
  const link: unknown = cell?.custom?.["hyperlink"];
  return link === null || typeof link !== "object" ? null : link;
}
