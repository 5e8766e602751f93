import { smallestInteger } from "../../../../src/engine/statistics/distributions/smallest-integer";

describe("a search over whole numbers", () => {
  test("ends with an error when the condition holds for every number, or for none", () => {
    expect(() => smallestInteger(() => true, 0)).toThrow(RangeError);
    expect(() => smallestInteger(() => false, 0)).toThrow(RangeError);
    expect(() => smallestInteger(() => true, 1e300)).toThrow(RangeError);
    expect(() => smallestInteger(() => true, Number.NaN)).toThrow(RangeError);
  });

  test("finds the boundary from either side", () => {
    expect(smallestInteger((value) => value >= 1234, 0)).toBe(1234);
    expect(smallestInteger((value) => value >= 1234, 1e9)).toBe(1234);
    expect(smallestInteger((value) => value >= -1234, 7)).toBe(-1234);
  });
});
