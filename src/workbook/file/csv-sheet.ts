import type { CellStyle, WorkbookChange } from "../../xlsx/types";
import { freeSheetName } from "../names";
import { readCsv } from "./csv";

const longestSheetName = 31;

/** "C:\data\demand 2026.csv" -> "demand 2026": what Excel calls the sheet of a text file. */
export function sheetNameOf(fileName: string): string {
  const base = (fileName.split(/[\\/]/).at(-1) ?? "").replace(/\.[^.]*$/, "");
  const allowed = base
    .replace(/[[\]:*?]/g, " ")
    .trim()
    .replace(/^'+|'+$/g, "");
  return freeSheetName(allowed.slice(0, longestSheetName).trim() || "Data", ["History"]);
}

/** A text file as the sheet that Excel would show; codes that look like numbers stay text. */
export function sheetFromCsv(bytes: Uint8Array, fileName: string): WorkbookChange {
  const csv = readCsv(bytes);
  const { values } = csv;
  const styles: CellStyle[] = [{ numberFormat: "yyyy-mm-dd" }];
  const style = values.map((line, row) =>
    line.map((_, column) => (csv.isDate(row + 1, column + 1) ? 0 : -1)),
  );
  return {
    kind: "add-sheet",
    name: sheetNameOf(fileName),
    content: {
      styles,
      blocks: values.length === 0 ? [] : [{ row: 1, column: 1, values, styles: style }],
      widths: new Map(),
      heights: new Map(),
      gridlines: true,
      tables: [],
      conditionalFormats: [],
      validations: [],
      charts: [],
      links: [],
    },
  };
}
