import fc from "fast-check";
import { judgeSeasonality, seasonality } from "../../../../src/engine/segmentation/seasonality";
import { variability } from "../../../../src/engine/segmentation/variability";
import type { History } from "../../../../src/engine/history";
import { plantedCases, plantedItems } from "../../../scripts/segmentation/planted";
import { recallOf } from "../../../scripts/segmentation/recall";
import { uniforms } from "../../../bench/data";

const historyOf = (...rows: readonly (readonly number[])[]): History => ({
  values: Float64Array.from(rows.flat()),
  items: rows.length,
  periods: rows[0]?.length ?? 0,
});
const series = (periods: number, at: (period: number) => number): number[] =>
  Array.from({ length: periods }, (_, period) => at(period));
const shuffled = ({ values, items, periods }: History): History => {
  const uniform = uniforms(11);
  const result = values.slice();
  for (let item = 0; item < items; item++) {
    const row = result.subarray(item * periods, (item + 1) * periods);
    for (let last = periods - 1; last > 0; last--) {
      const other = Math.floor(uniform() * (last + 1));
      [row[last], row[other]] = [row[other] ?? NaN, row[last] ?? NaN];
    }
  }
  return { values: result, items, periods };
};
const sum = (values: Iterable<number>): number =>
  Array.from(values).reduce((total, value) => total + value, 0);

const monthly = (period: number): number => 100 + 90 * Math.cos((2 * Math.PI * period) / 12);

