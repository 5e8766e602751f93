import fc from "fast-check";
import { automaticForecast } from "../../../../src/engine/forecasting/automatic";
import { empiricalForecast } from "../../../../src/engine/forecasting/empirical-bounds";
import { lowestAtShare } from "../../../../src/engine/forecasting/inverse-share";
import { forecastSeries } from "../../../../src/engine/forecasting/methods";

const naive = (known: Float64Array, horizon: number): Float64Array =>
  new Float64Array(horizon).fill(known.at(-1) ?? NaN);

describe("empiricalForecast(point, values, forecastOf)", () => {
  test("takes its bounds from the errors of its own forecasts, one ahead", () => {
    // Every twelfth step is 12 up, the others are 1 up. Of the twelve steps looked at (each second one) two are of 12.
    const values = new Float64Array(72);
    for (let period = 1; period < 72; period++) {
      values[period] = (values[period - 1] as number) + (period % 12 === 11 ? 12 : 1);
    }
    const bounds = empiricalForecast(Float64Array.of(50), values, naive).bounds(0.8);
    expect(bounds?.lower[0]).toBeCloseTo(50 + 1, 12);
    expect(bounds?.upper[0]).toBeCloseTo(50 + 12, 12);
  });

  test("never narrows with the periods ahead, and widens with those of a random walk", () => {
    const values = Float64Array.from(
      { length: 60 },
      (_, period) => 50 + 10 * Math.cbrt(period) + (period % 7),
    );
    const width = (ahead: number): number => {
      const bounds = empiricalForecast(new Float64Array(9).fill(50), values, naive).bounds(0.9);
      return (bounds?.upper[ahead] ?? NaN) - (bounds?.lower[ahead] ?? NaN);
    };
    for (let ahead = 1; ahead < 9; ahead++) expect(width(ahead)).toBeGreaterThanOrEqual(width(ahead - 1));
  });

  test("is a point where the forecast was never off, and nothing where there are too few errors", () => {
    const constant = new Float64Array(30).fill(4);
    const bounds = empiricalForecast(Float64Array.of(4), constant, naive).bounds(0.9);
    expect([bounds?.lower[0], bounds?.upper[0]]).toEqual([4, 4]);
    expect(empiricalForecast(Float64Array.of(4), constant.subarray(0, 6), naive).bounds(0.9)).toBeNull();
  });

  test("holds the share asked for of the errors it was made from", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 60, maxLength: 60 }), (list) => {
        const values = Float64Array.from(list);
        const { bounds } = empiricalForecast(Float64Array.of(0), values, naive);
        const { lower, upper } = bounds(0.8) ?? { lower: [NaN], upper: [NaN] };
        const errors = Array.from(
          { length: 24 },
          (_, index) => (list[36 + index] ?? 0) - (list[35 + index] ?? 0),
        );
        const within = errors.filter(
          (error) => error >= (lower[0] ?? NaN) - 1e-9 && error <= (upper[0] ?? NaN) + 1e-9,
        );
        // Twelve errors, a tenth less a thirteenth of it on either side: the second smallest to the eleventh.
        expect(within.length).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 60 },
    );
  });
});

describe("bounds of combinations", () => {
  const level = 0.9;

  test("contain the forecast of smooth demand and hold about the share asked for of what comes", () => {
    const noise = (period: number): number => ((period * 7919) % 101) / 101 - 0.5;
    const values = Float64Array.from({ length: 90 }, (_, period) => 100 + 40 * noise(period));
    let within = 0;
    for (let known = 60; known < 90; known++) {
      const bounds = automaticForecast(values.subarray(0, known), { horizon: 1 }).bounds(level);
      const next = values[known] as number;
      if (next >= (bounds?.lower[0] ?? NaN) && next <= (bounds?.upper[0] ?? NaN)) within++;
    }
    expect(within).toBeGreaterThanOrEqual(24);
  });

  test("are quantiles of the demand itself where it is intermittent", () => {
    const values = Float64Array.from({ length: 40 }, (_, period) => (period % 4 === 3 ? 8 : 0));
    const forecast = automaticForecast(values, { horizon: 1 });
    const bounds = forecast.bounds(level);
    expect(bounds?.lower[0]).toBe(0);
    // The mean is 2, the largest demand 8.
    expect(bounds?.upper[0]).toBeCloseTo((8 / 2) * (forecast.point[0] ?? NaN), 10);
  });

  test("are never below 0, and finite for absurdly large demand", () => {
    const steep = Float64Array.from({ length: 30 }, (_, period) => (period % 2 === 0 ? 1 : 9) * 1e300);
    const forecast = automaticForecast(steep, { horizon: 3 });
    const { lower, upper } = forecast.bounds(0.99) ?? { lower: [NaN], upper: [NaN] };
    const numbers = [...forecast.point, ...lower, ...upper];
    expect(numbers.filter((value) => !(Number.isFinite(value) && value >= 0))).toEqual([]);
  });

  test("of median-of-three come from its own errors", () => {
    const values = Float64Array.from({ length: 40 }, (_, period) => 20 + ((period * 37) % 11));
    const bounds = forecastSeries("median-of-three", values, { horizon: 3 })?.bounds(level);
    const theta = forecastSeries("optimised-theta", values, { horizon: 3 })?.bounds(level);
    expect(bounds).not.toBeNull();
    expect(bounds?.upper).not.toEqual(theta?.upper);
  });
});

describe("lowestAtShare(sorted, share)", () => {
  test("is the smallest value whose share reaches the target", () => {
    const sorted = Float64Array.of(1, 2, 3, 4);
    expect([0.01, 0.25, 0.26, 0.5, 0.999].map((share) => lowestAtShare(sorted, share))).toEqual([
      1, 1, 2, 2, 4,
    ]);
  });
});
