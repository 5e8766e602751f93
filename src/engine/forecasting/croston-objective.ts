import { findDemands } from "../statistics/demand-periods";
import { biasFactor, type CrostonMethod } from "./croston-method";

/**
 * What optimised constants minimise, over the periods t after the first demand:
 *
 * - "mar", "msr": absolute or squared difference of the forecast for t and the mean demand of periods 1 to t, summed
 *   (rate errors: a forecast of intermittent demand is a rate, and single periods are not where it can be seen)
 * - "mae", "mse": absolute or squared difference of forecast and demand of t, averaged
 */
export type CrostonObjective = "mar" | "msr" | "mse" | "mae";

/** State from which the smoothing of one series begins, and its two constants. */
export interface CrostonState {
  /** Constants of the size, and of the interval (of the probability for "tsb"). */
  readonly alphaSize: number;
  readonly alphaInterval: number;
  readonly size: number;
  /** The interval, or the probability for "tsb". */
  readonly interval: number;
}

/** One series prepared for many evaluations of the objective. */
export interface CrostonSeries {
  readonly values: Float64Array;
  readonly method: CrostonMethod;
  readonly demands: number;
  readonly demandPeriods: Int32Array;
  /** What the forecast of each period is compared with. */
  readonly targets: Float64Array;
  readonly squares: boolean;
  /** What the sum of errors is divided by. */
  readonly divisor: number;
}

/**
 * Prepares a series.
 *
 * @param values demand, >= 0, with a demand at least
 * @param settledShare rate errors compare the first share of the periods with the mean at its end, since means of few
 *   periods say little; 0 by default (the R package tsintermittent takes 0.3)
 * @see Kourentzes 2014, "On intermittent demand model optimisation and selection", IJPE 156:180-190
 */
export function crostonSeries(
  values: Float64Array,
  method: CrostonMethod,
  objective: CrostonObjective,
  settledShare = 0,
): CrostonSeries {
  const periods = values.length;
  const demandPeriods = new Int32Array(periods);
  const demands = findDemands(values, 0, periods, demandPeriods);
  const isRate = objective === "mar" || objective === "msr";
  const compared = periods - 1 - (demandPeriods[0] as number);
  return {
    values,
    method,
    demands,
    demandPeriods,
    targets: isRate ? runningMeans(values, Math.ceil(settledShare * periods)) : values,
    squares: objective === "msr" || objective === "mse",
    divisor: isRate ? 1 : Math.max(compared, 1),
  };
}

function runningMeans(values: Float64Array, settled: number): Float64Array {
  const means = new Float64Array(values.length);
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    sum += values[at] as number;
    means[at] = sum / (at + 1);
  }
  if (settled > 0) means.fill(means[settled - 1] as number, 0, settled);
  return means;
}

/** The objective for constants and a start. */
export function crostonError(series: CrostonSeries, state: CrostonState): number {
  const sum = series.method === "tsb" ? probabilityError(series, state) : intervalError(series, state);
  return sum / series.divisor;
}

function intervalError(series: CrostonSeries, state: CrostonState): number {
  const { values, method, demands, demandPeriods, targets, squares } = series;
  const { alphaSize, alphaInterval } = state;
  const factor = biasFactor(method, alphaInterval);
  let { size, interval } = state;
  let last = demandPeriods[0] as number;
  let sum = 0;
  for (let demand = 1; demand <= demands; demand++) {
    // Between two demands the forecast stays; the second one's period is still forecast by it.
    const next = demand < demands ? (demandPeriods[demand] as number) : values.length - 1;
    const rate = (factor * size) / interval;
    if (squares) {
      for (let at = last + 1; at <= next; at++) {
        const error = rate - (targets[at] as number);
        sum += error * error;
      }
    } else {
      for (let at = last + 1; at <= next; at++) sum += Math.abs(rate - (targets[at] as number));
    }
    size += alphaSize * ((values[next] as number) - size);
    interval += alphaInterval * (next - last - interval);
    last = next;
  }
  return sum;
}

function probabilityError(series: CrostonSeries, state: CrostonState): number {
  const { values, demandPeriods, targets, squares } = series;
  const { alphaSize, alphaInterval: alphaProbability } = state;
  const first = demandPeriods[0] as number;
  let { size, interval: probability } = state;
  for (let at = 1; at <= first; at++) {
    probability += alphaProbability * (((values[at] as number) > 0 ? 1 : 0) - probability);
  }
  let sum = 0;
  for (let at = first + 1; at < values.length; at++) {
    const error = size * probability - (targets[at] as number);
    sum += squares ? error * error : Math.abs(error);
    const value = values[at] as number;
    const occurrence = value > 0 ? 1 : 0;
    size += occurrence * alphaSize * (value - size);
    probability += alphaProbability * (occurrence - probability);
  }
  return sum;
}
