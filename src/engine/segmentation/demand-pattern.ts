import type { History } from "../history";
import { intermittency, type Intermittency } from "../statistics/intermittency";
import { cutTolerance } from "./cuts";

/** How the average demand interval is counted: see `averageDemandIntervals`. */
export type IntervalDefinition = "intervals" | "ratio";

/** Names of the codes that `demandPatterns` returns; "none" is an item without demand. */
export const demandPatternNames = ["smooth", "erratic", "intermittent", "lumpy", "none"] as const;

/** Options of `demandPatterns`. */
export interface DemandPatternOptions {
  /** Intervals up to this one are regular, default 1.32 periods. */
  readonly adiCut?: number | undefined;
  /** Squared coefficients of variation up to this one are even, default 0.49. */
  readonly cv2Cut?: number | undefined;
  /** "ratio" also takes the population's CV², as the definition it stands for does. Default "intervals". */
  readonly definition?: IntervalDefinition | undefined;
}

/** Cut-offs of Syntetos, Boylan and Croston 2005. */
const defaultAdiCut = 1.32;
const defaultCv2Cut = 0.49;
const noDemand = demandPatternNames.indexOf("none");

/**
 * Average demand interval (ADI) of every item, in periods.
 *
 * - "intervals": mean of the intervals between demands, the one from the start to the first demand included; periods after
 *   the last demand do not count. Equals the period number of the last demand / the number of demands.
 * - "ratio": periods / periods with demand.
 *
 * @param history items x periods, units per period; negative values count as zero
 * @param definition default "intervals"
 * @returns one interval per item, >= 1; NaN for an item without demand
 * @see Syntetos, Boylan and Croston 2005, "On the categorization of demand patterns", JORS 56:495-503
 */
export function averageDemandIntervals(
  history: History,
  definition: IntervalDefinition = "intervals",
): Float64Array {
  return intervals(intermittency(history), history.periods, definition);
}

/**
 * Squared coefficient of variation (CV²) of every item's demand sizes, periods without demand left out.
 *
 * @param history items x periods, units per period; negative values count as zero
 * @param definition "sample" (default, divisor n - 1) or "population" (divisor n)
 * @returns one ratio per item, >= 0; 0 for a single demand, NaN without demand
 */
export function squaredVariation(
  history: History,
  definition: "sample" | "population" = "sample",
): Float64Array {
  return squaredCoefficients(intermittency(history), definition);
}

/**
 * Demand pattern of every item by interval and by evenness of sizes.
 *
 * smooth: both up to their cut; erratic: sizes above; intermittent: interval above; lumpy: both above. A measure within
 * 1e-9 of its cut equals it and is on the low side.
 *
 * @param history items x periods, units per period; negative values count as zero
 * @returns one index into `demandPatternNames` per item
 * @throws RangeError when a cut is not a number
 * @see Syntetos, Boylan and Croston 2005, JORS 56:495-503; boundaries as in Kourentzes' tsintermittent
 */
export function demandPatterns(history: History, options: DemandPatternOptions = {}): Uint8Array {
  const { adiCut = defaultAdiCut, cv2Cut = defaultCv2Cut, definition = "intervals" } = options;
  if (Number.isNaN(adiCut) || Number.isNaN(cv2Cut))
    throw new RangeError("The cuts of ADI and CV² must be numbers");
  const facts = intermittency(history);
  const adi = intervals(facts, history.periods, definition);
  const cv2 = squaredCoefficients(facts, definition === "ratio" ? "population" : "sample");
  const patterns = new Uint8Array(history.items);
  for (let item = 0; item < history.items; item++) {
    const isRare = (adi[item] as number) > adiCut + cutTolerance;
    const isUneven = (cv2[item] as number) > cv2Cut + cutTolerance;
    patterns[item] = facts.demands[item] === 0 ? noDemand : (isRare ? 2 : 0) + (isUneven ? 1 : 0);
  }
  return patterns;
}

function intervals(facts: Intermittency, periods: number, definition: IntervalDefinition): Float64Array {
  const result = new Float64Array(facts.demands.length);
  for (let item = 0; item < result.length; item++) {
    const demands = facts.demands[item] as number;
    const span = definition === "ratio" ? periods : (facts.lastDemand[item] as number) + 1;
    result[item] = demands > 0 ? span / demands : NaN;
  }
  return result;
}

function squaredCoefficients(facts: Intermittency, definition: "sample" | "population"): Float64Array {
  const result = new Float64Array(facts.demands.length);
  for (let item = 0; item < result.length; item++) {
    const demands = facts.demands[item] as number;
    const divisor = definition === "population" ? demands : Math.max(demands - 1, 1);
    result[item] = demands > 0 ? (facts.relativeSquares[item] as number) / divisor : NaN;
  }
  return result;
}
