import fc from "fast-check";
import {
  approximateLossInverse,
  standardLoss,
  standardLossInverse,
} from "../../../../src/engine/inventory/loss";
import { expectRelative } from "../distributions/near";

describe("the standard loss function", () => {
  // mpmath 1.3.0 at 900 digits: phi(z) - z P(Z > z).
  test.each([
    [-40, 40],
    [-8, 8],
    [-1, 1.0833154705876863],
    [0, 0.39894228040143268],
    [1, 0.083315470587686298],
    [2.9, 0.00054167384866214392],
    [3, 0.0003821543170477236],
    [3.1, 0.00026724909522301402],
    [5, 5.346165533832815e-8],
    [8, 7.5502624119464989e-17],
    [20, 1.3700124947295799e-90],
  ])("G(%p) is exact to 1e-13", (z, expected) => {
    expectRelative(standardLoss(z), expected, 1e-13);
  });

  test("stays a number of at least 0 out to 40 and beyond", () => {
    for (const z of [37.5, 38.5, 40, 1e6]) {
      expect(standardLoss(z)).toBeGreaterThanOrEqual(0);
      expect(standardLoss(z)).toBeLessThan(1e-300);
    }
  });

  test("G(-z) = z + G(z)", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (z) => {
        expectRelative(standardLoss(-z), z + standardLoss(z), 1e-14);
      }),
    );
  });

  test("falls as the stock rises", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -38, max: 37, noNaN: true }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        (z, step) => {
          expect(standardLoss(z + step)).toBeLessThan(standardLoss(z));
        },
      ),
    );
  });
});

describe("the inverse of the standard loss function", () => {
  test("undoes the loss from -40 to 37", () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 37, noNaN: true }), (z) => {
        expect(Math.abs(standardLossInverse(standardLoss(z)) - z)).toBeLessThan(1e-10);
      }),
    );
  });

  test("a loss above G(0) needs a negative factor", () => {
    expect(standardLossInverse(0.5)).toBeLessThan(0);
    expectRelative(standardLossInverse(1.0833154705876863), -1, 1e-12);
  });

  test("there is no factor for a loss of 0, below it, or without a number", () => {
    for (const loss of [0, -1, NaN, Infinity]) expect(() => standardLossInverse(loss)).toThrow(RangeError);
  });

  test("Schneider's rational guess is within 0.00025 of it from -4 to 4", () => {
    for (let z = -4; z <= 4; z += 0.1) {
      expect(Math.abs(approximateLossInverse(standardLoss(z)) - z)).toBeLessThan(2.5e-4);
    }
  });
});
