import fc from "fast-check";
import { variability, type VariabilityMeasure } from "../../../../src/engine/segmentation/variability";
import { clipped, demandRows, historyOf } from "../histories";

const measures: VariabilityMeasure[] = ["cv", "cv-population", "deseasonalized", "forecast-error"];
const season = 3;
const measured = (rows: number[][], measure?: VariabilityMeasure): number[] => [
  ...variability(historyOf(rows), measure, season),
];
const enoughRows = demandRows({ fewestPeriods: 2 * season, returns: true });
const anyMeasure = fc.constantFrom(...measures);

describe("variability(history, measure, season)", () => {
  test("divides the sample's standard deviation by the mean, zero periods included", () => {
    // Mean 2, squared deviations 4 + 4 + 0 + 0.
    expect(measured([[0, 4, 2, 2]])[0]).toBeCloseTo(Math.sqrt(8 / 3) / 2, 12);
    expect(measured([[0, 4, 2, 2]], "cv-population")[0]).toBeCloseTo(Math.sqrt(8 / 4) / 2, 12);
  });

  test("is NaN for an item without demand, never infinite", () => {
    for (const measure of measures) expect(measured([[0, 0, 0, 0, 0, -3]], measure)).toEqual([NaN]);
  });

  test("refuses one period for a sample's standard deviation, and takes it for a population's", () => {
    expect(() => measured([[4]])).toThrow("needs at least 2 periods, but the history has 1");
    expect(measured([[4]], "cv-population")).toEqual([0]);
  });

  test("has no answer to give and no complaint when there are no items", () => {
    for (const measure of measures)
      expect(variability({ values: new Float64Array(0), items: 0, periods: 0 }, measure, 4)).toHaveLength(0);
  });
});

describe("any variability", () => {
  test("is never negative and never infinite", () => {
    fc.assert(
      fc.property(enoughRows, anyMeasure, (rows, measure) => {
        for (const ratio of measured(rows, measure))
          expect(Number.isNaN(ratio) || (ratio >= 0 && ratio < Infinity)).toBe(true);
      }),
    );
  });

  test("does not change when demand is counted in another unit", () => {
    fc.assert(
      fc.property(enoughRows, anyMeasure, fc.constantFrom(1 / 1024, 8, 2 ** 40), (rows, measure, factor) => {
        const scaled = measured(
          rows.map((row) => row.map((value) => value * factor)),
          measure,
        );
        measured(rows, measure).forEach((ratio, item) => {
          if (Number.isNaN(ratio)) expect(scaled[item]).toBeNaN();
          else expect(scaled[item]).toBeCloseTo(ratio, 9);
        });
      }),
    );
  });

  test("follows the items when they are reordered", () => {
    fc.assert(
      fc.property(enoughRows, anyMeasure, (rows, measure) => {
        expect(measured(rows.toReversed(), measure)).toEqual(measured(rows, measure).toReversed());
      }),
    );
  });

  test("counts returns as zero and does not change the history", () => {
    fc.assert(
      fc.property(enoughRows, anyMeasure, (rows, measure) => {
        const history = historyOf(rows);
        const before = history.values.slice();
        expect([...variability(history, measure, season)]).toEqual(measured(clipped(rows), measure));
        expect(history.values).toEqual(before);
      }),
    );
  });

  test("is at most the sample's when it is the population's", () => {
    fc.assert(
      fc.property(enoughRows, (rows) => {
        const sample = measured(rows, "cv");
        measured(rows, "cv-population").forEach((ratio, item) => {
          if (!Number.isNaN(ratio)) expect(ratio).toBeLessThanOrEqual(sample[item] as number);
        });
      }),
    );
  });
});
