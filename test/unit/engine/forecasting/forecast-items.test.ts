import { automaticForecast } from "../../../../src/engine/forecasting/automatic";
import fc from "fast-check";
import {
  forecastItems,
  joinForecasts,
  partOfJob,
  type ForecastJob,
} from "../../../../src/engine/forecasting/forecast-items";
import { forecastMethods, type ForecastMethod } from "../../../../src/engine/forecasting/method-names";
import { itemsOfRows } from "./items-of-rows";

const jobOf = (rows: readonly (readonly number[])[], change: Partial<ForecastJob> = {}): ForecastJob => ({
  ...itemsOfRows(rows),
  horizon: 3,
  level: 0.8,
  ...change,
});

const rising = Array.from({ length: 24 }, (_, period) => 10 + 3 * period);
const uneven = Array.from({ length: 24 }, (_, period) => [12, 3, 20, 8, 15][period % 5]!);

const methodOf = (code: number | undefined): ForecastMethod => forecastMethods[code!]!;

describe("forecasts of many items", () => {
  test("are those of the methods of the item's menu together, weighted by the back-test", () => {
    const menus = [["ses", "holt"], ["moving-average"]] as const;
    const { method, point, error, naiveError, origins } = forecastItems(
      jobOf([rising, uneven], { menus, menuOfItem: Uint8Array.of(0, 1) }),
    );
    expect(methodOf(method[0])).toBe("combination");
    expect(methodOf(method[1])).toBe("moving-average");
    [rising, uneven].forEach((row, item) => {
      const values = Float64Array.from(row);
      const automatic = automaticForecast(values, { methods: menus[item]!, horizon: 3 });
      expect(methodOf(method[item])).toBe(automatic.method);
      expect([...point.subarray(item * 3, item * 3 + 3)]).toEqual([...automatic.point]);
      expect(error[item]).toBeLessThan(naiveError[item]!);
      expect(origins[item]).toBe(6);
    });
  });

  test("of an item without demand are 0, with bounds of 0 and no back-test", () => {
    const { point, lower, upper, origins, error } = forecastItems(jobOf([[0, 0, -4, 0], []]));
    for (const figures of [point, lower, upper]) expect(figures.every((value) => value === 0)).toBe(true);
    expect([...origins]).toEqual([0, 0]);
    expect(error.every(Number.isNaN)).toBe(true);
  });

  test("begin after the gap that follows a record that ended early", () => {
    const menus = [["drift"]] as const;
    const whole = forecastItems(jobOf([rising], { menus, horizon: 5 })).point;
    const after = forecastItems(jobOf([rising], { menus, horizon: 3, gaps: Int32Array.of(2) })).point;
    expect([...after]).toEqual([...whole.subarray(2)]);
  });

  test("are made by a method that can be used where none of the menu can", () => {
    const menus = [["holt-winters"]] as const;
    const { method, point } = forecastItems(jobOf([[5, 6, 7]], { menus, season: 12 }));
    expect(["ses", "naive"]).toContain(methodOf(method[0]));
    expect(point.every((value) => value > 0)).toBe(true);
  });

  test("are the same whether made at once or in parts, finite and at least 0", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -3, max: 40 }), { minLength: 0, maxLength: 16 }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.integer({ min: 1, max: 4 }),
        (rows, size) => {
          const job = jobOf(rows, { menus: [["ses", "sba"]], horizon: 2 });
          const parts = [];
          for (let from = 0; from < rows.length; from += size) {
            parts.push(forecastItems(partOfJob(job, from, Math.min(rows.length, from + size))));
          }
          const whole = forecastItems(job);
          expect(joinForecasts(parts, job.horizon)).toEqual(whole);
          expect(whole.point.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
          expect(whole.lower.every((value) => !(value < 0))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("refuse an empty menu, and arrays of other sizes", () => {
    expect(() => forecastItems(jobOf([rising], { menus: [[]] }))).toThrow(RangeError);
    expect(() => forecastItems(jobOf([rising], { gaps: new Int32Array(0) }))).toThrow(RangeError);
  });
});
