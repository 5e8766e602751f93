/** Units short as a function of the level of stock: falling, and bounded as E[(D - S)+] of one demand is. */
export interface FallingShortage {
  /** Mean and standard deviation (> 0) of the demand that runs short, units. */
  readonly mean: number;
  readonly standardDeviation: number;
  /** Units short at a level. */
  at(level: number): number;
  /** Its derivative, <= 0. */
  slope(level: number): number;
}

/** Where to look, and how exactly. */
export interface ShortageSearch {
  /** A level at which at least the wanted units are short. */
  readonly low: number;
  readonly start: number;
  /** Relative to the level and the standard deviation: what the shortage's own digits allow. */
  readonly precision: number;
}

const MAX_STEPS = 200;

/** Largest bracket of the search, in standard deviations above the mean: expected shortages there are too small for a number. */
const GREATEST_FACTOR = 1e20;

/**
 * The level with so many units short: Newton on the logarithm of the shortage, inside a bracket. Above the mean
 * E[(D - S)+] <= sd² / (4 (S - mean)) bounds the level.
 *
 * @param wanted units short, > 0
 */
export function levelWithShortage(
  shortage: FallingShortage,
  wanted: number,
  { low: lowest, start, precision }: ShortageSearch,
): number {
  const { mean, standardDeviation: sd } = shortage;
  let low = lowest;
  let high = mean + sd * Math.min(GREATEST_FACTOR, sd / (4 * wanted));
  let level = Math.min(high, Math.max(low, start));
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const short = shortage.at(level);
    if (short > wanted) low = level;
    else high = level;
    const newton = short > 0 ? (Math.log(short / wanted) * short) / shortage.slope(level) : NaN;
    let next = level - newton;
    if (!(next >= low && next <= high)) next = 0.5 * (low + high);
    if (Math.abs(next - level) <= precision * (Math.abs(next) + sd)) return next;
    level = next;
  }
  return level;
}
