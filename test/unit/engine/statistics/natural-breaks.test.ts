import fc from "fast-check";
import { naturalBreaks } from "../../../../src/engine/statistics/natural-breaks";

const breaks = (values: number[], groups: number): number[] =>
  naturalBreaks(Float64Array.from(values).sort(), groups);

/** Summed squared deviations of the groups that begin at 0 and the given positions. */
function squaresOf(sorted: number[], starts: readonly number[]): number {
  return [0, ...starts].reduce((total, from, group) => {
    const part = sorted.slice(from, starts[group]);
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    return total + part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);
}

/** Every way to begin further groups. */
function allStarts(count: number, further: number, from = 1): number[][] {
  if (further === 0) return [[]];
  return Array.from({ length: Math.max(count - from, 0) }, (_, offset) => from + offset).flatMap((start) =>
    allStarts(count, further - 1, start + 1).map((rest) => [start, ...rest]),
  );
}

describe("naturalBreaks(sorted, groups)", () => {
  test("parts what lies together from what lies apart", () => {
    expect(breaks([1, 2, 3, 11, 12, 13, 101, 102], 3)).toEqual([3, 6]);
    expect(breaks([0.1, 0.2, 0.25, 0.6, 0.7, 0.72, 1.4, 1.5, 3], 3)).toEqual([6, 8]);
  });

  test("needs no break for one group, and has one per different value at most", () => {
    expect(breaks([1, 2, 3], 1)).toEqual([]);
    expect(breaks([1, 2, 2, 3], 3)).toEqual([1, 3]);
    expect(() => breaks([1, 2, 2], 3)).toThrow("2 different values cannot make 3 groups");
    expect(() => breaks([1], 0)).toThrow(RangeError);
  });

  test("never parts equal values", () => {
    expect(breaks([1, 1, 1, 1, 1, 1, 1, 1, 1, 2], 2)).toEqual([9]);
  });

  test("is as good as the best of all possible breaks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 11 }),
        fc.integer({ min: 1, max: 4 }),
        (values, wanted) => {
          const sorted = values.toSorted((left, right) => left - right);
          const groups = Math.min(wanted, new Set(sorted).size);
          const found = breaks(values, groups);
          const least = Math.min(
            ...allStarts(sorted.length, groups - 1).map((starts) => squaresOf(sorted, starts)),
          );
          expect(found).toHaveLength(groups - 1);
          expect(squaresOf(sorted, found)).toBeCloseTo(least, 6);
        },
      ),
    );
  });
});
