import type { ICellData, ICommandInfo, IRange, Nullable } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SelectionMoveType,
  SetCellEditVisibleOperation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../../xlsx/types";
import type { StoreListener } from "../host/store/sheet-store";
import { areaOf, type GridAccess } from "./grid-access";

type Matrix = NonNullable<ISetRangeValuesMutationParams["cellValue"]>;

/** Whether a change of a cell touches what it holds, and not its look alone. */
const touchesContent = (cell: Nullable<ICellData>): boolean =>
  cell == null || "v" in cell || "f" in cell || "p" in cell || "si" in cell;

/** The smallest area with all cells whose content was written. */
function writtenArea(matrix: Matrix): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, Nullable<ICellData>>)) {
      if (!touchesContent(cell)) continue;
      top = Math.min(top, Number(row) + 1);
      bottom = Math.max(bottom, Number(row) + 1);
      left = Math.min(left, Number(column) + 1);
      right = Math.max(right, Number(column) + 1);
    }
  }
  return bottom === 0 ? null : { top, left, bottom, right };
}

/** Mutations that move cells about, and what Excel calls them. */
const structural: ReadonlyMap<string, string> = new Map([
  [InsertRowMutation.id, "RowInserted"],
  [RemoveRowMutation.id, "RowDeleted"],
  [InsertColMutation.id, "ColumnInserted"],
  [RemoveColMutation.id, "ColumnDeleted"],
  [MoveRowsMutation.id, "RangeEdited"],
  [MoveColsMutation.id, "RangeEdited"],
  [ReorderRangeMutation.id, "RangeEdited"],
]);

interface InSheet {
  readonly subUnitId: string;
}

/** Tells a listener what the user does in the grid; what the store does itself is left out. */
export function watchUser(access: GridAccess, listener: StoreListener): void {
  const { commands, workbook } = access.grid;
  const selections = access.grid.injector.get(SheetsSelectionsService);
  let told = "";
  let active = workbook.getActiveSheet().getSheetId();

  const selected = (sheetId: string): void => {
    const sheet = workbook.getSheetBySheetId(sheetId);
    const range = selections
      .getWorkbookSelections(access.unitId)
      .getSelectionsOfWorksheet(sheetId)
      .at(-1)?.range;
    if (!sheet || !range) return;
    const area = areaOf(range, sheet);
    const key = JSON.stringify([sheetId, area]);
    // The grid sets the same selection several times over.
    if (key === told) return;
    told = key;
    listener.selectionChanged(sheetId, area);
  };

  const changed = ({ id, params }: Readonly<ICommandInfo>): void => {
    if (id === SetRangeValuesMutation.id) {
      const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      const area = cellValue ? writtenArea(cellValue) : null;
      if (area) listener.cellsChanged(subUnitId, area, "RangeEdited");
      return;
    }
    const kind = structural.get(id);
    if (kind !== undefined) {
      const { subUnitId } = params as InSheet;
      const moved = params as { range?: IRange; targetRange?: IRange; sourceRange?: IRange };
      const range = moved.range ?? moved.targetRange;
      if (range) listener.cellsChanged(subUnitId, areaOf(range, access.worksheet(subUnitId)), kind);
    }
    if (id === MoveRangeMutation.id) {
      const { from, to } = params as IMoveRangeMutationParams;
      for (const { subUnitId: sheetId, value } of [from, to]) {
        const area = writtenArea(value);
        if (area) listener.cellsChanged(sheetId, area, "RangeEdited");
      }
    }
  };

  const sheetsChanged = ({ id, params }: Readonly<ICommandInfo>): void => {
    if (id === InsertSheetMutation.id) listener.sheetAdded((params as { sheet: { id: string } }).sheet.id);
    if (id === RemoveSheetMutation.id) listener.sheetDeleted((params as InSheet).subUnitId);
  };

  commands.onCommandExecuted((command, options) => {
    const { id, params } = command;
    if (id === SetWorksheetActiveOperation.id) {
      const before = active;
      // The grid opens a new sheet by itself and tells of it late, when the store may have gone back to the former one.
      active = workbook.getActiveSheet().getSheetId();
      if (access.isOwn || before === active) return;
      listener.sheetActivated(active, before);
      selected(active);
      return;
    }
    if (access.isOwn || options?.["fromFormula"] === true) return;
    if (id === SetCellEditVisibleOperation.id) {
      if ((params as { visible: boolean }).visible) listener.cellEditBegan();
      else listener.cellEditEnded();
      return;
    }
    if (id === SetSelectionsOperation.id) {
      const { subUnitId, type } = params as InSheet & { type?: SelectionMoveType };
      const isOver = type === undefined || type === SelectionMoveType.MOVE_END;
      if (isOver && subUnitId === workbook.getActiveSheet().getSheetId()) selected(subUnitId);
      return;
    }
    changed(command);
    sheetsChanged(command);
  });
}
