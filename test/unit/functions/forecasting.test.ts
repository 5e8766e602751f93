import "./custom-functions-stub";
import { errorOf } from "./custom-functions-stub";
import { rounded } from "./excel-input";
import { registeredFunctions } from "./registered-functions";

const { CROSTON } = registeredFunctions;
const demand = [[0, 0, 6, 0, 0, 3]];

describe("CROSTON", () => {
  it("lays forecasts out in a row per item, 0 for an item without demand", () => {
    expect(rounded(CROSTON([...demand, [0, 0, 0, 0, 0, 0]], 2))).toEqual([
      [1.9, 1.9],
      [0, 0],
    ]);
  });

  it("lays forecasts out down, beside a single column", () => {
    expect(rounded(CROSTON([[0], [0], [6], [0], [0], [3]], 3))).toEqual([[1.9], [1.9], [1.9]]);
  });

  it("takes separate constants for size and interval", () => {
    // Interval 3 at both demands; size 6 + 0.5 (3 - 6) = 4.5.
    expect(rounded(CROSTON(demand, 1, "croston", 0.5, 0.2))).toEqual([[1.5]]);
    // SBA and SBJ correct by the interval's constant.
    expect(rounded(CROSTON(demand, 1, "sba", 0.5, 0.2))).toEqual([[1.5 * 0.9]]);
    expect(rounded(CROSTON(demand, 1, "sbj", 0.5, 0.2))).toEqual(rounded([[1.5 * (1 - 0.2 / 1.8)]]));
  });

  it("starts TSB at the share of periods with demand, unless told otherwise", () => {
    // One demand in two periods, constant 0.5. Share 0.5, then no demand: 0.25. First indicator 1, then 0.5.
    expect(rounded(CROSTON([[8, 0]], 1, "tsb", 0.5, 0.5))).toEqual([[2]]);
    expect(rounded(CROSTON([[8, 0]], 1, "tsb", 0.5, 0.5, "first"))).toEqual([[4]]);
  });

  it("starts the interval at the first one, unless the mean is asked for", () => {
    // Intervals 3 and 1: from the first, 3 + 0.5 (1 - 3) = 2, and size 4.
    const later = [[0, 0, 4, 4]];
    expect(rounded(CROSTON(later, 1, null, 0.5, 0.5))).toEqual([[2]]);
    expect(CROSTON(later, 1, null, 0.5, 0.5, "mean")).not.toEqual(CROSTON(later, 1, null, 0.5, 0.5, "first"));
  });

  it.each([
    [
      [demand, 1, null, "auto"],
      'alphaSize: "auto" is not available in this release. Enter a number above 0 and up to 1.',
    ],
    [
      [demand, 1, null, null, "Auto"],
      'alphaInterval: "auto" is not available in this release. Enter a number above 0 and up to 1.',
    ],
    [[demand, 1, null, 1.5], "alphaSize: is 1.5. Enter a number above 0 and up to 1."],
    [[demand, 1, null, 0], "alphaSize: is 0. Enter a number above 0 and up to 1."],
    [
      [demand, 1, null, null, null, null, "rmse"],
      'objective: is the text "rmse". Enter one of "mar", "msr", "mse", "mae".',
    ],
    [
      [Array.from({ length: 2_001 }, () => [1, 0]), 1_000],
      "horizon: 1000 periods for 2001 items are too many cells for a formula. Enter a shorter horizon: the forecast is flat.",
    ],
  ])("refuses what it does not accept (%#)", (raw, message) => {
    expect(errorOf(() => CROSTON(...raw))).toBe(`#VALUE! ${message}`);
  });

  it("accepts the objective of later constants without using it", () => {
    expect(CROSTON(demand, 1, null, null, null, null, "MSR")).toEqual(CROSTON(demand, 1));
  });
});
