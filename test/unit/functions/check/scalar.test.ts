import { ArgumentError } from "../../../../src/functions/argument-error";
import { readConstant } from "../../../../src/functions/check/constant";
import { readNumber, readWord } from "../../../../src/functions/check/scalar";
import { functionRules } from "../../../../src/functions/rules";
import { word } from "../../../../src/functions/rules/argument-rule";

const problem = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    if (error instanceof ArgumentError) return error.message;
    throw error;
  }
  return "accepted";
};

const { horizon, alphaSize, method } = functionRules.CROSTON;
const { season } = functionRules.VARIABILITY;

describe("a number argument", () => {
  it.each([null, undefined, "", [[null]], []])("is its default when left out as %p", (raw) => {
    expect(readNumber("horizon", raw, horizon)).toBe(1);
  });

  it.each([4, [[4]], { type: "Double", basicValue: 4 }])("reads %j", (raw) => {
    expect(readNumber("horizon", raw, horizon)).toBe(4);
  });

  it("takes 0 as a blank only where 0 has no meaning and does no harm", () => {
    expect(readNumber("season", 0, season)).toBe(1);
    expect(problem(() => readNumber("horizon", 0, horizon))).toBe(
      "horizon: is 0. Enter a whole number from 1 up to 1000.",
    );
  });

  it.each([
    [2.5, "horizon: is 2.5. Enter a whole number from 1 up to 1000."],
    [1001, "horizon: is 1001. Enter a whole number from 1 up to 1000."],
    ["3", 'horizon: is the text "3". Enter a whole number from 1 up to 1000.'],
    [true, "horizon: is TRUE. Enter a whole number from 1 up to 1000."],
    ["#NUM!", "horizon: is the error #NUM!. Enter a whole number from 1 up to 1000."],
    [[[1, 2]], "horizon: holds several cells. Enter a whole number from 1 up to 1000."],
    [
      Number.POSITIVE_INFINITY,
      "horizon: is a number that is not finite. Enter a whole number from 1 up to 1000.",
    ],
  ])("is refused as %p", (raw, message) => {
    expect(problem(() => readNumber("horizon", raw, horizon))).toBe(message);
  });
});

describe("a smoothing constant", () => {
  it.each([
    [null, 0.1],
    ["", 0.1],
    [[[0.3]], 0.3],
    [" AUTO ", "auto"],
  ])("reads %p as %p", (raw, expected) => {
    expect(readConstant("alphaSize", raw, alphaSize)).toBe(expected);
  });

  it.each([
    [0, 'alphaSize: is 0. Enter a number above 0 and up to 1, or "auto".'],
    ["best", 'alphaSize: is the text "best". Enter a number above 0 and up to 1, or "auto".'],
    [[[0.1, 0.2]], 'alphaSize: is several cells. Enter a number above 0 and up to 1, or "auto".'],
  ])("is refused as %p", (raw, message) => {
    expect(problem(() => readConstant("alphaSize", raw, alphaSize))).toBe(message);
  });
});

describe("a word argument", () => {
  it.each(["sba", "SBA", " Sba ", [["sba"]]])("reads %p in any case", (raw) => {
    expect(readWord("method", raw, method)).toBe("sba");
  });

  it.each([null, undefined, "", 0, [[""]]])("is its default when left out as %p", (raw) => {
    expect(readWord("method", raw, method)).toBe("croston");
    expect(readWord("start", raw, functionRules.CROSTON.start)).toBeNull();
  });

  it.each([
    ["ses", 'method: is the text "ses". Enter one of "croston", "sba", "sbj", "tsb".'],
    [3, 'method: is 3. Enter one of "croston", "sba", "sbj", "tsb".'],
    [[["sba", "tsb"]], 'method: holds several cells. Enter one of "croston", "sba", "sbj", "tsb".'],
  ])("names the accepted words for %p", (raw, message) => {
    expect(problem(() => readWord("method", raw, method))).toBe(message);
  });

  it("names a single accepted word without a choice", () => {
    expect(problem(() => readWord("type", "x", word(["all-units"], "all-units")))).toBe(
      'type: is the text "x". Enter "all-units".',
    );
  });
});
