import { forecastErrorVariability } from "../../../../src/engine/segmentation/forecast-error-variability";
import { historyOf } from "../histories";

const ratio = (row: number[]): number => forecastErrorVariability(historyOf([row]))[0] as number;

describe("forecastErrorVariability(history)", () => {
  test("is zero for demand that a constant forecast meets", () => {
    expect(ratio([5, 5, 5, 5, 5, 5])).toBe(0);
  });

  test("forecasts the second half from the first half's mean when that had no direction", () => {
    // Alternating demand is best forecast by its mean (alpha 0), 5; errors 3, 1, 1, 3 around a second half of mean 5.
    expect(ratio([4, 6, 4, 6, 2, 6, 4, 8])).toBeCloseTo(Math.sqrt((9 + 1 + 1 + 9) / 4) / 5, 6);
  });

  test("follows a shift of level as the first half taught it", () => {
    // The step in the first half is met best by the last value (alpha 1): then one error of 9 in five periods of mean 18.2.
    expect(ratio([2, 2, 2, 11, 11, 11, 20, 20, 20, 20])).toBeCloseTo(Math.sqrt(81 / 5) / 18.2, 5);
  });

  test("counts the middle period of an odd history to the second half", () => {
    // First half 3, 3; second half 3, 6, 0 of mean 3, all forecast from a first half that taught alpha 0.
    expect(ratio([3, 3, 3, 6, 0])).toBeCloseTo(Math.sqrt((0 + 9 + 9) / 3) / 3, 9);
  });

  test("is NaN without demand in the second half", () => {
    expect(ratio([5, 3, 0, -1])).toBeNaN();
  });

  test("is finite for an item whose demand begins in the second half", () => {
    expect(ratio([0, 0, 0, 4, 4, 4])).toBe(1);
  });

  test("refuses fewer than four periods", () => {
    expect(() => ratio([1, 2, 3])).toThrow("needs at least 4 periods, but the history has 3");
  });
});
