import fc from "fast-check";
import {
  gammaCdf,
  gammaLoss,
  gammaQuantile,
  gammaUpperTail,
} from "../../../../src/engine/statistics/distributions/gamma";
import { lowerGamma, upperGamma } from "../../../../src/engine/statistics/distributions/incomplete-gamma";
import { expectRelative } from "./near";

const shapes = fc.double({ min: 0.05, max: 2000, noNaN: true });
const probabilities = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe("the incomplete gamma function", () => {
  // mpmath 1.3.0 at 60 digits: gammainc, and quadrature of the density for the last three.
  test.each([
    [1000, 1009.5, 0.37827927808708363],
    [1000, 1100, 0.0010593232539299773],
    [99_999, 100_500, 0.05674212769125131],
    [100_000, 100_500, 0.057103269976028711],
    [1_000_000, 1_002_000, 0.022804095898769863],
  ])("the upper tail of shape %p at %p is exact to 1e-12", (shape, x, expected) => {
    expectRelative(upperGamma(shape, x), expected, 1e-12);
  });

  test("is continuous where the expansion for large shapes takes over", () => {
    for (const deviations of [-5, -2, 0, 1, 4]) {
      const below = lowerGamma(99_999.999, 99_999.999 + deviations * Math.sqrt(1e5));
      const above = lowerGamma(100_000, 100_000 + deviations * Math.sqrt(1e5));
      expectRelative(above, below, 1e-6);
    }
  });

  test("the two tails add up to 1", () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0.01, max: 4, noNaN: true }), (shape, ratio) => {
        expect(lowerGamma(shape, ratio * shape) + upperGamma(shape, ratio * shape)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("below 0 there is no demand", () => {
    expect(lowerGamma(2, -1)).toBe(0);
    expect(upperGamma(2, -1)).toBe(1);
  });
});

describe("the gamma distribution", () => {
  // mpmath 1.3.0 at 60 digits: root of the regularised incomplete gamma function.
  test.each([
    [0.4, 0.01, 7.415393959607727e-6],
    [0.4, 0.95, 1.6619620177541002],
    [0.4, 0.999999, 11.505857478980678],
    [1, 0.5, Math.LN2],
    [2.5, 0.99, 7.543136234694494],
    [3, 0.999999999, 26.672286589132253],
    [10, 0.999, 22.657373309062929],
    [200, 0.9, 218.32449252728869],
    [1000, 0.95, 1052.5771180823206],
    [10_000, 0.99, 10234.104379158054],
  ])("the quantile of shape %p at %p is exact to 1e-11", (shape, probability, expected) => {
    expectRelative(gammaQuantile(probability, shape, 1), expected, 1e-11);
  });

  test("the quantile undoes the distribution function", () => {
    fc.assert(
      fc.property(shapes, probabilities, (shape, probability) => {
        const x = gammaQuantile(probability, shape, 3);
        expectRelative(gammaCdf(x, shape, 3), probability, 1e-10);
      }),
    );
  });

  test("a quantile too small for a number is 0", () => {
    expect(gammaQuantile(1e-6, 0.001, 1)).toBe(0);
  });

  // mpmath 1.3.0: a Q(a + 1, x) - x Q(a, x) at 40 digits.
  test.each([
    [1, 1.5504558857406443, 1e-13],
    [40, 8.7024528423893567e-16, 1e-10],
  ])("the loss of shape 2.5 at %p", (x, expected, relative) => {
    expectRelative(gammaLoss(x, 2.5, 1), expected, relative);
  });

  test("the loss falls by the upper tail", () => {
    fc.assert(
      fc.property(shapes, probabilities, (shape, probability) => {
        const x = gammaQuantile(probability, shape, 1);
        const step = 1e-4 * Math.sqrt(shape);
        const slope = (gammaLoss(x + step, shape, 1) - gammaLoss(x, shape, 1)) / step;
        expect(-slope).toBeLessThanOrEqual(gammaUpperTail(x, shape, 1) + 1e-7);
        expect(-slope).toBeGreaterThanOrEqual(gammaUpperTail(x + step, shape, 1) - 1e-7);
      }),
    );
  });

  test("with units already owed all of the mean is short as well", () => {
    expect(gammaLoss(-4, 2, 3)).toBeCloseTo(10, 12);
  });
});
