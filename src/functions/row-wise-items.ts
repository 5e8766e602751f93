import { ArgumentError } from "./argument-error";
import { counted } from "./check/cell";
import type { ColumnInput, Direction } from "./check";
import { alignColumns, type RowWise } from "./row-wise";

/** Columns beside the items of a history: one row per item, or several for a single item. */
export interface ItemRows<Name extends string> extends RowWise<Name> {
  /** The item of a row. */
  readonly itemOf: (row: number) => number;
}

/**
 * Brings columns to the height of a history; a single number stands for every item, and a single item for every number.
 *
 * @param argument name of the history's argument
 * @throws ArgumentError naming a column whose height is neither the history's nor 1
 */
export function alignWithItems<Name extends string>(
  argument: string,
  items: number,
  inputs: Readonly<Record<Name, ColumnInput | null>>,
): ItemRows<Name> {
  const rows = alignColumns(inputs);
  if (items === 1) return { ...rows, itemOf: () => 0 };
  const direction: Direction = "down";
  if (rows.count === items) return { ...rows, direction, itemOf: (row) => row };
  if (rows.count > 1) {
    const long = Object.entries<ColumnInput | null>(inputs).find(
      ([, input]) => (input?.values.length ?? 0) > 1,
    );
    throw new ArgumentError(
      `${long?.[0]}: holds ${rows.count} cells, but ${argument} has ${counted(items, "row")}. ` +
        "Select columns of equal height, or enter one number for all rows.",
    );
  }
  const spread = Object.entries<Float64Array>(rows.columns as Record<string, Float64Array>).map(
    ([name, values]) => [name, new Float64Array(items).fill(values[0] ?? 0)],
  );
  const columns = Object.fromEntries(spread) as RowWise<Name>["columns"];
  return { ...rows, count: items, direction, columns, itemOf: (row) => row };
}
