import fc from "fast-check";
import {
  biasSurprise,
  demandSurprise,
  silenceSurprise,
} from "../../../../src/engine/forecasting/demand-surprise";

describe("the surprise of a demand", () => {
  test("is Student's t where the forecast is large: 2.201 deviations with 11 errors have 5 %", () => {
    expect(demandSurprise(100 + 2.201 * 8, 100, 64, 11)).toBeCloseTo(0.05, 4);
    expect(demandSurprise(100 - 2.201 * 8, 100, 64, 11)).toBeCloseTo(0.05, 4);
  });

  test("is Poisson's where errors are no larger than that: 5 or more of a mean of 2 have 5.27 %, doubled", () => {
    // P(D >= 5 | 2) = 1 - e^-2 (1 + 2 + 2 + 4/3 + 2/3) = 0.052653.
    expect(demandSurprise(5, 2, 1, 12)).toBeCloseTo(2 * 0.0526530173, 8);
  });

  test("of lumpy demand is smaller the larger its errors usually were", () => {
    const chances = [4, 16, 64].map((squares) => demandSurprise(12, 3, squares, 20));
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect(chances[0]).toBeLessThan(0.01);
    expect(chances[2]).toBeGreaterThan(0.1);
  });

  test("falls as demand moves away from the forecast, and is a probability", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.double({ min: 0.1, max: 200, noNaN: true }),
        fc.double({ min: 0.01, max: 1e4, noNaN: true }),
        fc.integer({ min: 5, max: 40 }),
        (demand, forecast, squares, errors) => {
          const chance = demandSurprise(demand, forecast, squares, errors);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
          const further = demand > forecast ? demand + 1 : demand - 1;
          if (demand !== forecast && further >= 0)
            expect(demandSurprise(further, forecast, squares, errors)).toBeLessThanOrEqual(chance + 1e-9);
        },
      ),
    );
  });

  test("is not told from fewer than five errors", () => {
    expect(demandSurprise(9, 3, 4, 4)).toBeNaN();
    expect(demandSurprise(9, 3, NaN, 12)).toBeNaN();
  });
});

test("three idle periods of an item with demand every other one have 12.5 %", () => {
  expect(silenceSurprise(3, 2)).toBeCloseTo(0.125, 12);
  expect(silenceSurprise(0, 2)).toBe(1);
  expect(silenceSurprise(1, 1)).toBe(0);
});

test("a tracking signal at its 95 % limit is chance with 5 %", () => {
  expect(biasSurprise(1.959964 * Math.sqrt(Math.PI / 2) * Math.sqrt(12), 12)).toBeCloseTo(0.05, 6);
  expect(biasSurprise(0, 12)).toBe(1);
});
