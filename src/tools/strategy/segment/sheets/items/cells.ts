import type { Cell } from "../../../../../report";

/** Cells of an array, in the order of the rows; NaN is an empty cell. */
export const inOrder = (values: Float64Array, order: Uint32Array): Float64Array =>
  Float64Array.from(order, (item) => values[item]!);
export const textInOrder = (values: readonly (string | null)[], order: Uint32Array): Cell[] =>
  Array.from(order, (item) => values[item] ?? null);
