import type { Parts } from "../container/parts";
import { child, childrenNamed, parseXml } from "../xml/tree";
import { builtInFormat, isDateFormat } from "./number-formats";

/** Number formats by cell format (the index that cells hold as `s`). */
export interface FormatTable {
  numberFormat(cellFormat: number): string;
  isDate(cellFormat: number): boolean;
}

/** Reads the number formats of a workbook; a workbook without styles shows everything as "General". */
export function readFormatTable(parts: Parts, stylesPart: string | null): FormatTable {
  const codes = stylesPart !== null && parts.has(stylesPart) ? readCodes(parts, stylesPart) : [];
  const dates = codes.map(isDateFormat);
  return {
    numberFormat: (cellFormat) => codes[cellFormat] ?? "General",
    isDate: (cellFormat) => dates[cellFormat] ?? false,
  };
}

function readCodes(parts: Parts, part: string): readonly string[] {
  const root = parseXml(parts.get(part).text(), part);
  const custom = new Map<number, string>();
  for (const format of childrenNamed(child(root, "numFmts"), "numFmt")) {
    custom.set(Number(format.attributes.get("numFmtId")), format.attributes.get("formatCode") ?? "General");
  }
  return childrenNamed(child(root, "cellXfs"), "xf").map(({ attributes }) => {
    const id = Number(attributes.get("numFmtId") ?? 0);
    return custom.get(id) ?? builtInFormat(id);
  });
}
