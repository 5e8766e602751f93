import fc from "fast-check";
import {
  binShares,
  leastShare,
  populationStability,
  quantileEdges,
  stabilityPart,
} from "../../../../src/engine/statistics/population-stability";

const list = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 });

describe("quantileEdges", () => {
  test("of 1 to 10 in five bins are 2, 4, 6 and 8", () => {
    expect([...quantileEdges(Float64Array.from([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), 5)]).toEqual([2, 4, 6, 8]);
  });

  test("never fall, and leave out what is not a number", () => {
    fc.assert(
      fc.property(list, (values) => {
        const edges = quantileEdges(Float64Array.from([...values, Number.NaN]), 10);
        expect([...edges]).toEqual([...edges].sort((a, b) => a - b));
        expect(edges.every((edge) => values.includes(edge))).toBe(true);
      }),
    );
  });

  test("are zero without values, and refuse a single bin", () => {
    expect([...quantileEdges(new Float64Array(0), 3)]).toEqual([0, 0]);
    expect(() => quantileEdges(Float64Array.of(1), 1)).toThrow(RangeError);
  });
});

describe("binShares", () => {
  test("put a value on an edge into the lower bin", () => {
    expect([...binShares(Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 3))]).toEqual([0.5, 0.25, 0.25]);
  });

  test("add up to one for any values and edges", () => {
    fc.assert(
      fc.property(list, list, (values, others) => {
        const shares = binShares(Float64Array.from(values), quantileEdges(Float64Array.from(others), 10));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("are all zero without values", () => {
    expect([...binShares(Float64Array.of(Number.NaN), Float64Array.of(1))]).toEqual([0, 0]);
  });
});

describe("populationStability", () => {
  test("of 50/50 against 60/40 is 0.1 ln 1.2 - 0.1 ln 0.8 = 0.0405", () => {
    expect(populationStability(Float64Array.of(0.5, 0.5), Float64Array.of(0.6, 0.4))).toBeCloseTo(
      0.1 * Math.log(1.2) - 0.1 * Math.log(0.8),
      14,
    );
  });

  test("is zero for equal shares, the same in both directions, and never below zero", () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const edges = quantileEdges(Float64Array.from(a), 10);
        const [before, after] = [a, b].map((values) => binShares(Float64Array.from(values), edges)) as [
          Float64Array,
          Float64Array,
        ];
        expect(populationStability(before, before)).toBe(0);
        expect(populationStability(before, after)).toBeCloseTo(populationStability(after, before), 10);
        expect(populationStability(before, after)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("stays finite where a bin is empty, by the least share", () => {
    expect(stabilityPart(0, 0.1)).toBeCloseTo((0.1 - leastShare) * Math.log(0.1 / leastShare), 12);
  });

  test("refuses bins that do not match", () => {
    expect(() => populationStability(Float64Array.of(1), Float64Array.of(0.5, 0.5))).toThrow(RangeError);
  });
});