describe("seasonality(history, season)", () => {
  test("calls an item seasonal whose months repeat, and leaves nothing of its spread without them", () => {
    const found = seasonality(historyOf(series(36, monthly)), 12);
    expect([found.seasonal[0], found.seasonP[0], found.strength[0]]).toEqual([1, 0, 1]);
    expect(found.heldOutGain[0]).toBeCloseTo(1, 10);
    expect(found.adjusted[0]).toBeCloseTo(0, 10);
  });

  test("calls an item trending whose demand grows, takes the growth out of its spread, and sees no season in it", () => {
    const uniform = uniforms(3);
    const found = seasonality(historyOf(series(36, (period) => 10 + 10 * period + uniform())), 12);
    expect([found.seasonal[0], found.trending[0]]).toEqual([0, 1]);
    expect(found.adjusted[0]).toBeLessThan(0.01);
  });

  test.each<[string, (period: number) => number]>([
    ["grows like interest", (period) => 5 * 1.1 ** period],
    ["steps up once within a year", (period) => (period < 17 ? 20 : 200)],
    ["ends for good", (period) => (period < 20 ? 60 : 0)],
    ["rises and falls over the years", (period) => 200 - (period - 17.5) ** 2 / 2],
    ["peaks in one month of one year", (period) => (period === 9 ? 5000 : 100)],
  ])("sees no season in demand that %s", (_, at) => {
    const uniform = uniforms(17);
    const rows = Array.from({ length: 20 }, () =>
      series(36, (period) => at(period) * (0.85 + 0.3 * uniform())),
    );
    expect(sum(seasonality(historyOf(...rows), 12).seasonal)).toBe(0);
  });

  test("says nothing about a history of less than two seasons, however regular it is", () => {
    const found = seasonality(
      historyOf(series(54, (week) => 100 + 90 * Math.cos((2 * Math.PI * week) / 52))),
      52,
    );
    expect([found.judged[0], found.seasonal[0], found.trending[0]]).toEqual([0, 0, 0]);
    expect(found.adjusted[0]).toBeNaN();
  });

  test("says nothing about an item with fewer than three demands a season, which may meet by chance", () => {
    const twice = series(36, (period) => (period % 12 === 3 || period % 12 === 4 ? 10 : 0));
    const thrice = series(36, (period) => (period % 12 >= 3 && period % 12 <= 5 ? 10 : 0));
    expect(Array.from(seasonality(historyOf(twice, thrice), 12).judged)).toEqual([0, 1]);
  });

  test("sees no season in demand that never changes, and none in an item without demand", () => {
    const found = seasonality(
      historyOf(
        series(36, () => 7),
        series(36, () => 0),
      ),
      12,
    );
    expect(Array.from(found.seasonal)).toEqual([0, 0]);
    expect([found.seasonP[0], found.strength[0], found.judged[1]]).toEqual([1, 0, 0]);
  });

  test("does not make an erratic item look steady by fitting an index for each month", () => {
    const uniform = uniforms(23);
    const rows = Array.from({ length: 400 }, () => series(24, () => -Math.log(uniform())));
    const history = historyOf(...rows);
    const { withoutSeasonAndTrend } = seasonality(history, 12);
    const mean = (values: Float64Array): number => sum(values) / values.length;
    // Exponential demand has a coefficient of variation of 1; eleven indices and a trend take away no more than chance gives.
    expect(mean(withoutSeasonAndTrend) / mean(variability(history))).toBeCloseTo(1, 1);
  });

  test("calls hardly any item seasonal whose periods are shuffled: the share of false ones is the one asked for", () => {
    for (const planted of plantedCases) {
      const history = shuffled(plantedItems(planted).history);
      expect(sum(seasonality(history, planted.season).seasonal)).toBeLessThanOrEqual(1);
    }
  });

  test("finds about one in twenty tests below 5 % where there is nothing to find", () => {
    const uniform = uniforms(29);
    const rows = Array.from({ length: 2000 }, () => series(36, () => Math.round(-20 * Math.log(uniform()))));
    const below = seasonality(historyOf(...rows), 12).seasonP.filter((p) => p < 0.05).length;
    expect(below / rows.length).toBeGreaterThan(0.02);
    expect(below / rows.length).toBeLessThan(0.07);
  });

  test.each(plantedCases.flatMap((planted) => [1, 2].map((seed) => ({ ...planted, seed }))))(
    "finds the planted items that a plain coefficient calls Z with precision and recall of at least 0.9: $name, seed $seed",
    (planted) => {
      const { history, seasonal } = plantedItems(planted);
      const { precision, recall, planted: expected } = recallOf(history, planted.season, seasonal);
      expect(expected).toBeGreaterThan(30);
      expect(precision).toBeGreaterThanOrEqual(0.9);
      expect(recall).toBeGreaterThanOrEqual(0.9);
    },
  );

  test("does not depend on the unit of demand", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 24, maxLength: 40 }),
        fc.integer({ min: -60, max: 60 }),
        (row, power) => {
          const one = seasonality(historyOf(row), 12);
          // A power of two scales without rounding.
          const other = seasonality(historyOf(row.map((units) => units * 2 ** power)), 12);
          expect(other).toEqual(one);
        },
      ),
    );
  });

  test("does not depend on the order of the items", () => {
    const { history } = plantedItems({ ...plantedCases[0]!, seed: 4 });
    const { values, items, periods } = history;
    const reversed = new Float64Array(values.length);
    for (let item = 0; item < items; item++)
      reversed.set(values.subarray(item * periods, (item + 1) * periods), (items - 1 - item) * periods);
    const found = seasonality({ values: reversed, items, periods }, 12);
    expect(Array.from(found.seasonal).reverse()).toEqual(Array.from(seasonality(history, 12).seasonal));
  });

  test("counts a net return as no demand", () => {
    const row = series(36, monthly);
    const clipped = row.map((units, period) => (period % 5 === 0 ? 0 : units));
    const withReturns = row.map((units, period) => (period % 5 === 0 ? -3 : units));
    expect(seasonality(historyOf(withReturns), 12)).toEqual(seasonality(historyOf(clipped), 12));
  });

  test.each([1, 0, 2.5, NaN])("refuses a season of %p periods", (season) => {
    expect(() => seasonality(historyOf(series(36, monthly)), season)).toThrow(/whole number of at least 2/);
  });

  test("finds more with a larger share of false ones", () => {
    const uniform = uniforms(31);
    // Seasons from hardly there to plain, in noise of the size of the demand.
    const rows = Array.from({ length: 300 }, (_, item) =>
      series(36, (period) =>
        Math.round((100 + (item / 3) * Math.cos((2 * Math.PI * period) / 12)) * 2 * uniform()),
      ),
    );
    const evidence = seasonality(historyOf(...rows), 12);
    const found = [0.0001, 0.01, 0.2].map((share) => sum(judgeSeasonality(evidence, share).seasonal));
    expect(found[0]).toBeLessThan(found[1]!);
    expect(found[1]).toBeLessThan(found[2]!);
  });
});
