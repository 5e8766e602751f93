import "./custom-functions-stub";
import { errorOf, reasons } from "./custom-functions-stub";
import { rounded } from "./excel-input";
import { registeredFunctions } from "./registered-functions";

const {
  CROSTON,
  FORECAST,
  FORECAST_COMPARE,
  FORECAST_ERROR,
  FORECAST_INTERVAL,
  FORECAST_NPI,
  TRACKING_SIGNAL,
} = registeredFunctions;
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
      [demand, 1, null, "best"],
      'alphaSize: is the text "best". Enter a number above 0 and up to 1, or "auto".',
    ],
    [[demand, 1, null, null, true], 'alphaInterval: is TRUE. Enter a number above 0 and up to 1, or "auto".'],
    [[demand, 1, null, 1.5], 'alphaSize: is 1.5. Enter a number above 0 and up to 1, or "auto".'],
    [[demand, 1, null, 0], 'alphaSize: is 0. Enter a number above 0 and up to 1, or "auto".'],
    [
      [demand, 1, null, null, null, null, "rmse"],
      'objective: is the text "rmse". Enter one of "mar", "msr", "mse", "mae".',
    ],
    [
      [Array.from({ length: 2_001 }, () => [1, 0]), 1_000],
      "horizon: 1000 periods for 2001 items are too many cells for a formula. Enter a shorter horizon.",
    ],
  ])("refuses what it does not accept (%#)", (raw, message) => {
    expect(errorOf(() => CROSTON(...raw))).toBe(`#VALUE! ${message}`);
  });

  it('finds constants that are "auto" by the objective, and fixed ones do not depend on it', () => {
    expect(CROSTON(demand, 1, null, null, null, null, "MSR")).toEqual(CROSTON(demand, 1));
    const lumpy = [[0, 9, 0, 0, 1, 0, 2, 0, 0, 0, 7, 0, 1]];
    const [mar, mse] = ["mar", "mse"].map((objective) =>
      CROSTON(lumpy, 1, null, "auto", "auto", null, objective),
    );
    expect(mar).not.toEqual(mse);
    expect(CROSTON(lumpy, 1, null, "Auto", 0.1)).not.toEqual(CROSTON(lumpy, 1));
  });
});

describe("FORECAST", () => {
  const rising = [[10, 12, 14, 16, 18, 20]];

  it("takes a method in any case, and lays forecasts out beside the data", () => {
    expect(rounded(FORECAST([...rising, [4, 4, 4, 4, 4, 4]], 2, "Drift"))).toEqual([
      [22, 24],
      [4, 4],
    ]);
    expect(rounded(FORECAST([[10], [12], [14]], 2, "naive"))).toEqual([[14], [14]]);
  });

  it("is 0 for an item without demand, by every method", () => {
    for (const method of ["auto", "ses", "holt-winters", "ets", "theta", "sba", "adida"]) {
      expect(FORECAST([[0, 0, 0, 0, -3, 0]], 2, method, 2)).toEqual([[0, 0]]);
    }
  });

  it("forecasts no demand below 0, however fast it falls", () => {
    expect(FORECAST([[9, 6, 3, 0]], 2, "drift")).toEqual([[0, 0]]);
  });

  it("answers an item with a period without demand by #N/A under a multiplicative season, and the others by numbers", () => {
    const cells = FORECAST(
      [
        [2, 4, 2, 4, 2, 4],
        [2, 0, 2, 4, 2, 4],
      ],
      1,
      "holt-winters-multiplicative",
      2,
    );
    expect(typeof cells[0]?.[0]).toBe("number");
    expect(cells[1]?.[0]).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("Use an additive one") as unknown,
    });
  });

  it.each([
    [
      [rising, 1, "holt-winters", 1],
      'season: is 1. Enter the periods in a season for "holt-winters", such as 12.',
    ],
    [
      [rising, 1, "seasonal-naive", 12],
      'history: holds 6 periods, but "seasonal-naive" with a season of 12 needs 12. Select more periods, or enter a shorter season.',
    ],
    [
      [rising, 1, "ses", 1, [[0.1, 0.2]]],
      'parameters: holds 2 numbers, but "ses" has alpha. Clear the others.',
    ],
    [[rising, 1, "auto", 1, [[0.1]]], 'parameters: holds 1 numbers, but "auto" has none. Clear the others.'],
    [[rising, 1, "ses", 1, [[2]]], "parameters: alpha is 2. Enter a number from 0 up to 1."],
    [[rising, 1, "moving-average", 1, [[1.5]]], "parameters: window is 1.5. Enter a whole number from 1."],
    [
      [Array.from({ length: 1000 }, () => new Array<number>(104).fill(1)), 1, "ets"],
      'history: 1000 items of 104 periods take a formula too long by "ets". Select 80 items at most for one formula, or a faster method such as "theta".',
    ],
  ])("refuses what it cannot compute (%#)", (raw, message) => {
    expect(errorOf(() => FORECAST(...raw))).toBe(`#VALUE! ${message}`);
  });
});

