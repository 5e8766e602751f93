import type { Area, CellValue } from "../../../xlsx/types";
import type {
  CellFormat,
  HyperlinkRecord,
  RecordKind,
  RecordKinds,
  Selection,
  SheetRecord,
  StoredCell,
} from "./records";

/** Is told what people do in a workbook that they see; not what the store was told to do. */
export interface StoreListener {
  /** @param changeType as Excel calls it: RangeEdited, RowInserted, RowDeleted, ColumnInserted, ColumnDeleted */
  cellsChanged(sheetId: string, area: Area, changeType: string): void;
  selectionChanged(sheetId: string, area: Area): void;
  sheetActivated(sheetId: string, before: string): void;
  sheetAdded(sheetId: string): void;
  sheetDeleted(sheetId: string): void;
  cellEditBegan(): void;
  cellEditEnded(): void;
}

/**
 * A workbook behind the host: cells by address, everything else as records. A spreadsheet that people can see implements the
 * same interface. The host has checked every argument before it calls a store: a store only keeps.
 */
export interface SheetStore {
  readonly name: string;
  /** Whether sheets may not be added, removed, renamed or moved. */
  readonly structureProtected: boolean;
  readonly readOnly: boolean;

  /** In the order of the tabs. */
  sheets(): readonly SheetRecord[];
  addSheet(name: string): SheetRecord;
  updateSheet(sheetId: string, patch: Partial<Omit<SheetRecord, "id">>): void;
  /** @param position tab number from 0 */
  moveSheet(sheetId: string, position: number): void;
  /** Also drops what belongs to the sheet: tables, its own names, conditional formats, validations, charts. */
  removeSheet(sheetId: string): void;

  cell(sheetId: string, row: number, column: number): StoredCell;
  format(sheetId: string, row: number, column: number): CellFormat;
  hyperlink(sheetId: string, row: number, column: number): HyperlinkRecord | null;
  /** A formula's value is the store's to find: at once or in `calculate`. */
  setCell(sheetId: string, row: number, column: number, value: CellValue, formula: string | null): void;
  setHyperlink(sheetId: string, row: number, column: number, link: HyperlinkRecord | null): void;
  setFormat(sheetId: string, area: Area, patch: Partial<CellFormat>): void;
  /** Smallest area with all values, or with all values and formats; null for an empty sheet. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | null;
  /** Brings formulas up to date; called at the end of a request that changed cells. The answer waits for it. */
  calculate(): void | Promise<void>;

  records<Kind extends RecordKind>(kind: Kind): readonly RecordKinds[Kind][];
  /** Adds the record, or replaces the one with its id in its place. */
  put<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): void;
  remove(kind: RecordKind, id: string): void;
  /** An id that no record of this store has had, such as "{7}". */
  newId(): string;

  selection(): Selection;
  select(selection: Selection): void;

  /** Stores that people can see tell what they do there. */
  listen?(listener: StoreListener): void;
}
