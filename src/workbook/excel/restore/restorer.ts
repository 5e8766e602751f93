import type { Batch } from "../session";

/** Order in which things are put back: what others stand on comes first, and sheets of ours go last. */
export const rank = {
  names: 1,
  tables: 2,
  cells: 3,
  links: 4,
  formats: 5,
  charts: 6,
  page: 7,
  settings: 8,
  sheets: 9,
} as const;

/** Puts one thing of the workbook back to what was read before it was changed. Doing it twice does no harm. */
export interface Restorer {
  /** For people, such as "Items!A7:C9" or "table scmItems". */
  readonly place: string;
  readonly rank: number;
  readonly restore: (batch: Batch) => Promise<void>;
}
