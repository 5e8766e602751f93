import { checkSheetWritable, sheetOf, type HostContext } from "../context";
import type { SheetRecord } from "../store/records";
import { invalidArgument } from "../wire/api-error";
import type { PropertyRule } from "./host-object";
import type { RangeState } from "./range-state";

const defaultRowHeight = 15;
/** Points of a column that shows so many characters of the body font: 7 pixels each and 5 of padding. */
export const widthInPoints = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;

export const columnWidth = (sheet: SheetRecord, column: number): number =>
  sheet.columnWidths[column] ?? widthInPoints(sheet.standardWidth);
export const rowHeight = (sheet: SheetRecord, row: number): number =>
  sheet.rowHeights[row] ?? defaultRowHeight;

/** A chart that was set to a place in points hangs on its cells again once these give it the same place. */
function settleCharts(context: HostContext, sheetId: string): void {
  const sheet = sheetOf(context, sheetId);
  for (const chart of context.store.records("chart")) {
    const { Top: top } = chart.properties;
    if (chart.sheetId !== sheetId || chart.area === null || top === undefined) continue;
    if (top !== offsetOf(sheet, chart.area.top, 1).top) continue;
    context.store.put("chart", { ...chart, properties: { ...chart.properties, Top: undefined } });
  }
}

export function sizeRule(
  from: "left" | "top",
  to: "right" | "bottom",
  field: "columnWidths" | "rowHeights",
  read: (sheet: SheetRecord, index: number) => number,
): PropertyRule<RangeState> {
  return {
    read: ({ context, sheetId, area }) => {
      const sheet = sheetOf(context, sheetId);
      const first = read(sheet, area[from]);
      for (let index = area[from]; index <= area[to]; index++) if (read(sheet, index) !== first) return null;
      return first;
    },
    write: ({ context, sheetId, area }, value) => {
      checkSheetWritable(context, sheetId);
      if (typeof value !== "number" || !(value >= 0)) throw invalidArgument("a size is a number of points");
      const sizes: Record<number, number> = { ...sheetOf(context, sheetId)[field] };
      for (let index = area[from]; index <= area[to]; index++) sizes[index] = value;
      context.store.updateSheet(sheetId, { [field]: sizes });
      settleCharts(context, sheetId);
    },
  };
}

/** Whether rows or columns have no size of their own; writing true takes it from them. */
export function standardRule(
  from: "left" | "top",
  to: "right" | "bottom",
  field: "columnWidths" | "rowHeights",
): PropertyRule<RangeState> {
  return {
    read: ({ context, sheetId, area }) => {
      const sizes = sheetOf(context, sheetId)[field];
      let own = 0;
      for (let index = area[from]; index <= area[to]; index++) if (sizes[index] !== undefined) own++;
      return own === 0 ? true : own === area[to] - area[from] + 1 ? false : null;
    },
    write: ({ context, sheetId, area }, value) => {
      checkSheetWritable(context, sheetId);
      if (value !== true) return;
      const others = Object.entries(sheetOf(context, sheetId)[field]).filter(
        ([index]) => Number(index) < area[from] || Number(index) > area[to],
      );
      context.store.updateSheet(sheetId, { [field]: Object.fromEntries(others) });
      settleCharts(context, sheetId);
    },
  };
}

/** Distance in points of a row from the sheet's upper edge, and of a column from its left edge. */
export function offsetOf(
  sheet: SheetRecord,
  row: number,
  column: number,
): { readonly top: number; readonly left: number } {
  let [top, left] = [0, 0];
  for (let index = 1; index < row; index++) top += rowHeight(sheet, index);
  for (let index = 1; index < column; index++) left += columnWidth(sheet, index);
  return { top, left };
}
