import fc from "fast-check";
import { fewestPeriods, forecastSeries, parameterNames } from "../../../../src/engine/forecasting/methods";
import { forecastMethods, type ForecastMethod } from "../../../../src/engine/forecasting/method-names";

const season = 4;
const horizon = 6;
const biased: readonly ForecastMethod[] = ["sba", "sbj"];

const point = (method: ForecastMethod, values: readonly number[]): number[] | null => {
  const forecast = forecastSeries(method, Float64Array.from(values), { horizon, season });
  return forecast && Array.from(forecast.point);
};

const positiveSeries = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 12, maxLength: 30 });

describe.each(forecastMethods)("forecastSeries(%j)", (method) => {
  const awkward: Readonly<Record<string, readonly number[]>> = {
    "no demand": new Array<number>(16).fill(0),
    "only returns": [-1, -5, -2, -8, -1, -5, -2, -8],
    "one demand": [0, 0, 0, 0, 0, 0, 5, 0, 0, 0],
    "one demand at the start": [7, 0, 0, 0, 0, 0, 0, 0],
    gaps: [0, 0, 3, 0, 0, 0, 0, 9, 1, 0, 0, 0, 0, 0, 2, 0],
    "absurdly large": [1e300, 3e300, 2e300, 1e308, 4e300, 1e300, 2e300, 3e300, 5e300, 1e300],
    "absurdly small": [1e-300, 3e-300, 2e-300, 1e-299, 4e-300, 1e-300, 2e-300, 3e-300],
    "a step": [1, 1, 1, 1, 1, 1, 1000, 1000, 1000, 1000, 1000, 1000],
    explosive: [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11],
  };

  test.each(Object.keys(awkward))("stays finite and at least 0, bounds included: %s", (name) => {
    const forecast = forecastSeries(method, Float64Array.from(awkward[name] ?? []), { horizon, season });
    if (forecast === null) {
      expect(method).toBe("holt-winters-multiplicative");
      return;
    }
    const bounds = forecast.bounds(0.95);
    const numbers = [...forecast.point, ...(bounds?.lower ?? []), ...(bounds?.upper ?? [])];
    expect(numbers.filter((value) => !(Number.isFinite(value) && value >= 0))).toEqual([]);
  });

  test("forecasts from the fewest periods it asks for, and refuses fewer", () => {
    const least = fewestPeriods(method, season);
    const values = Float64Array.from({ length: least }, (_, period) => 3 + (period % season));
    expect(forecastSeries(method, values, { horizon, season })?.point.every(Number.isFinite)).toBe(true);
    if (least === 1) return;
    expect(() => forecastSeries(method, values.subarray(1), { horizon, season })).toThrow(
      `"${method}" needs at least ${least} periods`,
    );
  });

  test("continues a constant series, but for the factor of a bias correction", () => {
    const constant = new Array<number>(20).fill(7);
    const forecast = point(method, constant) ?? [];
    expect(forecast).toHaveLength(horizon);
    if (biased.includes(method)) {
      forecast.forEach((value) => expect(value).toBeLessThanOrEqual(7 + 1e-9));
      return;
    }
    forecast.forEach((value) => expect(value).toBeCloseTo(7, 6));
  });

  test("does not depend on the unit of demand", () => {
    fc.assert(
      fc.property(positiveSeries, (values) => {
        const forecast = point(method, values) ?? [];
        const largest = Math.max(...values);
        // A factor of 2 changes no digit, so the search takes the same path.
        const scaled =
          point(
            method,
            values.map((value) => value * 1024),
          ) ?? [];
        scaled.forEach((value, ahead) =>
          expect(Math.abs(value / 1024 - (forecast[ahead] ?? NaN))).toBeLessThanOrEqual(1e-9 * largest),
        );
      }),
      { numRuns: 15 },
    );
  });

  test("reads nothing but the values it is given, and leaves them alone", () => {
    const values = Float64Array.of(5, 3, 8, 1, 5, 4, 9, 2, 6, 3, 8, 2, 7);
    const before = values.slice();
    const first = forecastSeries(method, values, { horizon, season })?.point;
    expect(forecastSeries(method, values, { horizon, season })?.point).toEqual(first);
    expect(values).toEqual(before);
  });

  test("takes as many fixed parameters as it names", () => {
    const parameters = parameterNames(method).map((name) => (name === "window" ? 2 : 0.5));
    const values = Float64Array.of(5, 3, 8, 1, 5, 4, 9, 2, 6, 3, 8, 2, 7);
    const forecast = forecastSeries(method, values, { horizon, season, parameters });
    expect(forecast?.point.every(Number.isFinite)).toBe(true);
  });
});

describe.each(["naive", "drift", "mean", "moving-average", "ses", "holt", "damped"] as const)(
  "forecastSeries(%j), linear in the values",
  (method) => {
    test("moves with a shift of the whole series", () => {
      fc.assert(
        fc.property(positiveSeries, (values) => {
          // Far from 0 on both sides, so that no forecast is cut off there.
          const near =
            point(
              method,
              values.map((value) => value + 20_000),
            ) ?? [];
          const far =
            point(
              method,
              values.map((value) => value + 21_000),
            ) ?? [];
          far.forEach((value, ahead) =>
            expect(Math.abs(value - 1000 - (near[ahead] ?? NaN))).toBeLessThanOrEqual(2),
          );
        }),
        { numRuns: 20 },
      );
    });
  },
);

describe("the naive family, by hand", () => {
  const values = [2, 4, 3, 7];

  test.each([
    ["naive", [7, 7]],
    ["drift", [7 + 5 / 3, 7 + 10 / 3]],
    ["mean", [4, 4]],
    ["moving-average", [14 / 3, 14 / 3]],
  ] as const)("%s", (method, expected) => {
    const forecast = forecastSeries(method, Float64Array.from(values), { horizon: 2 });
    Array.from(forecast?.point ?? []).forEach((value, ahead) =>
      expect(value).toBeCloseTo(expected[ahead] ?? NaN, 12),
    );
  });

  test("naive errors grow with the square root of the periods ahead, the mean's do not", () => {
    const width = (method: ForecastMethod): number[] => {
      const bounds = forecastSeries(method, Float64Array.of(40, 44, 41, 43), { horizon: 4 })?.bounds(0.8);
      return Array.from(bounds?.upper ?? []).map((upper, ahead) => upper - (bounds?.lower[ahead] ?? NaN));
    };
    const naive = width("naive");
    expect((naive[3] ?? NaN) / (naive[0] ?? NaN)).toBeCloseTo(2, 10);
    const mean = width("mean");
    expect(mean[3]).toBeCloseTo(mean[0] ?? NaN, 10);
  });
});
