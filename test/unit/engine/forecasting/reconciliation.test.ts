import fc from "fast-check";
import {
  equalErrors,
  errorsByParts,
  independentErrors,
  shrunkCovariance,
  type ErrorCovariance,
} from "../../../../src/engine/forecasting/reconciliation/error-covariance";
import {
  historicalShares,
  type ShareRule,
} from "../../../../src/engine/forecasting/reconciliation/historical-shares";
import {
  minimumTrace,
  withoutNegatives,
} from "../../../../src/engine/forecasting/reconciliation/minimum-trace";
import {
  bottomUp,
  splitByForecasts,
  splitDown,
} from "../../../../src/engine/forecasting/reconciliation/single-level";
import {
  addUp,
  seriesOf,
  structureOfTree,
  totalOverParts,
  type SummingStructure,
} from "../../../../src/engine/forecasting/reconciliation/summing-structure";

/** Total; A and B; AA, AB, AC, BA, BB: the hierarchy of Hyndman and Athanasopoulos, FPP3, figure 11.1. */
const tree = Int32Array.of(-1, 0, 0, 1, 1, 1, 2, 2);
const structure = structureOfTree(tree);
const base = Float64Array.of(100, 58, 36, 20, 14, 19, 22, 10);
const middle = Int32Array.of(1, 1, 1, 2, 2);

/** One-step errors of the eight series over six periods. */
const errors = Float64Array.of(
  ...[3, -2, 4, 1, -5, 2, 1, -1, 2, 2, -3, 1, 2, 0, 1, -2, -1, 2, 1, 0, 1, 1, -2, 0],
  ...[0, -1, 1, 0, -1, 2, -1, 1, 0, 1, 0, -1, 2, 1, 0, -1, -2, 1, 0, -1, 1, -1, 1, 1],
);
const variances = Float64Array.from(
  { length: 8 },
  (_, series) => errors.slice(series * 6, series * 6 + 6).reduce((sum, error) => sum + error ** 2, 0) / 6,
);

const expectClose = (found: Float64Array, expected: readonly number[], digits = 9): void => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, at) => expect(found[at]).toBeCloseTo(value, digits));
};

const gapsOf = (of: SummingStructure, forecasts: Float64Array, horizon: number): number => {
  const sums = forecasts.slice();
  addUp(of, sums, horizon);
  return sums.reduce((most, sum, at) => Math.max(most, Math.abs(sum - (forecasts[at] as number))), 0);
};

/** A tree of three levels with any number of branches, forecasts for two steps ahead, and errors of 12 periods. */
const cases = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }).chain((sizes) => {
  const parents = Int32Array.of(
    -1,
    ...sizes.map(() => 0),
    ...sizes.flatMap((size, branch) => Array.from({ length: size }, () => branch + 1)),
  );
  const number = fc.double({ min: 0, max: 1e6, noNaN: true });
  const error = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  return fc.record({
    parents: fc.constant(parents),
    forecasts: fc
      .array(number, { minLength: parents.length * 2, maxLength: parents.length * 2 })
      .map((values) => Float64Array.from(values)),
    errors: fc
      .array(error, { minLength: parents.length * 12, maxLength: parents.length * 12 })
      .map((values) => Float64Array.from(values)),
  });
});

const covariances = (of: SummingStructure, own: Float64Array): ErrorCovariance[] => [
  equalErrors,
  errorsByParts(of),
  shrunkCovariance(own, 12),
];

describe("the structure of a hierarchy", () => {
  test("lists the parts of each aggregate, as the summing matrix has them", () => {
    expect(structure).toEqual({
      aggregates: 3,
      parts: 5,
      rowStart: Int32Array.of(0, 5, 8, 10),
      members: Int32Array.of(0, 1, 2, 3, 4, 0, 1, 2, 3, 4),
    });
    expect(structureOfTree(Int32Array.of(-1, 0, 0))).toEqual(totalOverParts(2));
  });

  test("is refused where parents do not stand first, nothing is added up, or values are missing", () => {
    expect(() => structureOfTree(Int32Array.of(1, -1, 0))).toThrow(RangeError);
    expect(() => structureOfTree(Int32Array.of(-1, 0, -1, 2))).toThrow("before series with parts");
    expect(() => structureOfTree(Int32Array.of(-1, -1))).toThrow(RangeError);
    expect(() => totalOverParts(0)).toThrow(RangeError);
    expect(() => addUp(structure, new Float64Array(7), 1)).toThrow("8 series x 1 columns");
  });
});

