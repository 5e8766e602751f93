import type { Cell, Column } from "../report";

/** A number as a cell: empty where it is not known. */
export const finite = (value: number): Cell => (Number.isFinite(value) ? value : null);

/** Columns of a table with a row for each of `rows`, all the tool's own. */
export function columnsOver<Row>(rows: readonly Row[]) {
  return (
    column: Pick<Column, "id" | "header" | "meaning"> &
      Partial<Pick<Column, "unit" | "group" | "formula" | "highlight" | "width" | "printed">>,
    pick: (row: Row) => Cell,
  ): Column => ({
    ...column,
    owner: "tool",
    values: rows.map((row) => {
      const value = pick(row);
      return typeof value === "number" ? finite(value) : value;
    }),
  });
}
