import fc from "fast-check";
import { crostonForecasts } from "../../../../src/engine/forecasting/croston";
import { sbaOneStep, sesOneStep } from "../../../../src/engine/forecasting/one-step-forecasts";
import { fitSes, sesLevel } from "../../../../src/engine/forecasting/ses";

const series = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50 })), { minLength: 4, maxLength: 40 })
  .map((values) => Float64Array.from(values));

describe("one-step forecasts", () => {
  test("of exponential smoothing are the levels before each period, fitted to the first periods alone", () => {
    fc.assert(
      fc.property(series, (values) => {
        const fitted = Math.ceil(values.length / 2);
        const { alpha, startLevel } = fitSes(values.subarray(0, fitted));
        const forecasts = sesOneStep(values, fitted);
        expect(forecasts).toHaveLength(values.length + 1);
        forecasts.forEach((forecast, period) =>
          expect(forecast).toBeCloseTo(sesLevel(values.subarray(0, period), alpha, startLevel), 9),
        );
        // A later period changes nothing of what was forecast before it.
        const changed = values.map((value, period) => (period < fitted ? value : value + 7));
        expect(sesOneStep(changed, fitted).slice(0, fitted + 1)).toEqual(forecasts.slice(0, fitted + 1));
      }),
    );
  });

  test("of Syntetos and Boylan's method are those of crostonForecasts from the periods before", () => {
    fc.assert(
      fc.property(series, (values) => {
        sbaOneStep(values, 0.1).forEach((forecast, period) => {
          const history = { values: values.slice(0, period), items: 1, periods: period };
          const expected = period === 0 ? 0 : (crostonForecasts(history, { method: "sba" })[0] as number);
          expect(forecast).toBeCloseTo(expected, 12);
        });
      }),
    );
  });
});
