import { checkHistory, demandOf, type History } from "../history";
import { fitCroston } from "./croston-fit";
import { biasFactor, type CrostonConstant, type CrostonMethod } from "./croston-method";
import type { CrostonObjective } from "./croston-objective";

export type { CrostonConstant, CrostonMethod } from "./croston-method";
export type { CrostonObjective } from "./croston-objective";
import { crostonRate, tsbRate, type SeriesPlace } from "./croston-rates";

/** Options of `crostonForecasts`. */
export interface CrostonOptions {
  /** Default "croston". */
  readonly method?: CrostonMethod | undefined;
  /** Smoothing constant of the demand size, in [0, 1] or "auto", default 0.1. */
  readonly alphaSize?: CrostonConstant | undefined;
  /** Smoothing constant of the interval (of the probability for "tsb"), in [0, 1] or "auto", default 0.1. */
  readonly alphaInterval?: CrostonConstant | undefined;
  /** Where smoothing starts: see `crostonForecasts`. Default "mean" for "tsb", else "first". */
  readonly start?: "first" | "mean" | undefined;
  /** What constants that are "auto" minimise over the item's history, default "mar". */
  readonly objective?: CrostonObjective | undefined;
}

const defaultAlpha = 0.1;

/**
 * Flat forecast of intermittent demand, made at the end of the last period.
 *
 * - "croston": smoothed size / smoothed interval, both updated in periods with demand only
 * - "sba": times 1 - a/2; "sbj": times 1 - a/(2 - a), with a the interval's constant
 * - "tsb": smoothed size x smoothed probability of demand, the probability updated in every period from the second on
 *
 * Start "first": first size and first interval (periods up to and including the first demand); for "tsb" first size and
 * whether the first period has demand (1 or 0). Start "mean": first size and mean interval between demands, counted from
 * the start; for "tsb" first size and the share of periods with demand.
 *
 * @param history items x periods, units per period; negative values count as zero
 * @returns one rate per item, units per period; 0 for an item without demand
 * @throws RangeError when a constant is outside of [0, 1]
 * @see Croston 1972, ORQ 23:289-303; Syntetos and Boylan 2005, IJF 21:303-314 (SBA); Shale, Boylan and Johnston 2006, JORS
 *   57:588-592 (SBJ); Teunter, Syntetos and Babai 2011, EJOR 214:606-615 (TSB); Kourentzes 2014, IJPE 156:180-190 ("auto")
 */
export function crostonForecasts(history: History, options: CrostonOptions = {}): Float64Array {
  checkHistory(history);
  const { method = "croston", alphaSize = defaultAlpha, alphaInterval = defaultAlpha } = options;
  checkConstant("size", alphaSize);
  checkConstant(method === "tsb" ? "probability" : "interval", alphaInterval);
  const start = options.start ?? (method === "tsb" ? "mean" : "first");
  const { values, items, periods } = history;
  const rateOf = method === "tsb" ? tsbRate : crostonRate;
  const series: SeriesPlace = { values, start: 0, periods, demandPeriods: new Int32Array(periods) };
  const rates = new Float64Array(items);
  const rateAt = (item: number, size: number, interval: number): number => {
    series.start = item * periods;
    return biasFactor(method, interval) * rateOf(series, size, interval, start === "mean");
  };
  if (typeof alphaSize === "number" && typeof alphaInterval === "number") {
    for (let item = 0; item < items; item++) rates[item] = rateAt(item, alphaSize, alphaInterval);
    return rates;
  }
  const search = { method, alphaSize, alphaInterval, start, objective: options.objective ?? "mar" } as const;
  for (let item = 0; item < items; item++) {
    const demand = values.slice(item * periods, (item + 1) * periods).map(demandOf);
    if (!demand.some((value) => value > 0)) continue;
    const found = fitCroston(demand, search);
    rates[item] = rateAt(item, found.alphaSize, found.alphaInterval);
  }
  return rates;
}

function checkConstant(name: string, alpha: CrostonConstant): void {
  if (alpha !== "auto" && !(alpha >= 0 && alpha <= 1)) {
    throw new RangeError(`The smoothing constant of the ${name} is ${alpha}, but must be from 0 to 1`);
  }
}
