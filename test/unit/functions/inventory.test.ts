import "./custom-functions-stub";
import { errorOf, reasons, shownCells } from "./custom-functions-stub";
import { rounded } from "./excel-input";
import { registeredFunctions } from "./registered-functions";

const { SAFETY_STOCK } = registeredFunctions;

/** Standard normal quantile of 0.95: tabulated 1.6449, digits from R 4.2.2 qnorm. */
const z95 = 1.6448536269514722;

describe("SAFETY_STOCK", () => {
  it("protects the lead time, under periodic review the review period as well", () => {
    expect(rounded(SAFETY_STOCK([[0.95]], [[10]], [[4]]))).toEqual(rounded([[z95 * 20]]));
    expect(rounded(SAFETY_STOCK([[0.95]], [[10]], [[1]], null, null, [[3]]))).toEqual(rounded([[z95 * 20]]));
    expect(rounded(SAFETY_STOCK([[0.95]], [[10]], [[0]], null, null, [[4]]))).toEqual(rounded([[z95 * 20]]));
  });

  it("may be negative: a target below one half asks for less than mean demand", () => {
    expect(rounded(SAFETY_STOCK([[0.05]], [[10]], [[4]]))).toEqual(rounded([[-z95 * 20]]));
  });

  it("adds the variability of the lead time", () => {
    // inventorize 1.1.1 (reference case ssltv_2_0.95)
    const [[found = 0] = []] = SAFETY_STOCK([[0.95]], [[20]], [[10]], [[100]], [[2]]) as number[][];
    expect(found).toBeCloseTo(345.027407578294, 9);
  });

  it("answers in the direction of its columns, a single number standing for every row", () => {
    expect(rounded(SAFETY_STOCK([[0.95]], [[10], [20]], [[4]]))).toEqual(rounded([[z95 * 20], [z95 * 40]]));
    expect(rounded(SAFETY_STOCK([[0.95]], [[10, 20]], [[4]]))).toEqual(rounded([[z95 * 20, z95 * 40]]));
    expect(rounded(SAFETY_STOCK([[0.95]], [[10, 20]], [[4], [4]]))).toEqual(
      rounded([[z95 * 20], [z95 * 40]]),
    );
  });

  it("gives whole stock positions for discrete demand, which need no standard deviation when Poisson", () => {
    // Poisson with mean 4: P(D <= 7) = 0.9489, P(D <= 8) = 0.9786 (tables): 8 - 4.
    expect(SAFETY_STOCK([[0.95]], null, [[2]], [[2]], null, null, null, null, "poisson")).toEqual([[4]]);
    expect(SAFETY_STOCK([[0.95]], [["#N/A"], [1]], [[2]], [[2]], null, null, null, null, "Poisson")).toEqual([
      [4],
      [4],
    ]);
  });

  it("takes demand between reviews as the order quantity of a fill rate", () => {
    const given = SAFETY_STOCK([[0.99]], [[10]], [[4]], [[50]], null, [[2]], "fill", [[100]]);
    expect(SAFETY_STOCK([[0.99]], [[10]], [[4]], [[50]], null, [[2]], "fill")).toEqual(given);
    expect(SAFETY_STOCK([[0.99]], [[10], [10]], [[4]], [[50]], null, [[2]], "fill", [[100], [null]])).toEqual(
      [...given, ...given],
    );
  });

  it("leaves rows that lack a number unanswered, each with its reason, and answers the others", () => {
    const cells = SAFETY_STOCK(
      [[0.95], [95], [0], [0.95], [0.95], [0.95]],
      [[10], [10], [10], [null], ["#DIV/0!"], [10]],
      [[4], [4], [4], [4], [4], [0]],
    );
    expect(rounded(shownCells(cells))).toEqual(
      rounded([[z95 * 20], ["#N/A"], ["#N/A"], ["#N/A"], ["#N/A"], ["#N/A"]]),
    );
    expect(reasons(cells)).toEqual([
      undefined,
      "serviceLevel: row 2 is 95. Enter 0.95 for 95 %.",
      "serviceLevel: row 3 is 0 or blank. Enter a number above 0 and below 1, such as 0.95 for 95 %.",
      "demandSd: row 4 is blank. Enter a number from 0.",
      "demandSd: row 5 holds the error #DIV/0!. Correct that cell, or wrap its formula in IFERROR.",
      "leadTime: is 0 or blank and there is no reviewPeriod, so no time is to be protected. Enter a lead time.",
    ]);
  });

  it.each([
    [[[[95]], [[10]], [[4]]], "serviceLevel: is 95. Enter 0.95 for 95 %."],
    [[[[0.95]], [[null]], [[4]]], "demandSd: is missing. Enter the standard deviation of demand per period."],
    [
      [[[0.95]], [["10 pcs"], [3]], [[4]]],
      'demandSd: row 1 holds the text "10 pcs". Enter a number, or clear the cell.',
    ],
    [
      [[[0.95]], [[10]], [[0]]],
      "leadTime: is 0 or blank and there is no reviewPeriod, so no time is to be protected. Enter a lead time.",
    ],
    [
      [[[0.95]], [[10]], [[4]], null, [[1]]],
      "demandMean: is 0 or blank, but leadTimeSd needs it. Enter the mean demand per period.",
    ],
    [
      [[[0.95]], [[10]], [[4]], null, null, null, null, null, "gamma"],
      'demandMean: is 0 or blank, but distribution "gamma" needs it. Enter the mean demand per period.',
    ],
    [
      [[[0.95]], [[10]], [[4]], null, null, null, "fill"],
      'orderQuantity: is 0 or blank, but measure "fill" needs it. Enter units per order, or both demandMean and reviewPeriod.',
    ],
    [
      [[[0.95]], [[10], [20]], [[4], [5], [6]]],
      "leadTime: holds 3 cells, but demandSd has 2. Select columns of equal height, or enter one number for all rows.",
    ],
    [
      [[[0.95]], new Array(50_001).fill([10]), [[4]], [[9]], null, null, null, null, "gamma"],
      "serviceLevel: 50,001 cells are too many for a formula (at most 50,000). Use the Segment tool in the Stratify pane: it works in the background.",
    ],
  ])("refuses what it cannot use (%#)", (raw, message) => {
    expect(errorOf(() => SAFETY_STOCK(...raw))).toBe(`#VALUE! ${message}`);
  });

  it("does not search for sizes that no stock has", () => {
    expect(
      errorOf(() => SAFETY_STOCK([[0.95]], [[1]], [[1]], [[1e20]], null, null, "fill", [[1]], "poisson")),
    ).toMatch(/^#VALUE! distribution: "poisson" needs a serviceLevel between/);
  });
});
