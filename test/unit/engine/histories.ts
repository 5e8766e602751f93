import fc from "fast-check";
import type { History } from "../../../src/engine/history";

/** A history from one array of periods per item. */
export function historyOf(rows: readonly (readonly number[])[]): History {
  return { values: Float64Array.from(rows.flat()), items: rows.length, periods: rows[0]?.length ?? 0 };
}

/** Rows of one length: whole demands, a good part of them zero, some of them net returns. */
export function demandRows(shape: {
  readonly periods?: number;
  readonly fewestPeriods?: number;
  readonly returns?: boolean;
}): fc.Arbitrary<number[][]> {
  const size = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 5000 }) },
    { weight: shape.returns ? 1 : 0, arbitrary: fc.integer({ min: -500, max: -1 }) },
  );
  const periods = shape.periods
    ? fc.constant(shape.periods)
    : fc.integer({ min: shape.fewestPeriods ?? 2, max: 30 });
  return periods.chain((length) =>
    fc.array(fc.array(size, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 12 }),
  );
}

/** The rows with returns counted as zero. */
export function clipped(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((row) => row.map((value) => Math.max(value, 0)));
}
