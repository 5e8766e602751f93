import { areaAddress, parseAreaAddress } from "../address";
import type { Area, WorkbookChange } from "../types";
import { XmlEdits } from "../xml/edits";
import { child, parseXml } from "../xml/tree";
import { BlockRows } from "./block-rows";
import { CellWriter } from "./cell-writer";
import type { Draft } from "./draft";
import { rewriteRows } from "./rewrite-rows";
import { followHeaders } from "./table-headers";

/** Writes cells into an existing sheet; every other character of the sheet's XML stays as it is. */
export function setCells(draft: Draft, change: Extract<WorkbookChange, { kind: "set-cells" }>): void {
  const sheet = draft.sheet(change.sheet);
  const rows = new BlockRows(sheet.name, change.blocks);
  const extent = rows.extent();
  if (!extent) return;
  const text = draft.parts.get(sheet.part).text();
  const root = parseXml(text, sheet.part, "sheetData");
  const data = child(root, "sheetData");
  if (!data) throw new RangeError(`The sheet "${sheet.name}" has no place for cells.`);
  const writer = new CellWriter(
    sheet.name,
    change.styles,
    draft.styles(),
    draft.strings(),
    draft.workbook().uses1904Dates,
  );
  const edits = new XmlEdits(text);
  rewriteRows({ text, part: sheet.part, root, data, rows, writer, edits });
  const dimension = child(root, "dimension");
  const before = parseAreaAddress(dimension?.attributes.get("ref") ?? "");
  if (dimension && before) edits.setAttributes(dimension, { ref: areaAddress(around(before, extent)) });
  draft.parts.set(sheet.part, edits.apply());
  followHeaders(draft, sheet.part, rows);
}

function around(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
