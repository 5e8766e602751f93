import type { Batch } from "../session";

/** Order in which things are put back: what others stand on comes first, sheets of ours go last, and charts move with row heights. */
export const rank = {
  names: 1,
  tables: 2,
  cells: 3,
  links: 4,
  formats: 5,
  sizes: 6,
  charts: 7,
  page: 8,
  settings: 9,
  sheets: 10,
} as const;

/** Puts one thing of the workbook back to what was read before it was changed. Doing it twice does no harm. */
export interface Restorer {
  /** For people, such as "Items!A7:C9" or "table scmItems". */
  readonly place: string;
  readonly rank: number;
  readonly restore: (batch: Batch) => Promise<void>;
  /** Cells, such as "Items!B7", that somebody else changed since, so that they were left as they are. */
  readonly theirs?: () => readonly string[];
}
