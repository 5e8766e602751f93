import type { XmlElement } from "../xml/tree";
import { child, childrenNamed } from "../xml/tree";
import { builtInFormat, isDateFormat } from "./number-formats";

/** Number formats by cell format (the index that cells hold as `s`). */
export interface FormatTable {
  numberFormat(cellFormat: number): string;
  isDate(cellFormat: number): boolean;
}

/** Reads the number formats of a workbook; a workbook without styles shows everything as "General". */
export function readFormatTable(root: XmlElement | null): FormatTable {
  const codes = root ? readCodes(root) : [];
  const dates = codes.map(isDateFormat);
  return {
    numberFormat: (cellFormat) => codes[cellFormat] ?? "General",
    isDate: (cellFormat) => dates[cellFormat] ?? false,
  };
}

function readCodes(root: XmlElement): readonly string[] {
  const custom = new Map<number, string>();
  for (const format of childrenNamed(child(root, "numFmts"), "numFmt")) {
    custom.set(Number(format.attributes.get("numFmtId")), format.attributes.get("formatCode") ?? "General");
  }
  return childrenNamed(child(root, "cellXfs"), "xf").map(({ attributes }) => {
    const id = Number(attributes.get("numFmtId") ?? 0);
    return custom.get(id) ?? builtInFormat(id);
  });
}
