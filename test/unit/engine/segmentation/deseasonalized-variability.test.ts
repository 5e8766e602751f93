import { deseasonalizedVariability } from "../../../../src/engine/segmentation/deseasonalized-variability";
import { variability } from "../../../../src/engine/segmentation/variability";
import { historyOf } from "../histories";

const quarters = [30, -10, -25, 5];
const quarterly = (periods: number, level: (period: number) => number): number[] =>
  Array.from({ length: periods }, (_, period) => level(period) + (quarters[period % 4] as number));
const coefficient = (row: number[]): number => variability(historyOf([row]))[0] as number;
const deseasonalized = (row: number[], season: number): number =>
  deseasonalizedVariability(historyOf([row]), season)[0] as number;

describe("deseasonalizedVariability(history, season)", () => {
  test("is zero when the season explains all of the demand, for even and odd seasons", () => {
    expect(
      deseasonalized(
        quarterly(12, () => 100),
        4,
      ),
    ).toBeCloseTo(0, 12);
    expect(deseasonalized([9, 0, 3, 9, 0, 3, 9, 0, 3], 3)).toBeCloseTo(0, 12);
  });

  test("handles seasons with months without demand, and two full seasons exactly", () => {
    expect(deseasonalized([0, 0, 0, 12, 0, 0, 0, 12], 4)).toBeCloseTo(0, 12);
    expect(coefficient([0, 0, 0, 12, 0, 0, 0, 12])).toBeGreaterThan(1.5);
  });

  test("keeps its digits over a long season with one period of demand", () => {
    const season = 4000;
    const row = Array.from({ length: 3 * season }, (_, period) => (period % season === 9 ? 1e6 : 0));
    expect(deseasonalized(row, season)).toBeCloseTo(0, 9);
    expect(coefficient(row)).toBeGreaterThan(60);
  });

  test("takes a planted season out of a trend and leaves the trend", () => {
    const trend = Array.from({ length: 16 }, (_, period) => 100 + 2 * period);
    expect(
      deseasonalized(
        quarterly(16, (period) => 100 + 2 * period),
        4,
      ),
    ).toBeCloseTo(coefficient(trend), 12);
  });

  test("leaves the disturbance that the season does not explain", () => {
    // The spike in period 9 stands 60 above the season of a level of 100; the decomposition sees it in one of two indices.
    const disturbed = quarterly(16, (period) => (period === 9 ? 160 : 100));
    expect(deseasonalized(disturbed, 4)).toBeGreaterThan(0.05);
    expect(deseasonalized(disturbed, 4)).toBeLessThan(coefficient(disturbed));
  });

  test("equals the classical decomposition worked by hand", () => {
    // Season of 2, demand 4 1 5 2 6 3. Centred averages of periods 2..5: 2.75, 3.25, 3.75, 4.25; differences -1.75, 1.75,
    // -1.75, 1.75; indices +1.75 and -1.75. What remains is 2.25, 2.75, 3.25, 3.75, 4.25, 4.75: variance 0.875, mean 3.5.
    expect(deseasonalized([4, 1, 5, 2, 6, 3], 2)).toBeCloseTo(Math.sqrt(0.875) / 3.5, 12);
  });

  test("refuses a missing or broken season and a history shorter than two of them", () => {
    expect(() => deseasonalizedVariability(historyOf([[1, 2, 3, 4]]), undefined)).toThrow("found none");
    expect(() => deseasonalized([1, 2, 3, 4], 1)).toThrow(RangeError);
    expect(() => deseasonalized([1, 2, 3, 4], 1.5)).toThrow(RangeError);
    expect(() => deseasonalized([1, 2, 3, 4, 5, 6, 7], 4)).toThrow(
      "needs two full seasons (8 periods of a season of 4), but the history has 7",
    );
  });
});
