import {
  BooleanNumber,
  type IColumnData,
  type IFreeze,
  type IRange,
  type IRowData,
  type Worksheet,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/preset-sheets-core";
import type { SheetRecord } from "../host/store/records";
import { areaOf, rangeOf, type GridAccess } from "./grid-access";
import { pixelsOf, pointsOf } from "./sheet-defaults";

/** What a sheet has that the grid does not know: kept beside it, so that it is saved with the file. */
export interface SheetExtras {
  readonly veryHidden: boolean;
  readonly showHeadings: boolean;
  readonly standardWidth: number;
  readonly protectedWith: SheetRecord["protectedWith"];
  readonly page: SheetRecord["page"];
}

export const newExtras: SheetExtras = {
  veryHidden: false,
  showHeadings: true,
  standardWidth: 8.43,
  protectedWith: null,
  page: { properties: {}, printArea: null, titleRows: null },
};

function frozen({ xSplit, ySplit }: IFreeze): SheetRecord["frozen"] {
  return xSplit > 0 || ySplit > 0 ? { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) } : null;
}

const indexes = (ranges: readonly IRange[], from: "startRow" | "startColumn", to: "endRow" | "endColumn") =>
  ranges.flatMap((range) =>
    Array.from({ length: range[to] - range[from] + 1 }, (_, offset) => range[from] + offset + 1),
  );

export function readSheet(sheet: Worksheet, extras: SheetExtras): SheetRecord {
  const { columnData, rowData } = sheet.getConfig();
  const hidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
  const columnWidths: Record<number, number> = {};
  const rowHeights: Record<number, number> = {};
  for (const [index, column] of Object.entries(columnData as Record<string, Partial<IColumnData>>))
    if (column.w !== undefined) columnWidths[Number(index) + 1] = pointsOf(column.w);
  for (const [index, row] of Object.entries(rowData as Record<string, Partial<IRowData>>))
    if (row.h !== undefined && row.ia !== BooleanNumber.TRUE) rowHeights[Number(index) + 1] = pointsOf(row.h);
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    visibility: hidden ? (extras.veryHidden ? "VeryHidden" : "Hidden") : "Visible",
    tabColor: (sheet.getTabColor() ?? "").toUpperCase(),
    showGridlines: sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
    showHeadings: extras.showHeadings,
    standardWidth: extras.standardWidth,
    frozen: frozen(sheet.getFreeze()),
    protectedWith: extras.protectedWith,
    columnWidths,
    rowHeights,
    hiddenRows: indexes(sheet.getHiddenRows(), "startRow", "endRow"),
    hiddenColumns: indexes(sheet.getHiddenCols(), "startColumn", "endColumn"),
    merged: sheet.getMergeData().map((range) => areaOf(range)),
    page: extras.page,
  };
}

type Patch = Partial<Omit<SheetRecord, "id">>;
type Sizes = SheetRecord["columnWidths"];

/** Sizes that differ, in pixels by index from 0; and indexes that have one no more. */
function changedSizes(before: Sizes, after: Sizes): { set: Record<number, number>; drop: number[] } {
  const set: Record<number, number> = {};
  for (const [index, points] of Object.entries(after))
    if (before[Number(index)] !== points) set[Number(index) - 1] = pixelsOf(points);
  const drop = Object.keys(before).flatMap((index) =>
    after[Number(index)] === undefined ? [Number(index) - 1] : [],
  );
  return { set, drop };
}

const asRanges = (list: readonly number[], whole: (index: number) => IRange): IRange[] => list.map(whole);

/** Changes in the grid what the grid knows of a sheet. */
export class SheetWriter {
  constructor(private readonly access: GridAccess) {}

