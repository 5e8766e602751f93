import { format } from "numfmt";
import type { CellValue } from "../../xlsx/types";

/** A number as a cell with this number format shows it, in en-US. */
export const numberLabel = (numberFormat: string, value: number): string =>
  format(numberFormat, value, { locale: "en-US" });

/** A cell's content as a label of an axis. */
export function cellLabel(numberFormat: string, value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return numberLabel(numberFormat, value);
  return typeof value === "object" ? value.error : String(value);
}
