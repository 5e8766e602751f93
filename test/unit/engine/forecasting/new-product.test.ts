import fc from "fast-check";
import {
  analogueLevel,
  expectedLevel,
  ownLevel,
  launchCurve,
  launchForecast,
  withoutShape,
  type LaunchCurve,
} from "../../../../src/engine/forecasting/new-product";
import { studentQuantile } from "../../../../src/engine/statistics/distributions/student";

const historyOf = (rows: readonly (readonly number[])[]) => ({
  values: Float64Array.from(rows.flat()),
  items: rows.length,
  periods: rows[0]?.length ?? 0,
});
const curveOf = (rows: readonly (readonly number[])[], similarity?: readonly number[]): LaunchCurve =>
  launchCurve(historyOf(rows), Float64Array.from(similarity ?? rows.map(() => 1)))!;

describe("launchCurve", () => {
  test("is the mean of the analogues' shares, whatever their size", () => {
    const { curve } = curveOf([
      [1, 3],
      [500, 500],
    ]);
    expect(Array.from(curve)).toEqual([0.375, 0.625]);
  });

  test("follows the similarity, and leaves out analogues without any or without demand", () => {
    const { curve, weights } = curveOf(
      [
        [1, 3],
        [5, 5],
        [9, 1],
        [0, -2],
      ],
      [3, 1, 0, 7],
    );
    expect(Array.from(weights)).toEqual([0.75, 0.25]);
    expect(Array.from(curve)).toEqual([0.3125, 0.6875]);
  });

  test("is null where no analogue has demand", () => {
    expect(launchCurve(historyOf([[0, 0]]), Float64Array.of(1))).toBeNull();
    expect(launchCurve(historyOf([[1, 2]]), Float64Array.of(0))).toBeNull();
    expect(launchCurve(historyOf([]), new Float64Array(0))).toBeNull();
  });
});

describe("launchForecast", () => {
  const launch = curveOf([
    [10, 30, 60],
    [20, 30, 50],
    [30, 30, 40],
  ]);

  test("scales the curve to an expected total", () => {
    const { point } = launchForecast(launch, expectedLevel(launch, 1000), 0, 3);
    [200, 300, 500].forEach((units, ahead) => expect(point[ahead]).toBeCloseTo(units, 9));
  });

  test("scales it to the mean total of the analogues by similarity", () => {
    const uneven = curveOf(
      [
        [5, 5],
        [100, 100],
      ],
      [3, 1],
    );
    const { point } = launchForecast(uneven, analogueLevel(uneven), 0, 2);
    expect(Array.from(point)).toEqual([28.75, 28.75]);
  });

  test("scales it to what was sold: 40 in a period that brings a fifth makes 200", () => {
    const { point } = launchForecast(launch, ownLevel(launch, Float64Array.of(40)), 1, 2);
    expect(point[0]).toBeCloseTo(60, 9);
    expect(point[1]).toBeCloseTo(100, 9);
  });

  test("goes by the analogues' totals where none of them had sold anything by then", () => {
    const late = curveOf([[0, 8]]);
    expect(Array.from(launchForecast(late, ownLevel(late, Float64Array.of(3)), 1, 1).point)).toEqual([8]);
  });

  test("gives the range of the log-normal with Student's quantile, worked out by hand", () => {
    // Forecast 200 of shares 0.1, 0.2, 0.3: variance of the mean share's members 2/3 x 100^2, n = 3.
    const bounds = launchForecast(launch, expectedLevel(launch, 1000), 0, 1).bounds(0.95)!;
    const logVariance = Math.log(1 + ((20_000 / 3) * (4 / 3 / (2 / 3))) / 200 ** 2);
    const spread = studentQuantile(0.975, 2) * Math.sqrt(logVariance);
    expect(bounds.upper[0]).toBeCloseTo(200 * Math.exp(spread - logVariance / 2), 6);
    expect(bounds.lower[0]).toBeCloseTo(200 * Math.exp(-spread - logVariance / 2), 6);
  });

  test("gives no range with fewer than three analogues", () => {
    const two = curveOf([
      [1, 2],
      [3, 4],
    ]);
    expect(launchForecast(two, analogueLevel(two), 0, 1).bounds(0.95)).toBeNull();
  });

  test("reaches down to 0 where analogues often had no demand, and not otherwise", () => {
    const gaps = curveOf([
      [10, 0, 60],
      [20, 30, 0],
      [30, 30, 40],
    ]);
    expect(Array.from(launchForecast(gaps, analogueLevel(gaps), 1, 2).bounds(0.95)!.lower)).toEqual([0, 0]);
    expect(launchForecast(gaps, analogueLevel(gaps), 0, 1).bounds(0.95)!.lower[0]).toBeGreaterThan(0);
  });

  test("is level without the shape of launches, and as wide as the analogues differ", () => {
    const flat = launchForecast(withoutShape(launch), expectedLevel(withoutShape(launch), 300), 0, 3);
    flat.point.forEach((units) => expect(units).toBeCloseTo(100, 9));
    expect(flat.bounds(0.95)!.upper[0]).toBeGreaterThan(110);
  });

  test("refuses to look beyond the curve", () => {
    expect(() => launchForecast(launch, analogueLevel(launch), 2, 2)).toThrow(
      "The curve has 3 periods, but 4 are asked for",
    );
  });

  const rows = fc.integer({ min: 1, max: 8 }).chain((periods) =>
    fc.array(fc.array(fc.integer({ min: -2, max: 1000 }), { minLength: periods, maxLength: periods }), {
      minLength: 1,
      maxLength: 7,
    }),
  );

  test("has a forecast within its range, and follows the unit", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 1_000_000 }), (demand, unit) => {
        const launch = launchCurve(historyOf(demand), new Float64Array(demand.length).fill(1));
        if (launch === null) return;
        const { periods, curve } = launch;
        expect(curve.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        const { point, bounds } = launchForecast(launch, analogueLevel(launch), 0, periods);
        const range = bounds(0.9);
        expect(range === null).toBe(launch.weights.length < 3);
        point.forEach((units, ahead) => {
          expect(Number.isFinite(units) && units >= 0).toBe(true);
          if (range === null) return;
          expect(range.lower[ahead]).toBeLessThanOrEqual(units);
          expect(range.upper[ahead]).toBeGreaterThanOrEqual(units);
        });
        const scaled = historyOf(demand.map((row) => row.map((units) => units * unit)));
        const twin = launchCurve(scaled, new Float64Array(demand.length).fill(1))!;
        const again = launchForecast(twin, analogueLevel(twin), 0, periods);
        point.forEach((units, ahead) => expect(again.point[ahead]! / unit).toBeCloseTo(units, 6));
      }),
    );
  });
});

describe("studentQuantile", () => {
  // Tables of the t distribution, two-sided 5 %.
  test.each([
    [2, 4.303],
    [3, 3.182],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
  ])("is within 1.5 percent of the table at %i degrees of freedom", (degrees, expected) => {
    expect(Math.abs(studentQuantile(0.975, degrees) / expected - 1)).toBeLessThan(0.015);
  });

  test("mirrors below one half", () => {
    expect(studentQuantile(0.025, 4)).toBeCloseTo(-studentQuantile(0.975, 4), 12);
  });
});
