import { fUpperTail } from "../statistics/distributions/f-distribution";
import {
  negativeBinomialCdf,
  negativeBinomialFromMoments,
  negativeBinomialUpperTail,
} from "../statistics/distributions/negative-binomial";
import { standardNormalUpperTail } from "../statistics/distributions/normal";
import { poissonCdf, poissonUpperTail } from "../statistics/distributions/poisson";

/** Below this mean, demand of a period is counted piece by piece and its distribution is skewed. */
const countedBelow = 50;
/** Variances this close to the mean are Poisson's. */
const poissonTolerance = 1e-6;

/** Fewer earlier errors say nothing of how wrong a forecast usually is. */
export const fewestErrors = 5;

const atMostOne = (probability: number): number => Math.min(1, probability);

/**
 * How surprising the demand of a period is beside its forecast, given how wrong forecasts of the item were before.
 *
 * @param demand of the period, units, >= 0
 * @param forecast units, >= 0
 * @param meanSquaredError of the item's earlier forecasts, units squared
 * @param errors how many these were
 * @returns probability of a demand at least as far from the forecast in its direction, doubled, if the forecast is unbiased: by
 *   Student's t where the forecast is large or 0, else by a negative binomial with the errors' variance (Poisson where that is
 *   no larger than the forecast); NaN with fewer than five errors
 */
export function demandSurprise(
  demand: number,
  forecast: number,
  meanSquaredError: number,
  errors: number,
): number {
  if (!(errors >= fewestErrors) || !Number.isFinite(meanSquaredError) || !Number.isFinite(forecast))
    return NaN;
  if (demand === forecast) return 1;
  if (forecast >= countedBelow || forecast === 0) {
    // The square of Student's t has an F distribution.
    return meanSquaredError === 0 ? 0 : fUpperTail((demand - forecast) ** 2 / meanSquaredError, 1, errors);
  }
  // The variance is itself uncertain: as that of Student's t.
  const variance = Math.max((meanSquaredError * errors) / (errors - 2), forecast);
  const isAbove = demand > forecast;
  const count = isAbove ? Math.ceil(demand) : Math.floor(demand);
  if (variance <= forecast * (1 + poissonTolerance)) {
    return atMostOne(2 * (isAbove ? poissonUpperTail(count - 1, forecast) : poissonCdf(count, forecast)));
  }
  const distribution = negativeBinomialFromMoments(forecast, variance);
  return atMostOne(
    2 *
      (isAbove
        ? negativeBinomialUpperTail(count - 1, distribution)
        : negativeBinomialCdf(count, distribution)),
  );
}

/**
 * How surprising a run of periods without demand is: the probability of one at least as long.
 *
 * @param idle periods without demand up to now
 * @param interval mean interval between demands before, in periods, >= 1
 * @returns (1 - 1 / interval) ^ idle; 1 for no idle period
 */
export function silenceSurprise(idle: number, interval: number): number {
  if (idle <= 0 || !(interval > 0)) return 1;
  return interval > 1 ? (1 - 1 / interval) ** idle : 0;
}

/**
 * How surprising a tracking signal is: the probability of one at least as far from 0 when errors are independent, normal and
 * without bias.
 *
 * @param signal cumulated error / mean absolute error
 * @param periods behind it, >= 1
 */
export function biasSurprise(signal: number, periods: number): number {
  return atMostOne(2 * standardNormalUpperTail(Math.abs(signal) / Math.sqrt((periods * Math.PI) / 2)));
}
