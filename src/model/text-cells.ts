import { cellReference, columnLetters, isBlank, quotedSheet, type Source, type SourceValue } from "./cells";

export function isErrorCell(value: SourceValue | undefined): value is { readonly error: string } {
  return typeof value === "object" && value !== null;
}

export const isBlankCell = isBlank;

/** The text of a key: trimmed; numbers as written without a fraction ("10002"). Blank and error cells give "". */
export function keyText(value: SourceValue | undefined): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : "";
}

/** Reference to a cell by its index in the source's values: "Demand!K88". */
export function referenceOf(source: Source, rowIndex: number, columnIndex: number): string {
  return cellReference(source.sheet, source.row + rowIndex, source.column + columnIndex);
}

/** "K88" without its sheet. */
export function addressOf(source: Source, rowIndex: number, columnIndex: number): string {
  return `${columnLetters(source.column + columnIndex)}${source.row + rowIndex}`;
}

/** "Demand", "Demand (table Sales)", or "Demand!B3:N503" for cells that were cut out of a sheet. */
export function sourceName(source: {
  readonly sheet: string;
  readonly table?: string | undefined;
  readonly area?: string | undefined;
}): string {
  if (source.area !== undefined) return `${quotedSheet(source.sheet)}!${source.area}`;
  return source.table === undefined ? source.sheet : `${source.sheet} (table ${source.table})`;
}

/** Tables whose names start with scm are ours, and none of the user's data unless they are known to be the user's. */
export function isOwnTable(source: Pick<Source, "table" | "isUsers">): boolean {
  return source.table !== undefined && /^scm/i.test(source.table) && source.isUsers !== true;
}
