import {
  backtestHierarchy,
  reconciliations,
  type HierarchyTest,
  type LevelErrors,
} from "./backtest-hierarchy";

/** Hierarchies of many items to test. Plain data, so that it can go to another thread. */
export interface HierarchyBatch {
  /** Rows of `values` of each item, and one more entry for the end of the last. */
  readonly rowStart: Int32Array;
  /** Cells of `values` of each item, likewise: its parts x its periods, units, row by row. */
  readonly cellStart: Int32Array;
  readonly values: Float64Array;
  /** By row, the group within its item; null for hierarchies of two levels. */
  readonly groups: Int32Array | null;
  readonly test: HierarchyTest;
}

/** Numbers of an item and way in `HierarchyBatchErrors.errors`, in this order. */
export const errorFields = [
  "scaled",
  "absolute",
  "over",
  "partScaled",
  "partAbsolute",
] as const satisfies readonly (keyof LevelErrors)[];

/** By item of the batch. */
export interface HierarchyBatchErrors {
  /** 0 where the item could not be tested. */
  readonly origins: Uint8Array;
  readonly demand: Float64Array;
  readonly scaledParts: Int32Array;
  /** items x ways x fields. */
  readonly errors: Float64Array;
}

/** `backtestHierarchy` for each item of a batch. */
export function backtestBatch({
  rowStart,
  cellStart,
  values,
  groups,
  test,
}: HierarchyBatch): HierarchyBatchErrors {
  const items = rowStart.length - 1;
  const width = reconciliations.length * errorFields.length;
  const result = {
    origins: new Uint8Array(items),
    demand: new Float64Array(items),
    scaledParts: new Int32Array(items),
    errors: new Float64Array(items * width).fill(NaN),
  };
  for (let item = 0; item < items; item++) {
    const [firstRow, endRow] = [rowStart[item] as number, rowStart[item + 1] as number];
    const block = values.subarray(cellStart[item], cellStart[item + 1]);
    const found = backtestHierarchy(block, endRow - firstRow, groups?.slice(firstRow, endRow) ?? null, test);
    if (found === null) continue;
    result.origins[item] = found.origins;
    result.demand[item] = found.demand;
    result.scaledParts[item] = found.scaledParts;
    reconciliations.forEach((way, index) => {
      const to = item * width + index * errorFields.length;
      errorFields.forEach((field, at) => (result.errors[to + at] = found.byWay[way][field]));
    });
  }
  return result;
}
