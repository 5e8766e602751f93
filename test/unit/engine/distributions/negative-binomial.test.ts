import fc from "fast-check";
import {
  negativeBinomialCdf,
  negativeBinomialFromMoments,
  negativeBinomialLoss,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from "../../../../src/engine/statistics/distributions/negative-binomial";
import { poissonCdf } from "../../../../src/engine/statistics/distributions/poisson";
import { expectRelative } from "./near";

const demands = fc
  .tuple(fc.double({ min: 0.01, max: 2000, noNaN: true }), fc.double({ min: 1.01, max: 100, noNaN: true }))
  .map(([mean, dispersion]) => negativeBinomialFromMoments(mean, mean * dispersion));
const probabilities = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe("the negative binomial distribution", () => {
  // mpmath 1.3.0 at 30 digits: sums of the probabilities.
  test.each([
    [3, 0.25, 30, 0.99467602143680644, 0.0053239785631935641, 0.025213558855878955],
    [0.5, 0.125, 40, 0.99902988684312893, 9.7011315687107036e-4, 0.0072849954046238559],
    [0.5, 0.125, 0, 0.35355339059327376, 0.64644660940672624, 3.5],
  ])("cdf, tail and loss of size %p, success %p at %p", (size, success, x, cdf, tail, loss) => {
    const demand = { size, success, failure: 1 - success };
    expectRelative(negativeBinomialCdf(x, demand), cdf, 1e-13);
    expectRelative(negativeBinomialUpperTail(x, demand), tail, 1e-12);
    expectRelative(negativeBinomialLoss(x, demand), loss, 1e-12);
  });

  test("has the mean and variance asked for", () => {
    const { size, success, failure } = negativeBinomialFromMoments(12, 60);
    expect((size * failure) / success).toBeCloseTo(12, 12);
    expect((size * failure) / success ** 2).toBeCloseTo(60, 12);
  });

  test("the quantile is the smallest whole number that reaches the probability", () => {
    fc.assert(
      fc.property(demands, probabilities, (demand, probability) => {
        const count = negativeBinomialQuantile(probability, demand);
        expect(Number.isInteger(count)).toBe(true);
        expect(negativeBinomialCdf(count, demand)).toBeGreaterThanOrEqual(probability - 1e-11);
        expect(negativeBinomialCdf(count - 1, demand)).toBeLessThan(probability);
      }),
    );
  });

  test("the median of a symmetric case, met exactly, costs no unit more", () => {
    // I_(1/2)(100, 100) = 1/2 by symmetry.
    expect(negativeBinomialQuantile(0.5, { size: 100, success: 0.5, failure: 0.5 })).toBe(99);
  });

  test("the loss at the next whole number is less by the tail", () => {
    fc.assert(
      fc.property(demands, fc.nat(5000), (demand, count) => {
        const fall = negativeBinomialLoss(count, demand) - negativeBinomialLoss(count + 1, demand);
        const mean = (demand.size * demand.failure) / demand.success;
        const scale = 1e-10 * (1 + mean + count);
        expect(Math.abs(fall - negativeBinomialUpperTail(count, demand))).toBeLessThanOrEqual(scale);
      }),
    );
  });

  test("tends to the Poisson distribution as the variance falls to the mean", () => {
    const nearly = negativeBinomialFromMoments(9.5, 9.5 * (1 + 1e-8));
    for (const count of [0, 5, 9, 15, 30]) {
      expectRelative(negativeBinomialCdf(count, nearly), poissonCdf(count, 9.5), 1e-6);
    }
  });
});