describe("forecasts of a single level", () => {
  test("bottom-up adds the parts up and leaves them as they are", () => {
    expectClose(bottomUp(structure, base, 1), [85, 53, 32, 20, 14, 19, 22, 10]);
  });

  test("top-down splits the total by the shares of the parts in the past", () => {
    // Two parts over three periods: sums 4 and 12 of 16; proportions 1/4, 0 and 1/2, the period without demand left out.
    const history = Float64Array.of(1, 0, 3, 3, 0, 3);
    const whole = Int32Array.of(0, 0);
    expectClose(historicalShares(history, whole, "proportions-of-averages", 3), [0.4, 0.6]);
    expectClose(historicalShares(history, whole, "average-of-proportions", 3), [0.375, 0.625]);
    // Of the first period alone.
    expectClose(historicalShares(history, whole, "proportions-of-averages", 3, 1), [0.25, 0.75]);
    expectClose(
      splitDown(totalOverParts(2), Float64Array.of(20, 1, 1), 1, whole, Float64Array.of(0.4, 0.6)),
      [20, 8, 12],
    );
  });

  test("top-down by forecast proportions follows FPP3, section 11.2, down the tree", () => {
    const isWhole = Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0);
    // A has 58 of 94; AA 20 of 53 of that, and so on.
    const [a, b] = [(100 * 58) / 94, (100 * 36) / 94];
    expectClose(splitByForecasts(tree, base, 1, isWhole), [
      ...[100, a, b],
      ...[(a * 20) / 53, (a * 14) / 53, (a * 19) / 53, (b * 22) / 32, (b * 10) / 32],
    ]);
  });

  test("middle-out keeps the middle level, adds up above and splits below", () => {
    const shares = Float64Array.of(0.5, 0.25, 0.25, 0.8, 0.2);
    expectClose(splitDown(structure, base, 1, middle, shares), [94, 58, 36, 29, 14.5, 14.5, 28.8, 7.2]);
    const isWhole = Uint8Array.of(0, 1, 1, 0, 0, 0, 0, 0);
    expectClose(splitByForecasts(tree, base, 1, isWhole).subarray(0, 4), [94, 58, 36, (58 * 20) / 53]);
  });

  test("splits evenly where nothing tells a share", () => {
    const rules: ShareRule[] = ["average-of-proportions", "proportions-of-averages"];
    for (const rule of rules) {
      expectClose(historicalShares(new Float64Array(9), Int32Array.of(0, 0, 1), rule, 3), [0.5, 0.5, 1]);
      expectClose(historicalShares(new Float64Array(9), Int32Array.of(0, 0, 1), rule, 3, 0), [0.5, 0.5, 1]);
    }
    expectClose(
      splitByForecasts(Int32Array.of(-1, 0, 0), Float64Array.of(6, 0, 0), 1, Uint8Array.of(1, 0, 0)),
      [6, 3, 3],
    );
  });
});

