/** The part of a mapping that says where a role's rows are. */
export interface Place {
  readonly sheet: string;
  readonly table?: string | undefined;
  readonly area?: string | undefined;
  readonly headerRow: number;
}

/** Whether two places are the same sheet, table or area. */
export const samePlace = (a: Omit<Place, "headerRow">, b: Omit<Place, "headerRow">): boolean =>
  a.sheet === b.sheet && a.table === b.table && a.area === b.area;
