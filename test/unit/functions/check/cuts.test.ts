import { ArgumentError } from "../../../../src/functions/argument-error";
import { readCuts } from "../../../../src/functions/check/cuts";
import { functionRules } from "../../../../src/functions/rules";

const abc = functionRules.ABC_CLASS.cuts;
const xyz = functionRules.XYZ_CLASS.cuts;
const problem = (raw: unknown, rule = abc): string => {
  try {
    readCuts("cuts", raw, rule);
  } catch (error) {
    if (error instanceof ArgumentError) return error.message;
    throw error;
  }
  return "accepted";
};

describe("a cut list", () => {
  it.each([
    ["a row", [[0.7, 0.9]], [0.7, 0.9]],
    ["a column", [[0.7], [0.9]], [0.7, 0.9]],
    ["one number", 0.7, [0.7]],
    ["a range with blanks", [[0.7], [null], [0.9], [""]], [0.7, 0.9]],
    ["a range whose blank rest arrives as zeros", [[0.7, 0.9, 0, 0]], [0.7, 0.9]],
  ])("may be %s", (_, raw, expected) => {
    expect(readCuts("cuts", raw, abc)).toEqual(expected);
  });

  it.each([null, undefined, "", [[""]], [[0, 0]]])("falls back to the default when left out as %p", (raw) => {
    expect(readCuts("cuts", raw, abc)).toEqual([0.8, 0.95]);
  });

  it.each([
    [[[80, 95]], "cuts: holds the cut 80. Enter 0.8 for 80 %."],
    [[[0, 0.9]], "cuts: holds the cut 0. Enter a number above 0 and below 1, such as 0.95 for 95 %."],
    [[[0.95, 0.8]], "cuts: holds 0.8 after 0.95. Give the cuts in rising order."],
    [[[0.8, 0.8]], "cuts: holds 0.8 after 0.8. Give the cuts in rising order."],
    [[["A"]], 'cuts: holds the text "A". Enter a number, or clear the cell.'],
    [
      [
        [0.1, 0.2],
        [0.3, 0.4],
      ],
      "cuts: holds 2 x 2 cells. Give the cuts as one row or one column.",
    ],
    [[Array.from({ length: 26 }, (_, k) => (k + 1) / 30)], "cuts: holds 26 cuts. Give 1 to 25 cuts."],
  ])("is refused as %j", (raw, message) => {
    expect(problem(raw)).toBe(message);
  });

  it("makes X, Y, Z of two cuts and no other number", () => {
    expect(problem([[0.5]], xyz)).toBe("cuts: holds 1 cut. Give 2 cuts, such as {0.5,1}.");
    expect(readCuts("cuts", [[0.5, 2]], xyz)).toEqual([0.5, 2]);
  });
});
