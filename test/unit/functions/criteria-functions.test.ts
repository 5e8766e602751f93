import "./custom-functions-stub";
import { errorOf, reasons, shownCells } from "./custom-functions-stub";
import { rounded } from "./excel-input";
import { registeredFunctions } from "./registered-functions";

const { SEGMENT_SCORE, AHP_WEIGHTS } = registeredFunctions;

describe("SEGMENT_SCORE", () => {
  const criteria = [
    [10, 1],
    [20, 3],
    [30, 2],
  ];

  it.each([
    ["a row", [[3, 1]]],
    ["a column", [[3], [1]]],
  ])("takes weights as %s", (_, weights) => {
    expect(SEGMENT_SCORE(criteria, weights, null, null, "Score")).toEqual([[0], [0.625], [0.875]]);
  });

  it("takes directions as a row or a column, and a single criterion with single numbers", () => {
    const turned = [[0.25], [0.375], [0.875]];
    expect(SEGMENT_SCORE(criteria, [[3, 1]], [[1, -1]], null, "score")).toEqual(turned);
    expect(SEGMENT_SCORE(criteria, [[3, 1]], [[1], [-1]], null, "score")).toEqual(turned);
    expect(SEGMENT_SCORE([[5], [7]], [[2]], [[-1]], null, "score")).toEqual([[1], [0]]);
  });

  it("makes a class more than there are cuts", () => {
    // Shares of all scores (1.5) before: third 0, second 58 %, first 100 %.
    expect(SEGMENT_SCORE(criteria, [[3, 1]], null, [[0.5]])).toEqual([["B"], ["B"], ["A"]]);
  });

  it("takes a blank as 0, as Excel on the desktop hands it over, and #N/A in any form as not known", () => {
    const scores = (cell: unknown) => SEGMENT_SCORE([[cell], [10], [20]], [[1]], null, null, "score");
    expect(scores("")).toEqual([[0], [0.5], [1]]);
    expect(scores(null)).toEqual(scores(0));
    for (const unknown of ["#N/A", { code: "#N/A" }, { type: "Error", errorType: "NotAvailable" }]) {
      const cells = scores(unknown);
      expect(shownCells(cells)).toEqual([["#N/A"], [0], [1]]);
      expect(reasons(cells)[0]).toBe("No criterion of this item that has a weight is known (all are #N/A).");
    }
    expect(shownCells(SEGMENT_SCORE([["#N/A"], [10], [20]], [[1]]))).toEqual([["#N/A"], ["C"], ["A"]]);
  });

  it.each([
    [[criteria, [[1]]], "weights: holds 1 cell, but criteria has 2 columns. Give one weight per criterion."],
    [[criteria, [[0, 0]]], "weights: all are 0. Give at least one criterion a weight above 0."],
    [[criteria, [[1, -1]]], "weights: column 2 is -1. Enter a number from 0."],
    [
      [criteria, [[1, 1]], [[1]]],
      "directions: holds 1 cell, but criteria has 2 columns. Give one direction per criterion.",
    ],
    [
      [criteria, [[1, 1]], [[1, 0]]],
      "directions: column 2 holds 0. Enter 1 where more is better, -1 where less is better.",
    ],
    [[criteria, [[1, 1]], criteria], "directions: holds 3 x 2 cells. Select one row or one column."],
    [
      [[[1, "high"]], [[1, 1]]],
      'criteria: column 2 holds the text "high". Enter a number, or clear the cell.',
    ],
    [
      [[[1], ["#DIV/0!"]], [[1]]],
      "criteria: row 2 holds the error #DIV/0!. Correct that cell, or wrap its formula in IFERROR.",
    ],
    [[null, [[1]]], "criteria: is missing. Select a range with a row per item and a column per criterion."],
    [
      [new Array(2_000_001).fill([1]), [[1]]],
      "criteria: 2,000,001 cells are too many for a formula (at most 2,000,000). Use the Segment tool in the Stratify pane: it works in the background.",
    ],
  ])("refuses what it cannot use (%#)", (raw, message) => {
    expect(errorOf(() => SEGMENT_SCORE(...raw))).toBe(`#VALUE! ${message}`);
  });
});

describe("AHP_WEIGHTS", () => {
  /** Saaty 1990, "How to make a decision", EJOR 48:9-26: the first three of eight criteria for a house. */
  const triangle = [
    [1, 5, 3],
    [0, 1, 1 / 3],
    [0, 0, 1],
  ];

  it("gives weights and, as last row, the consistency ratio", () => {
    const cells = AHP_WEIGHTS(triangle);
    expect(cells).toHaveLength(4);
    // Three criteria: weights are the geometric means of the rows, lambda = 1 + x + 1/x with x = (5 x 1/3 / 3)^(1/3).
    const means = [15 ** (1 / 3), (1 / 15) ** (1 / 3), 1];
    const total = means.reduce((sum, mean) => sum + mean, 0);
    const x = (5 / 3 / 3) ** (1 / 3);
    const ratio = (1 + x + 1 / x - 3) / 2 / 0.58;
    expect(rounded(cells)).toEqual(rounded([...means.map((mean) => [mean / total]), [ratio]]));
  });

  it("takes a blank, a 0 or the reciprocal in the other half alike", () => {
    const full = [
      [1, 5, 3],
      [0.2, 1, 1 / 3],
      [1 / 3, 3, 1],
    ];
    const blank = triangle.map((row) => row.map((cell) => (cell === 0 ? "" : cell)));
    const lower = full.map((row, at) => row.map((cell, column) => (column < at ? cell : null)));
    for (const comparisons of [blank, full, lower])
      expect(rounded(AHP_WEIGHTS(comparisons))).toEqual(rounded(AHP_WEIGHTS(triangle)));
  });

  it("weighs one criterion with 1", () => {
    expect(AHP_WEIGHTS([[1]])).toEqual([[1], [0]]);
  });

  it.each([
    [[[1, 2, 3]], "comparisons: holds 1 x 3 cells. Select a square: a row and a column per criterion."],
    [
      [
        [1, 2],
        [-3, 1],
      ],
      "comparisons: row 2, column 1 is -3. Enter a number above 0: 1 for equal, up to 9 for far more, 1/9 for far less important.",
    ],
    [
      [
        [1, ""],
        [0, 1],
      ],
      "comparisons: row 1, column 2 is blank, and so is row 2, column 1. Enter one of the two.",
    ],
    [
      [
        [1, 3],
        [3, 1],
      ],
      "comparisons: row 2, column 1 is 3, but row 1, column 2 is 3. Clear one of the two, or make it the reciprocal (1 / x) of the other.",
    ],
    [
      [
        [1, 3],
        [1 / 3, 2],
      ],
      "comparisons: row 2, column 2 is 2. Enter 1, or clear the cell: it compares a criterion with itself.",
    ],
    [
      [
        [1, "#N/A"],
        ["", 1],
      ],
      "comparisons: row 1, column 2 holds the error #N/A. Correct that cell, or wrap its formula in IFERROR.",
    ],
    [
      Array.from({ length: 16 }, () => new Array<number>(16).fill(1)),
      "comparisons: compares 16 criteria. Compare at most 15.",
    ],
    [
      null,
      "comparisons: is missing. Select a square range: how many times as important each criterion is as each other.",
    ],
  ])("refuses what it cannot use (%#)", (comparisons, message) => {
    expect(errorOf(() => AHP_WEIGHTS(comparisons))).toBe(`#VALUE! ${message}`);
  });
});
