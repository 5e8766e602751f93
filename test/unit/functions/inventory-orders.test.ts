import "./custom-functions-stub";
import { errorOf, reasons, shownCells } from "./custom-functions-stub";
import { registeredFunctions } from "./registered-functions";

const { EOQ, EOQ_DISCOUNT, LOT_SIZES, NEWSVENDOR, RQ_POLICY, SS_POLICY, SAFETY_STOCK_EMPIRICAL } =
  registeredFunctions;

const history = [[5, 5, 5, 5, 9, 5, 5, 5, 5, 5]];

describe("SAFETY_STOCK_EMPIRICAL", () => {
  it("answers each item by its own lead time, and says which history is too short", () => {
    const cells = SAFETY_STOCK_EMPIRICAL([[0.9]], [history[0], history[0]], [[1], [3]]);
    expect(shownCells(cells)).toEqual([[expect.closeTo(-0.4, 12)], ["#N/A"]]);
    expect(reasons(cells)[1]).toBe(
      "history: has 8 runs of 3 periods to protect, but a serviceLevel of 0.9 needs 10. Enter a longer history, or a lower target.",
    );
  });

  it.each([
    [[[[95]], history, [[1]]], "serviceLevel: is 95. Enter 0.95 for 95 %."],
    [
      [[[0.9]], history, [[0]]],
      "leadTime: is 0 or blank and there is no reviewPeriod, so no time is to be protected. Enter a lead time.",
    ],
    [
      [[[0.9]], [[1], [2]].map(([value]) => [value, value]), [[1], [2], [3]]],
      "leadTime: holds 3 cells, but history has 2 rows. Select columns of equal height, or enter one number for all rows.",
    ],
    [
      [[[0.5]], history, [[1]], null, "fill"],
      'orderQuantity: is 0 or blank, but measure "fill" needs it. Enter units per order, or a reviewPeriod for an item with demand.',
    ],
  ])("refuses what it cannot use (%#)", (raw, message) => {
    expect(errorOf(() => SAFETY_STOCK_EMPIRICAL(...raw))).toBe(`#VALUE! ${message}`);
  });
});

describe("the functions of orders", () => {
  it.each([
    [() => EOQ([[10]], [[5]], [[0]]), "holdingCost: is 0 or blank. Enter a number above 0."],
    [
      () => EOQ([[10]], [[5]], [[1]], null, [[10]]),
      "productionRate: is not above demandRate, so production never gets ahead of demand. Enter a higher rate, or leave it out.",
    ],
    [
      () => EOQ_DISCOUNT([[10]], [[5]], [[0.2]], [[0], [10]]),
      "tiers: has 1 columns. Select two: the quantity from which a unit cost holds, and that unit cost.",
    ],
    [
      () =>
        EOQ_DISCOUNT(
          [[10]],
          [[5]],
          [[0.2]],
          [
            [10, 5],
            [0, 4],
          ],
        ),
      "tiers: row 2 is from 0 units, the row before from 10. Sort the rows by rising quantity.",
    ],
    [
      () =>
        EOQ_DISCOUNT(
          [[10]],
          [[5]],
          [[0.2]],
          [
            [0, 5],
            [10, "4 EUR"],
          ],
        ),
      'tiers: row 2, column 2 holds the text "4 EUR". Enter a number, or clear the cell.',
    ],
    [
      () => NEWSVENDOR([[1]], [[1]], [[10]]),
      'demandSd: is missing, but distribution "normal" needs it. Enter the standard deviation of demand per period.',
    ],
    [
      () => LOT_SIZES([[1, "x"]], [[1]], [[1]]),
      'demand: column 2 holds the text "x". Enter a number, or clear the cell.',
    ],
    [
      () => LOT_SIZES([new Array(25_000).fill(1)], [[1]], [[1]]),
      "demand: 1 rows of 25000 periods take a formula too long. Select fewer items or periods for one formula.",
    ],
  ])("say what to enter (%#)", (call, message) => {
    expect(errorOf(call)).toBe(`#VALUE! ${message}`);
  });

  it("leave blank rows at the end of tiers out", () => {
    const filled = [
      [0, 5],
      [100, 4],
    ];
    expect(EOQ_DISCOUNT([[10]], [[5]], [[0.2]], [...filled, [null, ""], [0, 0]])).toEqual(
      EOQ_DISCOUNT([[10]], [[5]], [[0.2]], filled),
    );
  });
});

describe("RQ_POLICY and SS_POLICY", () => {
  it("take normal demand where a standard deviation is given, else Poisson", () => {
    const costs = [[[64]], [[1]], [[9]]];
    expect(SS_POLICY([[20]], ...costs)).toEqual(SS_POLICY([[20]], ...costs, null, "poisson"));
    expect(SS_POLICY([[20]], ...costs, null, null, [[5]])).toEqual(
      SS_POLICY([[20]], ...costs, null, "normal", [[5]]),
    );
  });

  it("answer the rows that they can, and stand below each other where rows run across", () => {
    const cells = RQ_POLICY([[12], [0]], [[0]], [[0.5]], [[4]], [[4]], [[28]], "poisson");
    expect(shownCells(cells)).toEqual([
      [6, 7, expect.closeTo(28.2413128421692, 9)],
      ["#N/A", "#N/A", "#N/A"],
    ]);
    expect(SS_POLICY([[21, 65]], [[64]], [[1]], [[9]]).slice(0, 2)).toEqual([
      [15, 56],
      [65, 75],
    ]);
  });

  it.each([
    [() => SS_POLICY([[0]], [[64]], [[1]], [[9]]), /^#VALUE! demandMean: /],
    [() => SS_POLICY([[1e5]], [[1e6]], [[1]], [[9]]), /more than 4,000 units between s and S.*by the pack/],
    [() => RQ_POLICY([[1e9]], [[0]], [[1]], [[1e9]], [[1]], [[9]], "poisson"), /more than 100,000 units/],
    [() => RQ_POLICY([[10]], [[3]], [[1]], [[5]], [[1]], [[0]]), /^#VALUE! stockoutCost: is 0 or blank/],
    [
      () => RQ_POLICY(new Array(5000).fill([10]), [[3]], [[1]], [[5]], [[1]], [[9]]),
      /5000 rows take a formula too long/,
    ],
  ])("refuse what would not end (%#)", (call, message) => {
    expect(errorOf(call)).toMatch(message);
  });
});
