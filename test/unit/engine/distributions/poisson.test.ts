import fc from "fast-check";
import {
  poissonCdf,
  poissonLoss,
  poissonQuantile,
  poissonUpperTail,
} from "../../../../src/engine/statistics/distributions/poisson";
import { expectRelative } from "./near";

const means = fc.double({ min: 1e-3, max: 5000, noNaN: true });
const probabilities = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe("the Poisson distribution", () => {
  // mpmath 1.3.0 at 40 digits: sums of the probabilities.
  test.each([
    [2.5, 12, 0.99999761580152634, 2.384198473661469e-6, 2.8857660740621234e-6],
    [100, 140, 0.99993598736278509, 6.4012637214914279e-5, 2.0288221642229237e-4],
    [0.01, 1, 0.99995033208665973, 4.966791334026589e-5, 4.9833749168053574e-5],
  ])("cdf, tail and loss of mean %p at %p", (mean, x, cdf, tail, loss) => {
    expectRelative(poissonCdf(x, mean), cdf, 1e-13);
    expectRelative(poissonUpperTail(x, mean), tail, 1e-12);
    expectRelative(poissonLoss(x, mean), loss, 1e-11);
  });

  test("the quantile is the smallest whole number that reaches the probability", () => {
    fc.assert(
      fc.property(means, probabilities, (mean, probability) => {
        const count = poissonQuantile(probability, mean);
        expect(Number.isInteger(count)).toBe(true);
        expect(poissonCdf(count, mean)).toBeGreaterThanOrEqual(probability - 1e-12);
        expect(poissonCdf(count - 1, mean)).toBeLessThan(probability);
      }),
    );
  });

  test("a probability met exactly costs no unit more", () => {
    expect(poissonQuantile(poissonCdf(3, 2), 2)).toBe(3);
    expect(poissonQuantile(Math.exp(-0.05), 0.05)).toBe(0);
  });

  test("without demand nothing is needed and nothing is short", () => {
    expect(poissonQuantile(0.99, 0)).toBe(0);
    expect(poissonUpperTail(0, 0)).toBe(0);
    expect(poissonLoss(0, 0)).toBe(0);
    expect(poissonCdf(-1, 0)).toBe(0);
  });

  test("the loss at the next whole number is less by the tail, and linear between", () => {
    fc.assert(
      fc.property(means, fc.nat(6000), (mean, count) => {
        const here = poissonLoss(count, mean);
        const next = poissonLoss(count + 1, mean);
        const scale = 1e-11 * (1 + mean + count);
        expect(Math.abs(here - next - poissonUpperTail(count, mean))).toBeLessThanOrEqual(scale);
        expect(Math.abs(poissonLoss(count + 0.5, mean) - (here + next) / 2)).toBeLessThanOrEqual(scale);
      }),
    );
  });
});
