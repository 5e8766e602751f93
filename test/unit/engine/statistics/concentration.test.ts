import fc from "fast-check";
import { giniCoefficient, largestShare } from "../../../../src/engine/statistics/concentration";

const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });

describe("giniCoefficient", () => {
  test("is 0 when all are equal and (n - 1) / n when one has everything", () => {
    expect(giniCoefficient(Float64Array.of(3, 3, 3, 3))).toBeCloseTo(0, 12);
    expect(giniCoefficient(Float64Array.of(0, 0, 9, 0))).toBeCloseTo(0.75, 12);
  });

  test("is half the mean difference between pairs over the mean", () => {
    // |1-2| + |1-5| + |2-5| = 8, twice over 9 ordered pairs, over twice the mean 8/3.
    expect(giniCoefficient(Float64Array.of(5, 1, 2))).toBeCloseTo(16 / 9 / (16 / 3), 12);
  });

  test("is 0 without a value above zero; what is negative or not known counts as zero", () => {
    expect(giniCoefficient(new Float64Array(0))).toBe(0);
    expect(giniCoefficient(Float64Array.of(0, 0))).toBe(0);
    expect(giniCoefficient(Float64Array.of(4, -2, Number.NaN, 0))).toBeCloseTo(0.75, 12);
  });

  test("does not depend on the unit or on the order, and stays below 1", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 1000 }), (numbers, scale) => {
        const gini = giniCoefficient(Float64Array.from(numbers));
        const scaled = giniCoefficient(Float64Array.from([...numbers].reverse(), (value) => value * scale));
        expect(scaled).toBeCloseTo(gini, 9);
        expect(gini).toBeGreaterThanOrEqual(0);
        expect(gini).toBeLessThan(1);
      }),
    );
  });

  test("survives sums beyond the largest number", () => {
    expect(giniCoefficient(new Float64Array(4).fill(1.7e308))).toBeCloseTo(0, 12);
  });
});

describe("largestShare", () => {
  test("adds up the largest of the numbers, at least one", () => {
    const numbers = Float64Array.of(10, 40, 20, 30, -5);
    expect(largestShare(numbers, 0.4)).toEqual({ taken: 2, sum: 70, total: 100 });
    expect(largestShare(numbers, 0.01)).toEqual({ taken: 1, sum: 40, total: 100 });
    expect(largestShare(new Float64Array(0), 0.2)).toEqual({ taken: 0, sum: 0, total: 0 });
  });
});
