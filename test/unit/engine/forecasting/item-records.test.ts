import { automaticForecast } from "../../../../src/engine/forecasting/automatic";
import fc from "fast-check";
import {
  itemRecords,
  joinRecords,
  partOfRecords,
  type RecordJob,
} from "../../../../src/engine/forecasting/item-records";
import { forecastMethods } from "../../../../src/engine/forecasting/method-names";
import { forecastSeries } from "../../../../src/engine/forecasting/methods";
import { itemsOfRows } from "./items-of-rows";

const jobOf = (rows: readonly (readonly number[])[], change: Partial<RecordJob> = {}): RecordJob => ({
  ...itemsOfRows(rows),
  window: 4,
  lag: 1,
  ...change,
});

const uneven = Array.from({ length: 20 }, (_, period) => [12, 3, 20, 8, 15][period % 5]! + period);

describe("forecasts of the past", () => {
  test("are those of the methods, as weighted before the first, from what was known so many periods before", () => {
    const lag = 2;
    const { forecast, naive, actual, method } = itemRecords(jobOf([uneven], { lag }));
    const { members } = automaticForecast(Float64Array.from(uneven.slice(0, 15)), {
      horizon: lag,
      methods: ["ses", "holt", "moving-average"],
    });
    expect(forecastMethods[method[0]!]).toBe("combination");
    for (let at = 0; at < 4; at++) {
      const place = 16 + at;
      const known = Float64Array.from(uneven.slice(0, place - lag + 1));
      const expected = members.reduce(
        (sum, { method: member, weight }) =>
          sum + weight * forecastSeries(member, known, { horizon: lag })!.point[lag - 1]!,
        0,
      );
      expect(forecast[at]).toBeCloseTo(expected, 9);
      expect(naive[at]).toBe(uneven[place - lag]);
      expect(actual[at]).toBe(uneven[place]);
    }
  });

  test("do not look ahead: what comes later changes no earlier forecast and not the method", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 12, maxLength: 24 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 3 }),
        (row, at, other, lag) => {
          const place = row.length - 4 + at;
          const changed = [...row];
          changed[place] = other;
          const [one, two] = [row, changed].map((series) => itemRecords(jobOf([series], { lag })));
          expect(two!.method).toEqual(one!.method);
          expect(two!.squaredScale).toEqual(one!.squaredScale);
          // A forecast for `lag` periods after the change is the first that knows it.
          const first = Math.min(4, at + lag);
          expect(two!.forecast.subarray(0, first)).toEqual(one!.forecast.subarray(0, first));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("are not made for periods before an item was known, nor after its record ended", () => {
    const young = itemRecords(jobOf([uneven, [4, 6, 5, 7]]));
    expect([...young.actual.subarray(4)]).toEqual([NaN, NaN, 5, 7]);
    expect(Number.isNaN(young.squaredScale[1])).toBe(true);
    const ended = itemRecords(jobOf([uneven.slice(0, 18), uneven], { gaps: Int32Array.of(2, 0) }));
    expect([...ended.actual.subarray(0, 4)]).toEqual([uneven[16], uneven[17], NaN, NaN]);
    expect([...itemRecords(jobOf([[5, 6], uneven])).forecast.subarray(0, 4)]).toEqual([NaN, NaN, NaN, NaN]);
  });

  test.each([1, 2, 7])("of runs know nothing of the run, whatever the lag: %i", (lag) => {
    const runs = { periods: Int32Array.of(3), periodLengths: new Float64Array(20).fill(1) };
    const records = itemRecords(jobOf([uneven], { lag, runs }));
    const { members } = automaticForecast(Float64Array.from(uneven.slice(0, 17 - lag)), {
      horizon: lag,
      methods: ["ses", "holt", "moving-average"],
    });
    for (const at of [0, 1]) {
      const known = Float64Array.from(uneven.slice(0, 16 + at));
      const expected = members.map(
        ({ method, weight }) =>
          weight *
          forecastSeries(method, known, { horizon: 3 })!.point.reduce((sum, point) => sum + point, 0),
      );
      expect(records.runs!.forecast[at]).toBeCloseTo(
        expected.reduce((sum, part) => sum + part, 0),
        9,
      );
      expect(records.runs!.naive[at]).toBe(3 * uneven[15 + at]!);
      expect(records.runs!.demand[at]).toBe(uneven[16 + at]! + uneven[17 + at]! + uneven[18 + at]!);
    }
    // Runs of three that begin later do not end within the record.
    expect([...records.runs!.demand.subarray(2)]).toEqual([NaN, NaN]);
    expect({ ...records, runs: null }).toEqual(itemRecords(jobOf([uneven], { lag })));
  });

  test("of runs add up demand, not rates: periods count by their length, and where the record stands in the calendar", () => {
    const periodLengths = Float64Array.from({ length: 20 }, (_, period) => (period === 17 ? 5 : 1));
    const runs = { periods: Int32Array.of(2, 2), periodLengths };
    const found = itemRecords(
      jobOf([uneven.slice(0, 18), uneven], { gaps: Int32Array.of(2, 0), runs }),
    ).runs!;
    expect(found.demand[0]).toBe(uneven[16]! + 5 * uneven[17]!);
    expect(found.naive[0]).toBe(6 * uneven[15]!);
    expect([...found.demand.subarray(1, 4)]).toEqual([NaN, NaN, NaN]);
    expect(found.demand[5]).toBe(5 * uneven[17]! + uneven[18]!);
  });

  test("are the same whether made at once or in parts", () => {
    const rows = [uneven, uneven.map((value) => value % 7), uneven.slice(3), [1, 2, 3, 4, 5]];
    const job = jobOf(rows, {
      runs: { periods: Int32Array.of(1, 2, 3, 4), periodLengths: new Float64Array(20).fill(1) },
    });
    expect(joinRecords([partOfRecords(job, 0, 1), partOfRecords(job, 1, 4)].map(itemRecords))).toEqual(
      itemRecords(job),
    );
  });
});
