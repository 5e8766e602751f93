import fc from "fast-check";
import { upperMillsRatio } from "../../../../src/engine/statistics/distributions/mills-table";
import {
  approximateNormalQuantile,
  millsRatio,
  standardNormalCdf,
  standardNormalDensity,
  standardNormalQuantile,
  standardNormalUpperTail,
} from "../../../../src/engine/statistics/distributions/normal";
import { expectRelative } from "./near";

describe("the standard normal distribution", () => {
  // mpmath 1.3.0 at 60 digits: root of ln P(Z <= z) = ln p.
  test.each([
    [1e-300, -37.047096299361199],
    [1e-20, -9.2623400897984076],
    [1e-5, -4.2648907939228246],
    [0.025, -1.9599639845400542],
    [0.3, -0.52440051270804082],
    [0.9, 1.2815515655446006],
    [0.975, 1.9599639845400539],
    [0.99, 2.3263478740408408],
    [0.999999, 4.7534243088170878],
  ])("the quantile of %p is exact to 1e-12", (probability, expected) => {
    expectRelative(standardNormalQuantile(probability), expected, 1e-12);
  });

  test("the median is 0, and never negative zero", () => {
    expect(standardNormalQuantile(0.5)).toBe(0);
  });

  test("probabilities of 0 and 1 have infinite quantiles, others outside have none", () => {
    expect(standardNormalQuantile(0)).toBe(-Infinity);
    expect(standardNormalQuantile(1)).toBe(Infinity);
    expect(standardNormalQuantile(-0.1)).toBeNaN();
    expect(standardNormalQuantile(1.1)).toBeNaN();
  });

  test("the quantile undoes the distribution function", () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (z) => {
        expect(Math.abs(standardNormalQuantile(standardNormalCdf(z)) - z)).toBeLessThan(
          1e-9 * Math.max(1, Math.abs(z)),
        );
      }),
    );
  });

  test("the upper tail mirrors the lower one", () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 37, noNaN: true }), (z) => {
        expect(standardNormalUpperTail(z)).toBe(standardNormalCdf(-z));
      }),
    );
  });

  test("the Mills ratio is the upper tail over the density, also where both nearly vanish", () => {
    for (const z of [-3, 0, 1, 5, 20, 35]) {
      expectRelative(millsRatio(z) * standardNormalDensity(z), standardNormalUpperTail(z), 1e-13);
    }
  });

  test("the Mills ratio from the table is the computed one, on nodes, between them and beyond the last", () => {
    const between = fc.double({ min: 0, max: 40, noNaN: true });
    for (const z of [0, 1 / 32, 1 / 16, 11.97, 12, 40])
      expectRelative(upperMillsRatio(z), millsRatio(z), 1e-14);
    fc.assert(fc.property(between, (z) => expectRelative(upperMillsRatio(z), millsRatio(z), 1e-14)));
  });

  test("the first guess at a quantile is within 4.5e-4 of it", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1 - 2 ** -53, noNaN: true }), (probability) => {
        const error = approximateNormalQuantile(probability) - standardNormalQuantile(probability);
        expect(Math.abs(error)).toBeLessThan(4.5e-4);
      }),
    );
  });
});
