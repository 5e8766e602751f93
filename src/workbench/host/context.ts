import type { Area } from "../../xlsx/types";
import type { HostObject } from "./objects/host-object";
import type { SheetRecord } from "./store/records";
import type { SheetStore } from "./store/sheet-store";
import { accessDenied, ApiError, itemNotFound } from "./wire/api-error";

/** Tells the add-in what happened in the workbook. */
export interface EventSink {
  cellsChanged(sheetId: string, area: Area, changeType: string): void;
  selectionChanged(sheetId: string, area: Area): void;
  sheetEvent(kind: "activated" | "deactivated" | "added" | "deleted", sheetId: string): void;
  register(eventType: number, targetId: string, on: boolean): void;
}

/** A place in a sheet, as objects hand it to each other. */
export interface CellRange {
  readonly context: HostContext;
  readonly sheetId: string;
  readonly area: Area;
}

/** Several areas of a sheet. */
export interface CellAreas {
  readonly context: HostContext;
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** Makes objects for each other; types that lead to one another meet here instead of importing each other. */
export interface ObjectFactories {
  range(state: CellRange): HostObject;
  areas(state: CellAreas): HostObject;
  worksheet(context: HostContext, sheetId: string): HostObject;
  table(context: HostContext, tableId: string): HostObject;
  /** Cells behind an argument that is a range or an address. */
  rangeArgument(context: HostContext, sheetId: string | null, value: unknown): CellRange;
}

/** What every object of a host stands on. */
export interface HostContext {
  readonly store: SheetStore;
  readonly events: EventSink;
  readonly objects: ObjectFactories;
  /** Set by each write to cells; formulas are brought up to date once, at the end of the request. */
  cellsTouched: boolean;
  calculationMode: string;
  /** A calculation that the add-in asked for; the answer waits for it. */
  calculating: Promise<void> | null;
  /** What was selected on sheets that are not in sight. */
  readonly selections: Map<string, Area>;
}

export function sheetOf({ store }: HostContext, sheetId: string): SheetRecord {
  const sheet = store.sheets().find(({ id }) => id === sheetId);
  if (!sheet) throw itemNotFound("the sheet was deleted");
  return sheet;
}

export const findSheet = ({ store }: HostContext, key: unknown): SheetRecord | undefined =>
  store.sheets().find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

/** Refuses to bring a hidden sheet into sight. */
export function checkInSight(context: HostContext, sheetId: string): void {
  if (sheetOf(context, sheetId).visibility !== "Visible")
    throw new ApiError("InvalidOperation", "a hidden sheet cannot be activated");
}

/** Brings a sheet into sight, with what was selected on it before. */
export function activateSheet(context: HostContext, sheetId: string): void {
  const before = context.store.selection();
  if (before.sheetId === sheetId) return;
  checkInSight(context, sheetId);
  context.selections.set(before.sheetId, before.area);
  const area = context.selections.get(sheetId) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  context.store.select({ sheetId, area });
  context.events.sheetEvent("deactivated", before.sheetId);
  context.events.sheetEvent("activated", sheetId);
}

/** Selects cells, on their own sheet. */
export function selectCells(
  context: HostContext,
  sheetId: string,
  [area, ...others]: readonly [Area, ...(readonly Area[])],
): void {
  activateSheet(context, sheetId);
  context.store.select({ sheetId, area, ...(others.length > 0 && { others }) });
  context.events.selectionChanged(sheetId, area);
}

/** Refuses changes to a sheet's make-up while it is protected or the workbook is read only. */
export function checkSheetWritable(context: HostContext, sheetId: string): void {
  if (context.store.readOnly) throw accessDenied("the workbook is read only");
  if (sheetOf(context, sheetId).protectedWith) throw accessDenied("the sheet is protected");
}

/** Refuses to write locked cells of a protected sheet, merged cells in part, and cells outside the sheet. */
export function checkCellsWritable(context: HostContext, sheetId: string, area: Area): void {
  const { store } = context;
  if (store.readOnly) throw accessDenied("the workbook is read only");
  if (!sheetOf(context, sheetId).protectedWith) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (store.format(sheetId, row, column).locked) throw accessDenied("the sheet is protected");
    }
  }
}

export function checkStructure({ store }: HostContext): void {
  if (store.readOnly) throw accessDenied("the workbook is read only");
  if (store.structureProtected)
    throw new ApiError("AccessDenied", "The workbook's structure is protected.", 403);
}

/** Calculates now; a store that takes its time for it ends before the request is answered. */
export function calculate(context: HostContext): void {
  const running = context.store.calculate();
  if (running) context.calculating = running;
}

export const intersects = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
