import "./custom-functions-stub";
import { errorOf, reasons, shownCells } from "./custom-functions-stub";
import { rounded } from "./excel-input";
import { registeredFunctions } from "./registered-functions";

const { REORDER_POINT, ORDER_UP_TO, MIN_MAX, FILL_RATE, SAFETY_STOCK, STANDARD_LOSS, STANDARD_LOSS_INVERSE } =
  registeredFunctions;

describe("REORDER_POINT and ORDER_UP_TO", () => {
  it("add the safety stock to mean demand over lead time and review period", () => {
    const [[stock = 0] = []] = SAFETY_STOCK([[0.9]], [[10]], [[4]], [[50]], [[1]], [[2]]) as number[][];
    for (const position of [REORDER_POINT, ORDER_UP_TO]) {
      expect(rounded(position([[0.9]], [[50]], [[10]], [[4]], [[1]], [[2]]))).toEqual(
        rounded([[300 + stock]]),
      );
    }
  });

  it("give the smallest whole stock that reaches the target for counted demand", () => {
    // Reference case negative_binomial_csl_2_0.95: mean 12, variance 60.
    const sd = [[Math.sqrt(60)]];
    const given = [[[0.95]], [[12]], sd, [[1]], null, null, null, null, "negative-binomial"];
    expect(REORDER_POINT(...given)).toEqual([[27]]);
    expect(REORDER_POINT([[0.99]], [[9.5]], null, [[1]], null, null, null, null, "poisson")).toEqual([[17]]);
  });

  it("leave the rows that lack a number unanswered, each with its reason", () => {
    const cells = REORDER_POINT([[0.9]], [[10], [null], ["#N/A"], [10]], [[0]], [[4], [4], [4], [0]]);
    expect(shownCells(cells)).toEqual([[40], ["#N/A"], ["#N/A"], ["#N/A"]]);
    expect(reasons(cells)).toEqual([
      undefined,
      "demandMean: row 2 is blank. Enter a number from 0.",
      "demandMean: row 3 holds the error #N/A. Correct that cell, or wrap its formula in IFERROR.",
      "leadTime: is 0 or blank and there is no reviewPeriod, so no time is to be protected. Enter a lead time.",
    ]);
  });

  it.each([
    [[[[1.2]], [[10]], [[1]], [[4]]], "serviceLevel: is 1.2. Enter 0.012 for 1.2 %."],
    [
      [[[1]], [[10]], [[1]], [[4]]],
      "serviceLevel: is 1. Enter a number above 0 and below 1, such as 0.95 for 95 %.",
    ],
    [[[[0.9]], [[10]], [[1]], [[-4]]], "leadTime: is -4. Enter a number from 0."],
    [
      [[[0.9]], [[10]], [[1]], [[4]], null, null, "fill"],
      'orderQuantity: is 0 or blank, but measure "fill" needs it. Enter units per order, or both demandMean and reviewPeriod.',
    ],
  ])("refuse what they cannot use (%#)", (raw, message) => {
    expect(errorOf(() => REORDER_POINT(...raw))).toBe(`#VALUE! ${message}`);
    expect(errorOf(() => ORDER_UP_TO(...raw))).toBe(`#VALUE! ${message}`);
  });
});

describe("MIN_MAX", () => {
  it("stands below each other where the rows run across", () => {
    expect(MIN_MAX([[0.95]], [[10, 20]], [[0]], [[4]])).toEqual([
      [40, 80],
      [50, 100],
    ]);
  });

  it("gives both numbers the reason of their row", () => {
    const cells = MIN_MAX([[0.95]], [[10], [20]], [[0]], [[4]], null, null, null, [[12], [-1]]);
    expect(shownCells(cells)).toEqual([
      [40, 52],
      ["#N/A", "#N/A"],
    ]);
    const reason = "pack: row 2 is -1. Enter a number from 0.";
    expect(reasons(cells)).toEqual([undefined, undefined, reason, reason]);
  });
});

describe("FILL_RATE", () => {
  it.each([
    ["continuous", null],
    ["periodic", 2],
  ])("gives back the target of the safety stock for it (%s review)", (_, review) => {
    const period = review === null ? null : [[review]];
    const stock = SAFETY_STOCK([[0.97]], [[10]], [[4]], [[50]], null, period, "fill", [[100]]);
    expect(rounded(FILL_RATE(stock, [[10]], [[4]], [[100]], period))).toEqual([[0.97]]);
  });

  it("of an order of a hair is the chance that stock is left", () => {
    expect(rounded(FILL_RATE([[20]], [[10]], [[4]], [[1e-14]]))).toEqual(rounded([[0.8413447460685429]]));
  });

  it("needs an order and a time to protect", () => {
    expect(errorOf(() => FILL_RATE([[20]], [[10]], [[4]], [[0]]))).toBe(
      "#VALUE! orderQuantity: is 0 or blank. Enter a number above 0.",
    );
    expect(errorOf(() => FILL_RATE([[20]], [[10]], [[0]], [[5]]))).toMatch(
      /^#VALUE! leadTime: is 0 or blank/,
    );
  });
});

describe("STANDARD_LOSS and its inverse", () => {
  it("undo each other in the direction of their cells", () => {
    const factors = [[-3, 0.1, 0.84, 5]];
    expect(rounded(STANDARD_LOSS_INVERSE(STANDARD_LOSS(factors)))).toEqual(rounded(factors));
  });

  it("say which cell has no answer", () => {
    expect(reasons(STANDARD_LOSS_INVERSE([[0.1], [-1]]))).toEqual([
      undefined,
      "loss: row 2 is -1. Enter a number above 0.",
    ]);
    expect(reasons(STANDARD_LOSS([[0.1], [null]]))).toEqual([
      undefined,
      "z: row 2 is blank. Enter a number.",
    ]);
  });
});
