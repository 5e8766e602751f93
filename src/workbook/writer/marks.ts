import type { Report, Sheet, SheetId } from "../../report";
import { sheetReference } from "../../xlsx";
import type { DefinedName } from "../../xlsx/types";
import type { PlacedList, PlacedSheet } from "../layout/place";
import { blockMark, definedName, listName, sheetMark } from "../names";
import { columnAddress, type FindTable } from "../references";

const cell = (sheet: string, row: number, column: number): string =>
  sheetReference(sheet, { top: row, left: column, bottom: row, right: column }, true);

/** A hidden name of one cell. */
export const hiddenCell = (name: string, sheet: string, row: number, column: number): DefinedName => ({
  name,
  formula: cell(sheet, row, column),
  hidden: true,
});

/** The name of a list to choose from. */
export const listOf = ({ name, headerRow, column, values }: PlacedList, sheet: string): DefinedName => {
  const area = { top: headerRow + 1, bottom: headerRow + values.length, left: column, right: column };
  return { name, formula: sheetReference(sheet, area, true), hidden: true };
};

/** Hidden names by which a new sheet, its notes and matrices are found again. */
export function newMarks(placed: PlacedSheet, sheet: string): DefinedName[] {
  const blocks = placed.blocks.flatMap((block) => {
    if (block.kind === "note")
      return [hiddenCell(blockMark(placed.sheet.id, block.index), sheet, block.row, 1)];
    if (block.kind === "list") return [listOf(block, sheet)];
    if (block.kind !== "matrix") return [];
    return [hiddenCell(blockMark(placed.sheet.id, block.index), sheet, block.titleRow, block.left)];
  });
  return [hiddenCell(sheetMark(placed.sheet.id), sheet, 1, 1), ...blocks];
}

export const movedMark = (name: string, at: { sheet: string; row: number; column: number }): DefinedName =>
  hiddenCell(name, at.sheet, at.row, at.column);

export const markOfSheet = (id: SheetId, sheet: string): DefinedName =>
  hiddenCell(sheetMark(id), sheet, 1, 1);

/** Names of a report, and of the columns that its lists choose from. */
export function reportNames(report: Report, sheets: readonly Sheet[], find: FindTable): DefinedName[] {
  const own = report.names.map((name) => ({
    name: definedName(name.id),
    formula: name.kind === "number" ? String(name.value) : columnAddress(name.column, find),
  }));
  const lists = new Map<string, DefinedName>();
  for (const sheet of sheets) {
    for (const block of sheet.blocks) {
      if (block.kind !== "table") continue;
      for (const { choice } of block.columns) {
        if (choice?.kind !== "from") continue;
        const [table = "", column = ""] = choice.column.split(".");
        const name = listName(table, column);
        lists.set(name, { name, formula: columnAddress(choice.column, find), hidden: true });
      }
    }
  }
  return [...own, ...lists.values()];
}
