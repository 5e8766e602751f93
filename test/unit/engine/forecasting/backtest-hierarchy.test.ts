import fc from "fast-check";
import { squaredScale } from "../../../../src/engine/forecasting/accuracy";
import { sesOneStep } from "../../../../src/engine/forecasting/one-step-forecasts";
import {
  backtestHierarchy,
  reconciliations,
  type HierarchyErrors,
  type HierarchyTest,
} from "../../../../src/engine/forecasting/reconciliation/backtest-hierarchy";
import {
  backtestBatch,
  errorFields,
} from "../../../../src/engine/forecasting/reconciliation/hierarchy-batch";

const protocol: HierarchyTest = {
  horizon: 2,
  origins: 3,
  fewestOrigins: 3,
  fewestKnown: 8,
  shares: "proportions-of-averages",
};

const tested = (
  rows: readonly (readonly number[])[],
  groups: readonly number[] | null = null,
  change: Partial<HierarchyTest> = {},
): HierarchyErrors => {
  const found = backtestHierarchy(
    Float64Array.from(rows.flat()),
    rows.length,
    groups && Int32Array.from(groups),
    { ...protocol, ...change },
  );
  if (found === null) throw new Error("not tested");
  return found;
};

/** 1 to 4 parts of demand, often none, over 14 periods. */
const parts = fc.array(
  fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50 })), { minLength: 14, maxLength: 14 }),
  { minLength: 1, maxLength: 4 },
);

const series = [20, 24, 19, 22, 25, 18, 21, 23, 20, 26, 22, 19, 24, 21];

describe("the back-test of a hierarchy", () => {
  test("measures a total by hand: smoothing fitted before the first origin, two periods ahead of three origins", () => {
    const values = Float64Array.from(series);
    // 14 periods, horizon 2: origins after 10, 11 and 12 periods; the fit sees 10.
    const forecasts = sesOneStep(values, 10);
    const pairs = [10, 11, 12].flatMap((known) => [known, known + 1].map((period) => [known, period]));
    const errors = pairs.map(
      ([known, period]) => (forecasts[known as number] as number) - (values[period as number] as number),
    );
    const found = tested([series]);
    expect(found.origins).toBe(3);
    expect(found.demand).toBe(22 + 19 + 19 + 24 + 24 + 21);
    const { scaled, absolute, over } = found.byWay["top-down"];
    expect(absolute).toBeCloseTo(
      errors.reduce((sum, error) => sum + Math.abs(error), 0),
      6,
    );
    expect(over).toBeCloseTo(
      errors.reduce((sum, error) => sum + error, 0),
      6,
    );
    const meanSquare = errors.reduce((sum, error) => sum + error ** 2, 0) / 6;
    expect(scaled).toBeCloseTo(Math.sqrt(meanSquare / squaredScale(values.subarray(0, 10))), 6);
  });

  test("finds no difference between the ways where there is a single part", () => {
    const { byWay } = tested([series], [0]);
    for (const way of reconciliations) {
      expect(byWay[way].scaled).toBeCloseTo(byWay["top-down"].scaled, 6);
      expect(byWay[way].partScaled).toBeCloseTo(byWay["top-down"].scaled, 6);
    }
  });

  test("prefers the total where the parts swing against each other", () => {
    const swing = series.map((_, period) => (period % 2 === 0 ? 40 : 0));
    const { byWay } = tested([swing, swing.map((value) => 41 - value)]);
    expect(byWay["top-down"].absolute).toBeCloseTo(0, 6);
    expect(byWay["bottom-up"].absolute).toBeGreaterThan(1);
  });

  test("prefers the parts where one of them stops and the other does not", () => {
    const steady = series.map((value) => value * 3);
    const stopped = series.map((value, period) => (period < 6 ? value * 3 : 0));
    const { byWay } = tested([steady, stopped]);
    expect(byWay["bottom-up"].partAbsolute).toBeLessThan(byWay["top-down"].partAbsolute);
    expect(byWay["min-trace"].partAbsolute).toBeLessThan(byWay["top-down"].partAbsolute);
  });

  test("has no middle-out without a middle level", () => {
    expect(tested([series, series]).byWay["middle-out"].scaled).toBeNaN();
    expect(tested([series, series, series], [0, 0, 1]).byWay["middle-out"].absolute).toBeGreaterThan(0);
  });

  test("is refused for a series too short for its origins, and for one without demand", () => {
    expect(backtestHierarchy(Float64Array.from(series.slice(0, 11)), 1, null, protocol)).toBeNull();
    expect(tested([series.slice(0, 12)]).origins).toBe(3);
    expect(backtestHierarchy(new Float64Array(28), 2, null, protocol)).toBeNull();
  });

  test("gives figures for any demand, even absurdly large", () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(1, 1e-200, 1e150), (rows, unit) => {
        fc.pre(rows.some((row) => row.some((value) => value > 0)));
        const groups = rows.map((_, row) => row % 2);
        const { byWay, demand } = tested(
          rows.map((row) => row.map((value) => value * unit)),
          groups,
        );
        expect(Number.isFinite(demand)).toBe(true);
        for (const way of reconciliations) {
          const { absolute, partAbsolute, partScaled } = byWay[way];
          expect([absolute, partAbsolute, partScaled].every(Number.isFinite)).toBe(true);
          // The error of a sum is at most the sum of the errors.
          expect(absolute).toBeLessThanOrEqual(partAbsolute * (1 + 1e-9) + 1e-9 * unit);
        }
      }),
    );
  });

  test("knows nothing of the future: more demand in the last period is an error of just that more", () => {
    fc.assert(
      fc.property(parts, (rows) => {
        const with_ = (last: number): HierarchyErrors =>
          tested(
            rows.map((row, part) => (part === 0 ? [...row.slice(0, -1), last] : row)),
            rows.map((_, part) => part % 2),
            { horizon: 1, origins: 4 },
          );
        // Far above any forecast, so that the error grows as the demand does.
        const [less, more] = [with_(1000), with_(1500)];
        for (const way of reconciliations) {
          expect(more.byWay[way].absolute - less.byWay[way].absolute).toBeCloseTo(500, 5);
          expect(more.byWay[way].partAbsolute - less.byWay[way].partAbsolute).toBeCloseTo(500, 5);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("of a batch is that of each of its items", () => {
    const short = series.slice(0, 5);
    const result = backtestBatch({
      rowStart: Int32Array.of(0, 2, 3, 4),
      cellStart: Int32Array.of(0, 28, 33, 47),
      values: Float64Array.from([...series, ...series.toReversed(), ...short, ...series]),
      groups: Int32Array.of(0, 1, 0, 0),
      test: protocol,
    });
    expect([...result.origins]).toEqual([3, 0, 3]);
    const width = reconciliations.length * errorFields.length;
    const [first, last] = [tested([series, series.toReversed()], [0, 1]), tested([series], [0])];
    expect(result.errors[0]).toBe(first.byWay["top-down"].scaled);
    expect(result.errors[width - 1]).toBe(first.byWay["min-trace"].partAbsolute);
    expect(result.errors[2 * width + 1]).toBe(last.byWay["top-down"].absolute);
    expect([...result.errors.subarray(width, 2 * width)].every(Number.isNaN)).toBe(true);
  });
});
