import fc from "fast-check";
import { automaticForecast } from "../../../../src/engine/forecasting/automatic";
import {
  backtest,
  originsOf,
  rollingForecasts,
  type MethodErrors,
} from "../../../../src/engine/forecasting/backtest";
import { forecastMethods } from "../../../../src/engine/forecasting/method-names";
import { forecastSeries } from "../../../../src/engine/forecasting/methods";
import { methodMenu, selectMethod } from "../../../../src/engine/forecasting/selection";

const series = fc.array(fc.nat(50), { minLength: 14, maxLength: 20 });

describe("rollingForecasts(values, method, known, horizon)", () => {
  test("does not look ahead: changing the future does not change a forecast, by any method", () => {
    fc.assert(
      fc.property(
        series,
        fc.array(fc.nat(5000), { minLength: 20, maxLength: 20 }),
        fc.constantFrom(...forecastMethods),
        (values, other, method) => {
          const known = 9;
          const changed = values.map((value, period) => (period < known ? value : (other[period] ?? 0)));
          const forecast = (of: number[]): unknown =>
            rollingForecasts(Float64Array.from(of), method, [known], 3, 2);
          expect(forecast(changed)).toEqual(forecast(values));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("backtest(values, options)", () => {
  test("takes the latest origins that leave a whole horizon", () => {
    expect(originsOf(10, { methods: ["naive"], horizon: 2, origins: 3 })).toEqual([6, 7, 8]);
    expect(originsOf(5, { methods: ["naive"], horizon: 2, origins: 6 })).toEqual([2, 3]);
    expect(originsOf(9, { methods: ["holt-winters"], horizon: 2, origins: 6, season: 4 })).toEqual([]);
  });

  test("measures naive by hand", () => {
    // Origins after 3 and 4 periods, one ahead: errors 8 - 3 = 5 and 2 - 8 = -6.
    const [naive] = backtest(Float64Array.of(1, 2, 3, 8, 2), { methods: ["naive"], horizon: 1, origins: 2 });
    expect(naive).toMatchObject({
      absoluteError: 11,
      overForecast: 1,
      demand: 10,
      meanAbsoluteScaledError: 5.5,
    });
    expect(Array.from(naive?.squaredErrors ?? [])).toEqual([25, 36]);
    expect(naive?.rootMeanSquaredScaledError).toBeCloseTo(Math.sqrt(30.5), 12);
  });

  test("leaves out a method that cannot be used on the series", () => {
    const values = Float64Array.of(0, 2, 1, 2, 1, 2, 0, 2, 1, 2);
    const errors = backtest(values, {
      methods: ["naive", "holt-winters-multiplicative"],
      horizon: 1,
      origins: 2,
      season: 2,
    });
    expect(errors.map(({ method }) => method)).toEqual(["naive"]);
  });
});

describe("selectMethod(values, options, rules)", () => {
  const alternating = Float64Array.from({ length: 24 }, (_, period) => 10 + 10 * (period % 2));

  test("takes the method with the lowest error", () => {
    const { method, errors } = selectMethod(alternating, {
      methods: ["mean", "seasonal-naive"],
      horizon: 2,
      origins: 6,
      season: 2,
    });
    expect(method).toBe("seasonal-naive");
    expect(errors.map((each) => each.method)).toEqual(["naive", "mean", "seasonal-naive"]);
  });

  test("stays with the first unless another beats it by the margin, at enough of the origins", () => {
    const options = { methods: ["naive", "mean"] as const, horizon: 1, origins: 6 };
    expect(selectMethod(alternating, options).method).toBe("mean");
    expect(selectMethod(alternating, options, { margin: 0.9 }).method).toBe("naive");
    const steady = Float64Array.from({ length: 24 }, (_, period) => 10 + period);
    expect(selectMethod(steady, options).method).toBe("naive");
  });

  test("takes naive where it beats every method at each origin", () => {
    const steady = Float64Array.from({ length: 24 }, (_, period) => 10 + period);
    expect(selectMethod(steady, { methods: ["mean"], horizon: 1, origins: 6 }).method).toBe("naive");
  });

  test("takes the first of the menu when the series is too short to compare", () => {
    const { method, errors } = selectMethod(Float64Array.of(3), { methods: ["ses"], horizon: 1, origins: 6 });
    expect(method).toBe("ses");
    expect(errors).toEqual([]);
  });

  test("is worse than the first of its methods never, on its own origins", () => {
    fc.assert(
      fc.property(series, (values) => {
        const methods = ["mean", "ses", "moving-average"] as const;
        const { method, errors } = selectMethod(Float64Array.from(values), {
          methods,
          horizon: 1,
          origins: 5,
        });
        const errorOf = (name: string): number =>
          errors.find((each) => each.method === name)?.meanSquaredError ?? NaN;
        expect(errorOf(method)).toBeLessThanOrEqual(errorOf("mean"));
      }),
      { numRuns: 60 },
    );
  });
});

describe("automaticForecast(values, settings)", () => {
  const demand = Float64Array.of(5, 7, 6, 9, 8, 4, 6, 7, 5, 9, 8, 6, 7, 9, 4, 8, 7, 6, 5, 9, 7, 8);
  const methods = ["mean", "ses", "moving-average"] as const;
  const errorIn = (errors: readonly MethodErrors[], method: string): number =>
    errors.find((each) => each.method === method)?.meanSquaredError ?? NaN;

  test("tries other methods on intermittent than on smooth demand, and seasons only on the latter", () => {
    expect(methodMenu(Float64Array.of(0, 0, 4, 0, 0, 0, 3, 0), 1)).toContain("tsb");
    expect(methodMenu(Float64Array.of(3, 4, 4, 5, 3, 4, 5, 3, 6), 4)).toContain("holt-winters");
    expect(methodMenu(Float64Array.of(3, 4, 4, 5), 4)).not.toContain("holt-winters");
  });

  test("weighs its methods by 1 / their mean squared error", () => {
    const { method, members, errors, point } = automaticForecast(demand, { horizon: 2, methods });
    expect(method).toBe("combination");
    const inverse = methods.map((each) => 1 / errorIn(errors, each));
    const sum = inverse.reduce((total, value) => total + value, 0);
    members.forEach(({ method: member, weight }, index) => {
      expect(member).toBe(methods[index]);
      expect(weight).toBeCloseTo((inverse[index] ?? NaN) / sum, 12);
    });
    const expected = members.reduce(
      (total, { method: member, weight }) =>
        total + weight * (forecastSeries(member, demand, { horizon: 2 })?.point[0] ?? NaN),
      0,
    );
    expect(point[0]).toBeCloseTo(expected, 12);
    expect(errors.map((each) => each.method)).toEqual(["naive", ...methods, "combination"]);
  });

  test("leaves all of the weight to methods without any error", () => {
    const alternating = Float64Array.from({ length: 24 }, (_, period) => 4 + 4 * (period % 2));
    const { members } = automaticForecast(alternating, {
      horizon: 1,
      season: 2,
      methods: ["mean", "seasonal-naive", "naive"],
    });
    expect(members.map(({ weight }) => weight)).toEqual([0, 1, 0]);
  });

  test("takes a menu's only method as it is, and what can be used in place of one that cannot", () => {
    expect(automaticForecast(demand, { horizon: 1, methods: ["mean"] })).toMatchObject({
      method: "mean",
      members: [{ method: "mean", weight: 1 }],
      point: forecastSeries("mean", demand, { horizon: 1 })?.point,
    });
    const withGap = demand.map((value, period) => (period % 4 === 0 ? 0 : value));
    const only = automaticForecast(withGap, {
      horizon: 1,
      season: 2,
      methods: ["holt-winters-multiplicative"],
    });
    expect(only.method).toBe("ses");
  });

  test("leaves out methods that the first origin has too few periods for, where others have enough", () => {
    const { members } = automaticForecast(demand, {
      horizon: 2,
      season: 11,
      methods: ["mean", "holt-winters"],
    });
    expect(members).toEqual([{ method: "mean", weight: 1 }]);
  });

  test("does not look ahead: its back-test's errors are those of forecasts from the periods before", () => {
    const { errors } = automaticForecast(demand, { horizon: 2, methods });
    const again = backtest(demand, { methods: ["naive", ...methods], horizon: 2, origins: 6 });
    again.forEach((each) => expect(errorIn(errors, each.method)).toBe(each.meanSquaredError));
  });

  test("forecasts from a single period", () => {
    expect(automaticForecast(Float64Array.of(5), { horizon: 2, season: 4 })).toMatchObject({
      point: Float64Array.of(5, 5),
    });
  });

  test("gives finite forecasts at least 0 and the same ones each time, whatever the series", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 40 }), { minLength: 1, maxLength: 16 }), (values) => {
        const forecast = automaticForecast(Float64Array.from(values), { horizon: 3, season: 4 });
        expect(Array.from(forecast.point).filter((value) => !(Number.isFinite(value) && value >= 0))).toEqual(
          [],
        );
        expect(automaticForecast(Float64Array.from(values), { horizon: 3, season: 4 }).method).toBe(
          forecast.method,
        );
      }),
      { numRuns: 15 },
    );
  });
});
