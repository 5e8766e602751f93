import "./custom-functions-stub";
import { errorOf } from "./custom-functions-stub";
import { registeredFunctions } from "./registered-functions";

const { ALLOCATE } = registeredFunctions;

describe("ALLOCATE", () => {
  it("answers in the direction of the requests", () => {
    expect(ALLOCATE([[9]], [[6], [12]])).toEqual([[4.5], [4.5]]);
    expect(ALLOCATE([[9]], [[6, 12]], "Proportional")).toEqual([[3, 6]]);
  });

  it("takes one minimum and one pack for all rows", () => {
    expect(ALLOCATE([[40]], [[50], [10], [20]], "priority", [[1], [2], [3]], [[5]], [[5]])).toEqual([
      [30],
      [5],
      [5],
    ]);
  });

  it("names what the guarantees add up to when there is less", () => {
    expect(errorOf(() => ALLOCATE([[10]], [[20], [20]], null, null, [[6], [6]]))).toBe(
      "#VALUE! minimum: the guaranteed minima add up to 12, in whole packs where pack is given, but the supply is 10. Lower a minimum, or raise the supply.",
    );
  });

  it.each([
    ["no ranks", [[[10]], [[5], [5]], "priority"], 'weights: rule "priority" needs a rank per row'],
    ["a blank rank", [[[10]], [[5], [5]], "priority", [[1], [""]]], "weights: row 2 is 0 or blank"],
    ["no weight", [[[10]], [[5], [5]], "weighted", [[0], [0]]], "weights: are all 0 or blank"],
    ["a negative request", [[[10]], [[5], [-5]]], "demand: row 2 is -5"],
    ["text among requests", [[[10]], [[5], ["5 pcs"]]], "demand: row 2 holds the text"],
    [
      "two supplies",
      [
        [[10], [20]],
        [[5], [5]],
      ],
      "supply: holds 2 cells",
    ],
    ["heights that differ", [[[10]], [[5], [5]], null, null, [[1], [2], [3]]], "minimum: holds 3 cells"],
    ["a word that is no rule", [[[10]], [[5]], "first come"], "rule:"],
  ])("refuses %s, naming it", (_, given, message) => {
    expect(errorOf(() => ALLOCATE(...given))).toContain(message);
  });

  it("ends when packs differ by many orders of size", () => {
    const result = ALLOCATE([[1e15]], [[1e15], [1e15], [1e15]], "fair-share", null, null, [
      [1e-6],
      [1],
      [7e14],
    ]);
    expect((result as number[][]).flat().reduce((total, each) => total + each, 0)).toBeLessThanOrEqual(
      1e15 * (1 + 1e-9),
    );
  });
});
