/**
 * Reading several columns side by side, where a column may hold one value per item or a single value for all.
 */

/** A column with the step from one item to the next: 1, or 0 where one value holds for all. */
export interface SpreadColumn {
  readonly values: Float64Array;
  readonly stride: 0 | 1;
}

/**
 * A column ready for reading at `values[item * stride]`.
 *
 * @param column one value per item, a single value for all, or absent
 * @param absent the value that stands for an absent column
 */
export function spread(column: Float64Array | undefined, absent: number): SpreadColumn {
  if (column === undefined) return { values: Float64Array.of(absent), stride: 0 };
  return { values: column, stride: column.length === 1 ? 0 : 1 };
}

/** The value of an item. */
export function valueAt(column: SpreadColumn, item: number): number {
  return column.values[item * column.stride] ?? NaN;
}

/**
 * Number of items that columns describe together.
 *
 * @returns the height of the highest column; 0 where any is empty
 * @throws RangeError where a column has neither that height nor 1
 */
export function itemCount(columns: readonly (Float64Array | undefined)[]): number {
  const heights = columns.flatMap((column) => (column === undefined ? [] : [column.length]));
  const items = heights.includes(0) ? 0 : Math.max(0, ...heights);
  for (const height of heights) {
    if (height !== items && height > 1) {
      throw new RangeError(`Columns of ${items} and of ${height} values cannot be read side by side.`);
    }
  }
  return items;
}