  apply(before: SheetRecord, patch: Patch): void {
    const subUnitId = before.id;
    const run = (id: string, params: object): void => this.access.run(id, { subUnitId, ...params });
    if (patch.name !== undefined && patch.name !== before.name)
      run(SetWorksheetNameCommand.id, { name: patch.name });
    if (patch.tabColor !== undefined) run(SetTabColorMutation.id, { color: patch.tabColor });
    if (patch.visibility !== undefined) {
      const hidden = patch.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      run(SetWorksheetHideMutation.id, { hidden });
    }
    if (patch.showGridlines !== undefined) {
      const showGridlines = patch.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      run(ToggleGridlinesMutation.id, { showGridlines });
    }
    if (patch.frozen !== undefined) this.freeze(subUnitId, patch.frozen);
    if (patch.columnWidths) this.columnWidths(before, patch.columnWidths);
    if (patch.rowHeights) this.rowHeights(before, patch.rowHeights);
    if (patch.hiddenRows)
      this.hide(
        before.hiddenRows,
        patch.hiddenRows,
        subUnitId,
        SetRowHiddenMutation.id,
        SetRowVisibleMutation.id,
        this.row,
      );
    if (patch.hiddenColumns)
      this.hide(
        before.hiddenColumns,
        patch.hiddenColumns,
        subUnitId,
        SetColHiddenMutation.id,
        SetColVisibleMutation.id,
        this.column,
      );
    if (patch.merged) this.merge(before, patch.merged);
  }

  private freeze(subUnitId: string, wanted: SheetRecord["frozen"]): void {
    const { rows, columns } = wanted ?? { rows: 0, columns: 0 };
    this.access.run(SetFrozenMutation.id, {
      subUnitId,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  private columnWidths({ id, columnWidths }: SheetRecord, wanted: Sizes): void {
    const { set, drop } = changedSizes(columnWidths, wanted);
    const manager = this.access.worksheet(id).getColumnManager();
    for (const index of drop) delete manager.getColumn(index)?.w;
    const columns = [...Object.keys(set).map(Number), ...drop];
    if (columns.length === 0) return;
    this.access.run(SetWorksheetColWidthMutation.id, {
      subUnitId: id,
      ranges: columns.map((index) => this.column(index, id)),
      colWidth: set,
    });
  }

  private rowHeights({ id, rowHeights }: SheetRecord, wanted: Sizes): void {
    const { set, drop } = changedSizes(rowHeights, wanted);
    const { rowData } = this.access.worksheet(id).getConfig();
    for (const index of drop) {
      delete rowData[index]?.h;
      delete rowData[index]?.ia;
    }
    const own = Object.keys(set).map(Number);
    if (own.length > 0)
      this.access.run(SetWorksheetRowIsAutoHeightMutation.id, {
        subUnitId: id,
        ranges: own.map((index) => this.row(index, id)),
        autoHeightInfo: BooleanNumber.FALSE,
      });
    if (own.length + drop.length === 0) return;
    this.access.run(SetWorksheetRowHeightMutation.id, {
      subUnitId: id,
      ranges: [...own, ...drop].map((index) => this.row(index, id)),
      rowHeight: set,
    });
  }

  private hide(
    before: readonly number[],
    after: readonly number[],
    subUnitId: string,
    hide: string,
    show: string,
    whole: (index: number, sheetId: string) => IRange,
  ): void {
    const [was, is] = [new Set(before), new Set(after)];
    const added = after.filter((index) => !was.has(index));
    const dropped = before.filter((index) => !is.has(index));
    const ranges = (list: readonly number[]): IRange[] =>
      asRanges(list, (index) => whole(index - 1, subUnitId));
    if (added.length > 0) this.access.run(hide, { subUnitId, ranges: ranges(added) });
    if (dropped.length > 0) this.access.run(show, { subUnitId, ranges: ranges(dropped) });
  }

  private merge({ id, merged }: SheetRecord, wanted: SheetRecord["merged"]): void {
    if (merged.length > 0)
      this.access.run(RemoveWorksheetMergeMutation.id, { subUnitId: id, ranges: merged.map(rangeOf) });
    if (wanted.length > 0)
      this.access.run(AddWorksheetMergeMutation.id, { subUnitId: id, ranges: wanted.map(rangeOf) });
  }

  private readonly row = (index: number, sheetId: string): IRange => ({
    startRow: index,
    endRow: index,
    startColumn: 0,
    endColumn: this.access.worksheet(sheetId).getColumnCount() - 1,
  });

  private readonly column = (index: number, sheetId: string): IRange => ({
    startRow: 0,
    endRow: this.access.worksheet(sheetId).getRowCount() - 1,
    startColumn: index,
    endColumn: index,
  });
}
