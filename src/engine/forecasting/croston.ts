import { checkHistory, type History } from "../history";
import { crostonRate, tsbRate, type SeriesPlace } from "./croston-rates";

/** Croston 1972, its two bias corrections, and the variant for items that may be dying: see `crostonForecasts`. */
export type CrostonMethod = "croston" | "sba" | "sbj" | "tsb";

/** Options of `crostonForecasts`. */
export interface CrostonOptions {
  /** Default "croston". */
  readonly method?: CrostonMethod | undefined;
  /** Smoothing constant of the demand size, in [0, 1], default 0.1. */
  readonly alphaSize?: number | undefined;
  /** Smoothing constant of the interval (of the probability for "tsb"), in [0, 1], default 0.1. */
  readonly alphaInterval?: number | undefined;
  /** Where smoothing starts: see `crostonForecasts`. Default "mean" for "tsb", else "first". */
  readonly start?: "first" | "mean" | undefined;
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
 *   57:588-592 (SBJ); Teunter, Syntetos and Babai 2011, EJOR 214:606-615 (TSB)
 */
export function crostonForecasts(history: History, options: CrostonOptions = {}): Float64Array {
  checkHistory(history);
  const { method = "croston", alphaSize = defaultAlpha, alphaInterval = defaultAlpha } = options;
  checkConstant("size", alphaSize);
  checkConstant(method === "tsb" ? "probability" : "interval", alphaInterval);
  const startAtMean = (options.start ?? (method === "tsb" ? "mean" : "first")) === "mean";
  const { values, items, periods } = history;
  const rateOf = method === "tsb" ? tsbRate : crostonRate;
  const factor = biasFactor(method, alphaInterval);
  const series: SeriesPlace = { values, start: 0, periods, demandPeriods: new Int32Array(periods) };
  const rates = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    series.start = item * periods;
    rates[item] = factor * rateOf(series, alphaSize, alphaInterval, startAtMean);
  }
  return rates;
}

/** What Croston's ratio is multiplied by, since the mean of a ratio exceeds the ratio of means. */
function biasFactor(method: CrostonMethod, alphaInterval: number): number {
  if (method === "sba") return 1 - alphaInterval / 2;
  return method === "sbj" ? 1 - alphaInterval / (2 - alphaInterval) : 1;
}

function checkConstant(name: string, alpha: number): void {
  if (!(alpha >= 0 && alpha <= 1)) {
    throw new RangeError(`The smoothing constant of the ${name} is ${alpha}, but must be from 0 to 1`);
  }
}
