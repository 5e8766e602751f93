import type { FileChange, WorkbookChange, XlsxFile } from "../../xlsx";
import type { RecordKind, RecordKinds, SheetRecord } from "../host/store/records";
import type { SheetStore } from "../host/store/sheet-store";
import type { Origin } from "./origin";

export type Change = WorkbookChange | FileChange;

/** A sheet as it is, and as loading the file gives it. */
export interface SheetPair {
  readonly name: string;
  readonly now: SheetRecord;
  readonly was: SheetRecord;
}

/** What a workbook holds beside what its file holds, once both have the same sheets. */
export interface Saving {
  readonly file: XlsxFile;
  readonly now: SheetStore;
  readonly was: SheetStore;
  readonly sheets: readonly SheetPair[];
  /** Where what `was` holds stands in the file. */
  readonly wasOrigin: Origin;
  /** Where what `now` holds stood in the file that it was loaded from; null when it was loaded from none, or another. */
  readonly nowOrigin: Origin | null;
  /** A formula whose references follow sheets that were renamed or removed. */
  readonly formula: (formula: string) => string;
  /** Takes a sentence that says what is not saved. */
  readonly lose: (sentence: string) => void;
}

/** Records of a kind that belong to a sheet. */
export function recordsOf<Kind extends Exclude<RecordKind, "xmlPart" | "setting" | "name">>(
  store: SheetStore,
  kind: Kind,
  sheetId: string,
): readonly RecordKinds[Kind][] {
  return store.records(kind).filter((record) => (record as { sheetId: string }).sheetId === sheetId);
}

/** Whether two plain values hold the same, whatever the order of their names. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const [first, second] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  return [...names].every((name) => isSame(first[name], second[name]));
}
