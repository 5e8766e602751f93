import type { WorkbookChange } from "../types";
import { addTables } from "./add-table";
import { BlockRows } from "./block-rows";
import { CellWriter } from "./cell-writer";
import { contentTypes } from "./dialect";
import type { Draft } from "./draft";
import { addDrawing } from "./drawing";
import { setPrintNames } from "./names";
import { activateSheet, checkSheetName, listSheet } from "./sheet-list";
import { worksheetBytes } from "./worksheet";

/** Adds a worksheet with all that it holds. @throws RangeError naming what Excel would refuse */
export function addSheet(draft: Draft, change: Extract<WorkbookChange, { kind: "add-sheet" }>): void {
  const { name, content, after } = change;
  const workbook = draft.workbook();
  checkSheetName(workbook, name);
  const part = draft.parts.freeName("xl/worksheets/sheet#.xml");
  const tables = addTables(draft, part, name, content.tables, new BlockRows(name, content.blocks));
  const drawing = content.charts.length === 0 ? null : addDrawing(draft, part, content.charts);
  const writer = new CellWriter(
    name,
    content.styles,
    draft.styles(),
    draft.strings(),
    workbook.uses1904Dates,
  );
  // The first sheet that can be seen is in sight, whatever hidden ones stand before it.
  const isFirst = content.hidden !== true && workbook.sheets.every(({ hidden }) => hidden);
  const active = change.active === true || isFirst;
  const bytes = worksheetBytes(
    name,
    content,
    writer,
    draft.styles(),
    { drawing, tables },
    { selected: active, strict: workbook.strict },
  );
  const relationshipId = draft.addPart(workbook.part, "worksheet", part, bytes, contentTypes.worksheet);
  listSheet(draft, { name, relationshipId, hidden: content.hidden === true }, after);
  if (content.page) setPrintNames(draft, name, content.page);
  if (active) activateSheet(draft, name);
}
