import fc from "fast-check";
import {
  crostonForecasts,
  type CrostonMethod,
  type CrostonOptions,
} from "../../../../src/engine/forecasting/croston";
import { clipped, demandRows, historyOf } from "../histories";

const methods: CrostonMethod[] = ["croston", "sba", "sbj", "tsb"];
const rate = (row: number[], options?: CrostonOptions): number =>
  crostonForecasts(historyOf([row]), options)[0] as number;

/** Sales of product C, Hyndman and Athanasopoulos, "Forecasting: principles and practice", 2nd ed., section 12.2. */
const productC = [
  ...[0, 2, 0, 1, 0, 11, 0, 0, 0, 0, 2, 0],
  ...[6, 3, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0],
  ...[0, 0, 0, 3, 1, 0, 0, 1, 0, 1, 0, 0],
];

describe("crostonForecasts(history, options)", () => {
  test("gives the 0.985 a month that Hyndman and Athanasopoulos print for their product C", () => {
    // They print a size of 2.750 and an interval of 2.793 after the last demand.
    expect(rate(productC)).toBeCloseTo(0.985, 3);
    expect(rate(productC, { alphaSize: 0.1, alphaInterval: 0 })).toBeCloseTo(2.75 / 2, 3);
    expect(rate(productC, { alphaSize: 0, alphaInterval: 0.1 })).toBeCloseTo(2 / 2.793, 3);
  });

  test("multiplies by 0.95 at a constant of 0.1, the example of Syntetos and Boylan (2005)", () => {
    expect(rate(productC, { method: "sba" })).toBeCloseTo(0.95 * rate(productC), 12);
  });

  test("multiplies by 1 - a/(2 - a) by Shale, Boylan and Johnston (2006), with the interval's constant", () => {
    const constants = { alphaSize: 0.3, alphaInterval: 0.2 };
    expect(rate(productC, { method: "sbj", ...constants })).toBeCloseTo(
      (1 - 0.2 / 1.8) * rate(productC, constants),
      12,
    );
  });

  test("follows the equations of Teunter, Syntetos and Babai (2011) period by period", () => {
    // Start: size 4, probability 2/4. Periods 2 to 4 with constants 0.2 and 0.1: p = .45, .505, .4545; size 4, 4.4, 4.4.
    expect(rate([4, 0, 6, 0], { method: "tsb", alphaSize: 0.2, alphaInterval: 0.1 })).toBeCloseTo(
      4.4 * 0.4545,
      12,
    );
    // Start: probability 1 or 0, as the first period has it.
    expect(rate([4, 0, 6, 0], { method: "tsb", alphaSize: 0.2, start: "first" })).toBeCloseTo(
      4.4 * 0.819,
      12,
    );
    expect(rate([0, 5], { method: "tsb", start: "first" })).toBeCloseTo(5 * 0.1, 12);
  });

  test("starts at the first interval, or at the mean interval and not the first one again", () => {
    expect(rate([0, 0, 6, 0, 0, 0, 0, 0])).toBe(2);
    // Intervals 3, 1: starts at 2, moves by 0.1 towards 1.
    expect(rate([0, 0, 6, 6], { start: "mean" })).toBeCloseTo(6 / 1.9, 12);
  });

  test("is 0 without demand and the demand itself when that never changes", () => {
    for (const method of methods) expect(rate([0, -2, 0], { method })).toBe(0);
    expect(rate([7, 7, 7], { method: "croston" })).toBe(7);
    expect(rate([7, 7, 7], { method: "tsb" })).toBe(7);
  });

  test("decays with trailing zeros by TSB and not by Croston", () => {
    const dying = [5, 5, 5, 0, 0, 0, 0, 0, 0];
    expect(rate(dying, { method: "croston" })).toBe(5);
    expect(rate(dying, { method: "tsb", start: "first" })).toBeCloseTo(5 * 0.9 ** 6, 12);
  });

  test("refuses constants outside of 0 to 1 and names them", () => {
    expect(() => rate([1], { alphaSize: 1.2 })).toThrow(
      "The smoothing constant of the size is 1.2, but must be from 0 to 1",
    );
    expect(() => rate([1], { alphaInterval: NaN })).toThrow("of the interval");
    expect(() => rate([1], { alphaInterval: -1, method: "tsb" })).toThrow("of the probability");
  });
});

const constant = fc.double({ min: 0, max: 1, noNaN: true });
const anyOptions = fc.record({
  method: fc.constantFrom(...methods),
  alphaSize: constant,
  alphaInterval: constant,
  start: fc.constantFrom("first" as const, "mean" as const),
});

describe("any Croston forecast", () => {
  test("is finite, not negative, and 0 only for an item without demand or a rate that was smoothed away", () => {
    fc.assert(
      fc.property(demandRows({ returns: true }), anyOptions, (rows, options) => {
        for (const forecast of crostonForecasts(historyOf(rows), options)) {
          expect(Number.isFinite(forecast)).toBe(true);
          expect(forecast).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("lies between 0 and the largest demand", () => {
    fc.assert(
      fc.property(demandRows({ returns: true }), anyOptions, (rows, options) => {
        crostonForecasts(historyOf(rows), options).forEach((forecast, item) => {
          expect(forecast).toBeLessThanOrEqual(Math.max(0, ...(rows[item] as number[])) * (1 + 1e-12));
        });
      }),
    );
  });

  test("is Croston's times 1 - a/2 by SBA", () => {
    fc.assert(
      fc.property(demandRows({}), anyOptions, (rows, options) => {
        const plain = crostonForecasts(historyOf(rows), { ...options, method: "croston" });
        crostonForecasts(historyOf(rows), { ...options, method: "sba" }).forEach((forecast, item) => {
          expect(forecast).toBeCloseTo((1 - options.alphaInterval / 2) * (plain[item] as number), 9);
        });
      }),
    );
  });

  test("scales with the unit, counts returns as zero, follows the items and leaves the history alone", () => {
    fc.assert(
      fc.property(demandRows({ returns: true }), anyOptions, (rows, options) => {
        const history = historyOf(rows);
        const forecasts = [...crostonForecasts(history, options)];
        expect([...history.values]).toEqual(rows.flat());
        const doubled = crostonForecasts(
          historyOf(rows.map((row) => row.map((value) => value * 2))),
          options,
        );
        expect([...doubled]).toEqual(forecasts.map((forecast) => forecast * 2));
        expect([...crostonForecasts(historyOf(clipped(rows)), options)]).toEqual(forecasts);
        expect([...crostonForecasts(historyOf(rows.toReversed()), options)]).toEqual(forecasts.toReversed());
      }),
    );
  });
});
