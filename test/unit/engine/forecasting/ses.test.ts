import fc from "fast-check";
import { fitSes, sesLevel } from "../../../../src/engine/forecasting/ses";

const series = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 40 });

function squaredError(values: number[], alpha: number, startLevel: number): number {
  let level = startLevel;
  let sum = 0;
  for (const value of values) {
    sum += (value - level) ** 2;
    level += alpha * (value - level);
  }
  return sum;
}

describe("sesLevel(values, alpha, startLevel)", () => {
  test("starts at the first value and moves by alpha towards each value", () => {
    expect(sesLevel(Float64Array.of(10, 20, 10), 0.5)).toBe(12.5);
    expect(sesLevel(Float64Array.of(10, 20), 0.5, 0)).toBe(12.5);
  });

  test("is the last value at alpha 1 and the start at alpha 0", () => {
    expect(sesLevel(Float64Array.of(3, 9, 4), 1)).toBe(4);
    expect(sesLevel(Float64Array.of(3, 9, 4), 0, 7)).toBe(7);
  });

  test("refuses a constant outside of 0 to 1", () => {
    expect(() => sesLevel(Float64Array.of(1), 1.1)).toThrow(
      "The smoothing constant is 1.1, but must be from 0 to 1",
    );
    expect(() => sesLevel(Float64Array.of(1), NaN)).toThrow(RangeError);
  });
});

describe("fitSes(values)", () => {
  test("leaves no more error than any constant and start on a fine grid", () => {
    fc.assert(
      fc.property(
        series,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 200 }),
        (values, alpha, start) => {
          const fit = fitSes(Float64Array.from(values));
          // Between two points of the search's grid a second minimum may hide; it is worth a hundredth at most here.
          expect(fit.squaredError).toBeLessThanOrEqual(squaredError(values, alpha, start) * 1.01 + 1e-6);
        },
      ),
    );
  });

  test("reports the error that its constant and start leave", () => {
    fc.assert(
      fc.property(series, (values) => {
        const { alpha, startLevel, squaredError: reported } = fitSes(Float64Array.from(values));
        expect(reported).toBeCloseTo(squaredError(values, alpha, startLevel), 4);
      }),
    );
  });

  test("takes the mean of a series without direction, and the last value of one that only steps", () => {
    expect(fitSes(Float64Array.of(4, 6, 4, 6, 4, 6))).toMatchObject({ alpha: 0, startLevel: 5 });
    expect(fitSes(Float64Array.of(0, 0, 8, 8, 8)).alpha).toBeCloseTo(1, 5);
  });

  test("fits a single value exactly, and refuses none", () => {
    expect(fitSes(Float64Array.of(7))).toEqual({ alpha: 0, startLevel: 7, squaredError: 0 });
    expect(() => fitSes(new Float64Array(0))).toThrow(RangeError);
  });
});
