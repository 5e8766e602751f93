import "./custom-functions-stub";
import { errorOf, reasons, shownCells } from "./custom-functions-stub";
import { registeredFunctions } from "./registered-functions";

const { ABC_CLASS, CLASS_HYSTERESIS, CLASS_CONFIDENCE, SEGMENT_ABCXYZ } = registeredFunctions;

describe("CLASS_HYSTERESIS", () => {
  // Shares before: 0, 0.79, 0.96.
  const value = [[790], [170], [40]];

  it("keeps what lies within the band, and answers in the direction of its values", () => {
    expect(CLASS_HYSTERESIS([["A"], ["B"], ["B"]], value)).toEqual([["A"], ["B"], ["B"]]);
    expect(CLASS_HYSTERESIS([["A"], ["B"], ["B"]], [[790, 170, 40]])).toEqual([["A", "B", "B"]]);
    expect(CLASS_HYSTERESIS([["A"], ["B"], ["B"]], value, null, 0.001)).toEqual([["A"], ["A"], ["C"]]);
  });

  it("is ABC_CLASS with a band of 0, and for items that have no class yet", () => {
    const classes = ABC_CLASS(value, [[0.5, 0.9]]);
    expect(CLASS_HYSTERESIS([["C"], ["C"], ["A"]], value, [[0.5, 0.9]], 0)).toEqual(classes);
    expect(CLASS_HYSTERESIS([[null], [0]], value.slice(0, 2))).toEqual(ABC_CLASS(value.slice(0, 2)));
  });

  it("takes letters in either case, with spaces about them", () => {
    expect(CLASS_HYSTERESIS([["a"], [" b "], ["c"]], value)).toEqual([["A"], ["B"], ["C"]]);
  });

  it("leaves the row of an unknown class unanswered, with the reason, and answers the others", () => {
    const cells = CLASS_HYSTERESIS([["AX"], ["D"], ["c"]], value);
    expect(shownCells(cells)).toEqual([["#N/A"], ["#N/A"], ["C"]]);
    expect(reasons(cells)).toEqual([
      'current: row 1 holds the text "AX". Enter a class letter such as A, or clear the cell.',
      "current: holds the class D, but with 2 cuts the classes are A to C. Enter one of these, or clear the cell.",
      undefined,
    ]);
    expect(shownCells(CLASS_HYSTERESIS([["D"], [7], ["#REF!"]], value, [[0.5, 0.8, 0.95]]))).toEqual([
      ["A"],
      ["#N/A"],
      ["#N/A"],
    ]);
  });

  it.each([
    [[[["AX"]], [[5]]], 'current: holds the text "AX". Enter a class letter such as A, or clear the cell.'],
    [
      [[["D"]], [[5]], 0.5],
      "current: holds the class D, but with 1 cut the classes are A to B. Enter one of these, or clear the cell.",
    ],
    [
      [[["A"], ["B"]], value],
      "current: holds 2 cells, but value has 3 cells. Select one current class per value.",
    ],
    [
      [
        [
          ["A", "B"],
          ["A", "B"],
        ],
        value,
      ],
      "current: holds 2 x 2 cells. Select one column (or one row).",
    ],
    [[null, value], "current: is missing. Select a column of class letters."],
    [[[["A"], ["B"], ["C"]], value, null, 2], "band: is 2. Enter 0.02 for 2 %."],
    [
      [[["A"], ["B"], ["C"]], value, null, -0.1],
      "band: is -0.1. Enter a number from 0 below 1, such as 0.95 for 95 %.",
    ],
    [
      [
        [["A"], ["B"], ["C"]],
        [[1], ["x"], [3]],
      ],
      'value: row 2 holds the text "x". Enter a number, or clear the cell.',
    ],
  ])("refuses what it cannot use (%#)", (raw, message) => {
    expect(errorOf(() => CLASS_HYSTERESIS(...raw))).toBe(`#VALUE! ${message}`);
  });
});

describe("CLASS_CONFIDENCE", () => {
  const demand = [
    [100, 110, 90, 100, 95, 105],
    [10, 4, 10, 4, 10, 4],
    [0, 0, 9, 0, 0, 0],
    [0, 0, 0, 0, 0, 0],
  ];

  it("has the classes of SEGMENT_ABCXYZ beside their probabilities", () => {
    const cells = CLASS_CONFIDENCE(null, demand);
    expect(cells.map(([letters]) => [letters])).toEqual(SEGMENT_ABCXYZ(null, demand));
    for (const [, probability] of cells) {
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
    expect(cells[3]).toEqual(["CZ", 1]);
  });

  it("gives the same result for the same seed, and another for another", () => {
    expect(CLASS_CONFIDENCE(null, demand)).toEqual(CLASS_CONFIDENCE(null, demand, null, null, 200, 1));
    expect(CLASS_CONFIDENCE(null, demand, null, null, 200, 2)).not.toEqual(CLASS_CONFIDENCE(null, demand));
  });

  it("takes values, cuts and replications of its own", () => {
    const cells = CLASS_CONFIDENCE([[1], [90], [5], [4]], demand, [[0.5]], [[0.01, 0.02]], 8);
    expect(cells.map(([letters]) => letters)).toEqual(["BZ", "AZ", "BZ", "BZ"]);
    for (const [, probability] of cells) expect(Number.isInteger((probability as number) * 8)).toBe(true);
  });

  it.each([
    [[null, [[1]]], 'history: has 1 period, but variability "cv" needs at least 2. Select more periods.'],
    [[[[1], [2]], demand], "value: holds 2 cells, but history has 4 rows. Select one value per item."],
    [[null, demand, null, null, 1e6], "replications: is 1000000. Enter a whole number from 1 up to 100000."],
    [[null, demand, null, null, 9, -1], "seed: is -1. Enter a whole number from 0 up to 2147483647."],
    [
      [null, new Array(20_000).fill([1, 2, 3, 4, 5]), null, null, 1_000],
      "replications: 1,000 of 20,000 x 5 cells take about 3 seconds, too long for a formula (at most 1). Enter at most 454, or use the Segment tool in the Stratify pane: it works in the background.",
    ],
  ])("refuses what it cannot use (%#)", (raw, message) => {
    expect(errorOf(() => CLASS_CONFIDENCE(...raw))).toBe(`#VALUE! ${message}`);
  });

  it("takes 5,000 items of 84 periods with 200 replications", () => {
    const many = Array.from({ length: 5000 }, (_, item) =>
      Array.from({ length: 84 }, (_, period) => (item * 7 + period * period) % 23),
    );
    expect(CLASS_CONFIDENCE(null, many)).toHaveLength(5000);
  });
});
