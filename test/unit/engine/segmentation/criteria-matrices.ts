import fc from "fast-check";
import type { CriteriaMatrix } from "../../../../src/engine/segmentation/criteria";

/** A matrix from one array of criteria per item. */
export function criteriaOf(rows: readonly (readonly number[])[]): CriteriaMatrix {
  return { values: Float64Array.from(rows.flat()), items: rows.length, criteria: rows[0]?.length ?? 0 };
}

/** Items by so many criteria: whole numbers, some of them equal, some not known. */
export function criteriaRows(criteria: number): fc.Arbitrary<number[][]> {
  const cell = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -50, max: 500 }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  );
  return fc.array(fc.array(cell, { minLength: criteria, maxLength: criteria }), {
    minLength: 1,
    maxLength: 20,
  });
}
