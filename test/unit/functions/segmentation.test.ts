import "./custom-functions-stub";
import { errorOf, reasons, shownCells } from "./custom-functions-stub";
import { rounded } from "./excel-input";
import { registeredFunctions } from "./registered-functions";

const { SEGMENT_ABCXYZ, ABC_CLASS, XYZ_CLASS, VARIABILITY, DEMAND_PATTERN, ADI, CV_SQUARED } =
  registeredFunctions;

/** A season of four periods, three times: sales 10, 20, 30, 40. */
const seasonal = [[10, 20, 30, 40, 10, 20, 30, 40, 10, 20, 30, 40]];

describe("SEGMENT_ABCXYZ", () => {
  const demand = [
    [10, 11, 9, 10],
    [10, 0, 20, 10],
  ];

  it.each([null, undefined, "", [[null]], [[0]]])(
    "ranks by total demand when value is left empty (%p)",
    (value) => {
      // Totals 40 and 40: equal values share the better class.
      expect(SEGMENT_ABCXYZ(value, demand)).toEqual([["AX"], ["AY"]]);
    },
  );

  it("gives a column beside the history although value is a row", () => {
    expect(SEGMENT_ABCXYZ([[90, 10]], demand)).toEqual([["AX"], ["BY"]]);
  });

  it("takes a single column as one item, and says so when the values do not fit", () => {
    expect(SEGMENT_ABCXYZ([[5]], [[1], [1], [1]])).toEqual([["AX"]]);
    expect(errorOf(() => SEGMENT_ABCXYZ([[5], [6], [7]], [[1], [1], [1]]))).toBe(
      "#VALUE! value: holds 3 cells, but history has 1 item (a single column is one item). Select one value per item.",
    );
    expect(errorOf(() => SEGMENT_ABCXYZ([[5], [6], [7]], demand))).toBe(
      "#VALUE! value: holds 3 cells, but history has 2 rows. Select one value per item.",
    );
  });

  it("takes its own cuts for both axes, in either direction", () => {
    expect(SEGMENT_ABCXYZ([[60], [40]], demand, [[0.5]], [[0.01], [0.02]])).toEqual([["AZ"], ["BZ"]]);
  });

  it("removes the season when asked", () => {
    expect(SEGMENT_ABCXYZ(null, seasonal, null, [[0.1, 0.2]])).toEqual([["AZ"]]);
    expect(SEGMENT_ABCXYZ(null, seasonal, null, [[0.1, 0.2]], "Deseasonalized", 4)).toEqual([["AX"]]);
  });
});

describe("measures of variability", () => {
  it.each([
    [
      () => VARIABILITY(seasonal, "deseasonalized", null),
      'season: variability "deseasonalized" needs the number of periods in a season, such as 12 for months. Enter a whole number from 2.',
    ],
    [
      () => XYZ_CLASS(seasonal, null, "deseasonalized", 7),
      "season: two full seasons of 7 need 14 periods, but history has 12. Enter a shorter season, or select a longer history.",
    ],
    [
      () => VARIABILITY([[1, 2, 3]], "forecast-error"),
      'history: has 3 periods, but variability "forecast-error" needs at least 4. Select more periods.',
    ],
    [
      () => VARIABILITY([[1]]),
      'history: has 1 period, but variability "cv" needs at least 2. Select more periods.',
    ],
    [
      () => VARIABILITY([[1, 2]], "mad"),
      'variability: is the text "mad". Enter one of "cv", "cv-population", "deseasonalized", "forecast-error".',
    ],
  ])("refuse what they cannot measure (%#)", (call, message) => {
    expect(errorOf(call)).toBe(`#VALUE! ${message}`);
  });

  it("leave rows without demand unanswered, with the reason, and answer the others", () => {
    const cells = VARIABILITY([
      [0, 0],
      [1, 1],
      [-3, -4],
    ]);
    expect(shownCells(cells)).toEqual([["#N/A"], [0], ["#N/A"]]);
    expect(reasons(cells)).toEqual(["This item has no demand.", undefined, "This item has no demand."]);
  });

  it("tell that a back-test needs demand in the second half", () => {
    expect(reasons(VARIABILITY([[5, 5, 0, 0]], "forecast-error"))).toEqual([
      "This item has no demand in the second half of its history.",
    ]);
  });

  it("make an item without demand Z", () => {
    expect(XYZ_CLASS([[0, null, "", 0]])).toEqual([["Z"]]);
  });
});

describe("ABC_CLASS", () => {
  it("answers in the direction of its values", () => {
    expect(ABC_CLASS([[1], [9]])).toEqual([["B"], ["A"]]);
    expect(ABC_CLASS([[1, 9]])).toEqual([["B", "A"]]);
    expect(ABC_CLASS(9)).toEqual([["A"]]);
  });

  it("puts blank, zero and negative values in the last class", () => {
    expect(ABC_CLASS([[9], [null], [0], [-4]])).toEqual([["A"], ["C"], ["C"], ["C"]]);
  });

  it("makes a class more than there are cuts", () => {
    expect(ABC_CLASS([[40], [30], [20], [10]], [[0.3, 0.6, 0.8]])).toEqual([["A"], ["B"], ["C"], ["D"]]);
  });

  it("tells the boundaries apart where an item ends on a cut", () => {
    // Shares before: 0, 0.8; with: 0.8, 1.
    const value = [[80], [20]];
    expect(ABC_CLASS(value, null, "crossing")).toEqual([["A"], ["B"]]);
    expect(ABC_CLASS(value, null, "inclusive")).toEqual([["A"], ["C"]]);
    expect(ABC_CLASS(value, null, "EXCLUSIVE")).toEqual([["B"], ["C"]]);
  });

  it("refuses one bad value, because every class depends on every value", () => {
    expect(errorOf(() => ABC_CLASS([[1], ["#N/A"]]))).toBe(
      "#VALUE! value: row 2 holds the error #N/A. Correct that cell, or wrap its formula in IFERROR.",
    );
  });
});

describe("demand patterns", () => {
  it("follow the definition asked for", () => {
    // Intervals 1 and 1, then a gap that "intervals" ignores and "ratio" counts.
    expect(DEMAND_PATTERN([[5, 5, 0, 0]])).toEqual([["smooth"]]);
    expect(DEMAND_PATTERN([[5, 5, 0, 0]], null, null, "ratio")).toEqual([["intermittent"]]);
  });

  it("refuse a cut of 0, which a blank cell may be", () => {
    expect(errorOf(() => DEMAND_PATTERN([[1, 2]], 0))).toBe("#VALUE! adiCut: is 0. Enter a number above 0.");
  });
});

describe("ADI and CV_SQUARED", () => {
  const demand = [
    [3, 0, 4, 0],
    [0, 0, 0, 0],
  ];

  it("answer by the definition asked for", () => {
    expect(shownCells(ADI(demand))).toEqual([[1.5], ["#N/A"]]);
    expect(shownCells(ADI(demand, "ratio"))).toEqual([[2], ["#N/A"]]);
    // Sizes 3 and 4: sample variance 0.5, population variance 0.25, squared mean 12.25.
    expect(rounded(shownCells(CV_SQUARED(demand)))).toEqual(rounded([[0.5 / 12.25], ["#N/A"]]));
    expect(rounded(shownCells(CV_SQUARED(demand, "population")))).toEqual(
      rounded([[0.25 / 12.25], ["#N/A"]]),
    );
  });

  it("take a single column as one item", () => {
    expect(ADI([[3], [0], [4], [0]])).toEqual([[1.5]]);
  });
});
