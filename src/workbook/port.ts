import type { Source } from "../model/cells";
import type { SheetCells, TableInfo, WorkbookChange, DefinedName } from "../xlsx/types";

/**
 * The workbook as the product sees it. Two adapters: `excel/` over Excel's object model and `file/` over an .xlsx file.
 * The transactional writer in `writer/` stands on this port and knows no host.
 */
export interface WorkbookPort {
  sheetNames(): Promise<readonly string[]>;
  /**
   * Sheets and tables that may hold the user's data; sheets that the product wrote are left out, but for four tables of ours.
   *
   * @param signal ends the reading on its way
   */
  sources(signal?: AbortSignal): Promise<readonly Source[]>;
  tables(): Promise<readonly TableInfo[]>;
  names(): Promise<readonly DefinedName[]>;
  readSheet(sheet: string): Promise<SheetCells>;
  isProtected(sheet: string): Promise<boolean>;
  /** Small texts of ours that travel with the workbook. */
  setting(key: string): Promise<string | null>;
  /** All of them at once, which costs no more than one. */
  settings(): Promise<ReadonlyMap<string, string>>;
  /** What is needed to take `changes` back, kept before they are applied. */
  snapshot(changes: readonly WorkbookChange[]): Promise<Snapshot>;
  /** Applies all changes or none: a failure restores the workbook exactly and is thrown. */
  apply(changes: readonly WorkbookChange[]): Promise<void>;
  /**
   * Calls back each time other cells are selected, by the user or by us. Nobody selects cells in a file, so there it never does.
   *
   * @returns ends it
   */
  onSelection(handler: () => void): Promise<() => Promise<void>>;
}

/** A state of the workbook that it can be put back to. */
export interface Snapshot {
  /**
   * Puts the workbook back exactly, but for what somebody else entered since into cells that were written. Can be tried again when
   * it throws.
   *
   * @returns those cells, such as "Items!B7"
   */
  restore(): Promise<readonly string[]>;
}

/** Who runs, and when; stamped on sheets and in the audit. */
export interface RunStamp {
  readonly user: string;
  /** Local time as ISO text without zone, "2026-11-22T14:06:00". */
  readonly at: string;
}
