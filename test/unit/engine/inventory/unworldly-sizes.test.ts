import { safetyStock } from "../../../../src/engine/inventory/safety-stock";
import { smallestInteger } from "../../../../src/engine/statistics/distributions/smallest-integer";

describe("a search over whole numbers", () => {
  const input = { serviceLevel: 0.95, demandSd: 5, leadTime: 2, demandMean: 3, measure: "fill" } as const;

  test.each(["poisson", "negative-binomial"] as const)(
    "for the fill rate of %s demand ends with an error where neighbouring whole numbers are no longer told apart",
    (distribution) => {
      expect(() => safetyStock({ ...input, distribution, orderQuantity: 1e17 })).toThrow(/No whole number/);
      expect(Number.isInteger(safetyStock({ ...input, distribution, orderQuantity: 1e12 }))).toBe(true);
    },
  );

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
