import type { Calendar } from "../dataset";
import type { Region } from "../region";
import type { KeyIndex } from "./key-index";
import type { Tally } from "./tally";

/** Demand as read, before items are joined to their attributes. Rows of matrices are targets (item, or item + location). */
export interface DemandTable {
  readonly region: Region;
  readonly calendar: Calendar;
  readonly index: KeyIndex;
  /** targets x periods; blanks are 0. */
  readonly history: Float64Array;
  /** targets x periods; 1 where a cell or row was there. */
  readonly recorded: Uint8Array;
  /** By item, clipped at 0 per period where periods are known; null without a value column. */
  readonly revenue: Float64Array | null;
  /** Periods of an item that a promotion column flags, items x periods; null without one. */
  readonly promoted: Uint8Array | null;
  readonly partial: PartialPeriod | null;
  /** Column of each period, so that oddities can name cells; null in long layout. */
  readonly periodColumns: Int32Array | null;
  /** Item of each row of data (from region.first); -1 for rows that were not read. */
  readonly itemOfRow: Int32Array;
  /** Index of the column with the rows' money; -1 without one. */
  readonly valueColumn: number;
  /** Indexes of the columns that quantities stand in. */
  readonly quantityColumns: Int32Array;
  readonly mixedUnits: Tally;
  readonly unitsConverted: number;
}

/** Why the last periods may not count. */
export interface PartialPeriod {
  /** How many periods at the end it concerns. */
  readonly periods: number;
  /** ISO month or day of the first one, or its label. */
  readonly label: string;
  /** Days that are over, and all; null where the periods have not begun. */
  readonly days: { readonly passed: number; readonly total: number } | null;
  readonly leftOut: boolean;
}