describe("FORECAST_INTERVAL", () => {
  it("writes lower bounds, forecasts and upper bounds side by side, wider for a higher level", () => {
    const [narrow] = FORECAST_INTERVAL([[10, 12, 9, 14, 11, 13]], 2, 0.5, "ses") as number[][];
    const [wide] = FORECAST_INTERVAL([[10, 12, 9, 14, 11, 13]], 2, 0.9, "ses") as number[][];
    expect(wide?.slice(2, 4)).toEqual(narrow?.slice(2, 4));
    expect(wide?.[0]).toBeLessThan(narrow?.[0] ?? NaN);
    expect(wide?.[5]).toBeGreaterThan(narrow?.[5] ?? NaN);
  });

  it("gives intermittent demand bounds that it has had, and the same ones at each recalculation", () => {
    const demand = [[0, 0, 6, 0, 0, 3, 0, 0, 4, 0, 0, 5]];
    const [row] = FORECAST_INTERVAL(demand, 1, 0.9, "sba") as number[][];
    expect(row?.[0]).toBe(0);
    expect(row?.[2]).toBeGreaterThan(row?.[1] ?? NaN);
    const seasonal = [[4, 8, 5, 9, 4, 8, 6, 9, 5, 8]];
    const simulated = (): unknown[][] =>
      FORECAST_INTERVAL(seasonal, 2, 0.9, "holt-winters-multiplicative", 2);
    expect(simulated()).toEqual(simulated());
  });

  it("reads 95 as a slip for 0.95", () => {
    expect(errorOf(() => FORECAST_INTERVAL(demand, 1, 95))).toBe(
      "#VALUE! level: is 95. Enter 0.95 for 95 %.",
    );
  });
});

describe("FORECAST_COMPARE", () => {
  it("names a method it does not know, with its cell", () => {
    expect(errorOf(() => FORECAST_COMPARE([[1, 2, 3, 4]], [["naive", "arima"]]))).toMatch(
      /^#VALUE! methods: column 2: is the text "arima". Enter one of "naive"/,
    );
  });

  it("refuses a history that leaves nothing to forecast from", () => {
    expect(errorOf(() => FORECAST_COMPARE([[1, 2, 3]], null, 3))).toBe(
      "#VALUE! history: holds 3 periods, too few to hold back 3 and forecast them by these methods. Select more periods, or enter a shorter horizon.",
    );
  });

  it("compares over the items that every method can be used on", () => {
    const steady = [4, 8, 5, 8, 4, 9, 4, 8];
    const gappy = [40, 0, 50, 80, 0, 90, 0, 70];
    const methods = [["naive", "holt-winters-multiplicative"]];
    const both = FORECAST_COMPARE([steady, gappy], methods, 1, 2);
    expect(both).toEqual(FORECAST_COMPARE([steady], methods, 1, 2));
    const [, naive, multiplicative] = FORECAST_COMPARE([gappy], methods, 1, 2);
    expect(typeof naive?.[1]).toBe("number");
    expect(multiplicative?.[1]).toMatchObject({ code: "#N/A" });
  });

  it("has #N/A where there is no demand to relate errors to", () => {
    const [, row] = FORECAST_COMPARE([[0, 0, 0, 0, 0, 0]], [["ses"]]);
    expect(row?.[0]).toBe("ses");
    expect(row?.[1]).toMatchObject({ code: "#N/A" });
  });
});

describe("FORECAST_ERROR and TRACKING_SIGNAL", () => {
  it("ask for what is missing", () => {
    expect(errorOf(() => FORECAST_ERROR([[1, 2]], [[1, 2]], null))).toMatch(
      /^#VALUE! measure: is missing. Enter one of "me"/,
    );
    expect(errorOf(() => FORECAST_ERROR([[1, 2]], [[1, 2]], "mase"))).toBe(
      '#VALUE! insample: is missing. Select the demand before the forecasts for "mase".',
    );
    expect(errorOf(() => FORECAST_ERROR([[1, 2, 3]], [[1, 2]], "mae"))).toBe(
      "#VALUE! forecast: holds 2 cells, but actual has 3. Select columns of equal height, or enter one number for all rows.",
    );
  });

  it("follow the direction of the ranges", () => {
    expect(rounded(TRACKING_SIGNAL([[12], [8]], [[10], [10]]))).toEqual([[1], [0]]);
    expect(rounded(TRACKING_SIGNAL([[12, 6]], [[10, 10]], 0.5))).toEqual([
      [1, Number((-2 / 3).toPrecision(12))],
    ]);
  });
});

describe("FORECAST_NPI", () => {
  const analogues = [
    [10, 30, 60],
    [20, 30, 50],
    [30, 30, 40],
  ];

  it("gives lower bounds, forecasts and upper bounds in one row", () => {
    const [row] = FORECAST_NPI(analogues, null, 2, 1000);
    expect(rounded([row!.slice(2, 4)])).toEqual([[200, 300]]);
    expect(row).toHaveLength(6);
    expect(Number(row![0])).toBeLessThan(200);
    expect(Number(row![4])).toBeGreaterThan(200);
  });

  it("takes a blank for the expected total and similarities in either direction", () => {
    expect(FORECAST_NPI(analogues, [[1, 1, 1]], 1, 0)).toEqual(FORECAST_NPI(analogues, [[1], [1], [1]], 1));
    expect(rounded(FORECAST_NPI(analogues, [[0], [0], [1]], 1))[0]![1]).toBe(30);
  });

  it("has no answer where no analogue has demand", () => {
    expect(reasons(FORECAST_NPI([[0, 0]]))).toEqual(
      new Array<string>(3).fill("No analogue with a similarity has demand."),
    );
  });

  it.each([
    [[analogues, [[1], [2]]], "similarity: holds 2 cells, but analogues has 3 rows. Select one for each."],
    [[analogues, null, 4], "horizon: is 4, but analogues has 3 periods. Enter a shorter horizon."],
  ])("refuses what does not fit (%#)", (raw, message) => {
    expect(errorOf(() => FORECAST_NPI(...raw))).toBe(`#VALUE! ${message}`);
  });
});
