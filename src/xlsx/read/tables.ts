import { parseAreaAddress } from "../address";
import type { Parts } from "../container/parts";
import { decodeTextCodes } from "../text-codes";
import type { TableLook } from "../content-types";
import type { TableInfo } from "../types";
import { child, childrenNamed, isTrue, parseXml, type XmlElement } from "../xml/tree";
import { readRelationships } from "./relationships";
import type { WorkbookFacts } from "./workbook";

export interface TableEntry {
  readonly info: TableInfo;
  readonly look: TableLook;
  readonly part: string;
  readonly id: number;
  readonly sheetPart: string;
}

/** The tables of all sheets, in the order of the sheets. Tables without a header row are left out: their columns have no names to read. */
export function readTables(parts: Parts, workbook: WorkbookFacts): readonly TableEntry[] {
  return workbook.sheets.flatMap((sheet) => {
    const sheetPart = sheet.part;
    if (sheetPart === null || !sheet.isWorksheet) return [];
    return readRelationships(parts, sheetPart)
      .filter(({ type, target }) => type === "table" && parts.has(target))
      .flatMap(({ target }) => {
        const entry = readTable(parts, target, sheet.name, sheetPart);
        return entry ? [entry] : [];
      });
  });
}

function readTable(parts: Parts, part: string, sheet: string, sheetPart: string): TableEntry | null {
  const root = parseXml(parts.get(part).text(), part);
  const area = parseAreaAddress(root.attributes.get("ref") ?? "");
  const columns = childrenNamed(child(root, "tableColumns"), "tableColumn").map(({ attributes }) =>
    decodeTextCodes(attributes.get("name") ?? ""),
  );
  if (!area || root.attributes.get("headerRowCount") === "0") return null;
  const name = root.attributes.get("displayName") ?? root.attributes.get("name") ?? "";
  const totalsRow = Number(root.attributes.get("totalsRowCount") ?? 0) > 0;
  return {
    info: { name, sheet, area, columns, totalsRow },
    look: readLook(root),
    part,
    id: Number(root.attributes.get("id")),
    sheetPart,
  };
}

function readLook(root: XmlElement): TableLook {
  const style = child(root, "tableStyleInfo")?.attributes;
  return {
    style: style?.get("name") ?? "",
    firstColumn: isTrue(style?.get("showFirstColumn")),
    lastColumn: isTrue(style?.get("showLastColumn")),
    rowStripes: isTrue(style?.get("showRowStripes")),
    columnStripes: isTrue(style?.get("showColumnStripes")),
    filterButton: child(root, "autoFilter") !== null,
  };
}