describe("minimum trace reconciliation", () => {
  // Expected values: S (S' W^-1 S)^-1 S' W^-1 y with dense matrices and Gauss elimination in Python's floats, W as named;
  // the shrunk W by R's hts: correlations times 1 - intensity.
  test("with equal errors gives ordinary least squares", () => {
    const expected = [
      ...[96.44827586206894, 59.41379310344827, 37.03448275862068, 22.137931034482754],
      ...[16.137931034482758, 21.13793103448276, 24.51724137931034, 12.517241379310338],
    ];
    expectClose(minimumTrace(structure, base, 1, equalErrors), expected);
  });

  test("with variances gives weighted least squares, by errors or by the number of parts", () => {
    const byErrors = [
      ...[91.84364459640528, 56.67809453402946, 35.16555006237583, 21.43037009656701],
      ...[15.430370096567016, 19.817354340895434, 24.17631566788338, 10.989234394492447],
    ];
    expectClose(minimumTrace(structure, base, 1, independentErrors(variances)), byErrors);
    const byParts = [93, 57.6, 35.4, 21.5333333333, 15.5333333333, 20.5333333333, 23.7, 11.7];
    expectClose(minimumTrace(structure, base, 1, errorsByParts(structure)), byParts);
  });

  test("with the shrunk covariance of the errors agrees with its definition", () => {
    const covariance = shrunkCovariance(errors, 6);
    expect(covariance.intensity).toBeCloseTo(0.4642440003419235, 12);
    const expected = [
      ...[90.32590977646848, 55.415255046657535, 34.91065472981096, 20.49484899064018],
      ...[14.918327192801366, 20.002078863215996, 24.02657204883879, 10.884082680972163],
    ];
    expectClose(minimumTrace(structure, base, 1, covariance), expected, 6);
  });

  test("works for aggregates that overlap, as regions and channels do", () => {
    // Parts (north, web), (north, shop), (south, web), (south, shop); aggregates: total, north, south, web, shop.
    const grouped: SummingStructure = {
      aggregates: 3,
      parts: 4,
      rowStart: Int32Array.of(0, 4, 6, 8),
      members: Int32Array.of(0, 1, 2, 3, 0, 1, 0, 2),
    };
    const reconciled = minimumTrace(grouped, Float64Array.of(50, 20, 22, 9, 10, 14, 11), 1, equalErrors);
    expect(gapsOf(grouped, reconciled, 1)).toBeLessThan(1e-9);
    // The normal equations: what is left of the forecasts is orthogonal to everything that adds up.
    const rest = reconciled.map((value, at) => value - ([50, 20, 22, 9, 10, 14, 11][at] as number));
    for (let part = 0; part < 4; part++) {
      const unit = new Float64Array(7);
      unit[3 + part] = 1;
      addUp(grouped, unit, 1);
      expect(rest.reduce((sum, value, at) => sum + value * (unit[at] as number), 0)).toBeCloseTo(0, 9);
    }
  });

  test("adds up for any tree, forecasts and errors, and keeps forecasts that add up already", () => {
    fc.assert(
      fc.property(cases, ({ parents, forecasts, errors: own }) => {
        const of = structureOfTree(parents);
        const coherent = bottomUp(of, forecasts, 2);
        const largest = Math.max(1, ...coherent, ...forecasts);
        for (const covariance of covariances(of, own)) {
          const reconciled = minimumTrace(of, forecasts, 2, covariance);
          expect(reconciled.every(Number.isFinite)).toBe(true);
          expect(gapsOf(of, reconciled, 2)).toBeLessThanOrEqual(1e-9 * largest);
          const again = minimumTrace(of, coherent, 2, covariance);
          again.forEach((value, at) =>
            expect(Math.abs(value - (coherent[at] as number))).toBeLessThanOrEqual(1e-7 * largest),
          );
          const positive = withoutNegatives(of, reconciled, 2);
          expect(Math.min(...positive)).toBeGreaterThanOrEqual(0);
          expect(gapsOf(of, positive, 2)).toBeLessThanOrEqual(1e-9 * largest);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("adds up for splits of a level as well, each whole shared out in full", () => {
    fc.assert(
      fc.property(cases, ({ parents, forecasts }) => {
        const of = structureOfTree(parents);
        const top = Int32Array.from({ length: of.parts }, () => 0);
        const shares = historicalShares(
          forecasts.slice(of.aggregates * 2),
          top,
          "proportions-of-averages",
          2,
        );
        const split = splitDown(of, forecasts, 2, top, shares);
        expect(gapsOf(of, split, 2)).toBe(0);
        expect(split[0]).toBeCloseTo(forecasts[0] as number, 6);
        const isWhole = Uint8Array.from({ length: seriesOf(of) }, (_, at) => +(at === 0));
        expect(splitByForecasts(parents, forecasts, 2, isWhole)[1]).toBeCloseTo(forecasts[1] as number, 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the shrunk covariance", () => {
  test("keeps nothing of the correlations where there are none to see, or too few periods", () => {
    expect(shrunkCovariance(Float64Array.of(1, 0, 0, 1), 2).intensity).toBe(1);
    expect(shrunkCovariance(Float64Array.of(1, 2, 3), 1).intensity).toBe(1);
    expect(shrunkCovariance(Float64Array.of(1, 2, 3, 4, 5, 6), 3, 1).intensity).toBe(1);
  });

  test("lets errors of 0 everywhere, in one series, and of any size pass", () => {
    for (const own of [
      new Float64Array(9),
      Float64Array.of(0, 0, 0, 1, 2, -1, 3, -4, 1),
      Float64Array.of(1e-170, 0, 1e-170, 1e150, 2e150, 0, 1, 2, 3),
    ]) {
      const covariance = shrunkCovariance(own, 3);
      const reconciled = minimumTrace(totalOverParts(2), Float64Array.of(10, 3, 4), 1, covariance);
      expect(reconciled.every(Number.isFinite)).toBe(true);
      expect(reconciled[0]).toBeCloseTo((reconciled[1] as number) + (reconciled[2] as number), 9);
    }
  });

  test("sees no period after those it is told of", () => {
    const changed = errors.map((error, at) => (at % 6 < 4 ? error : 1e6));
    expect(shrunkCovariance(changed, 6, 4).times(base)).toEqual(shrunkCovariance(errors, 6, 4).times(base));
  });
});
