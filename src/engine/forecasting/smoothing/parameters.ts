import type { SmoothingGradient } from "./gradient";
import { leastDamping, mostDamping, type SmoothingConstants, type SmoothingModel } from "./model";
import type { SmoothingGains, SmoothingPass } from "./recursion";

/**
 * The numbers over which a fit searches, in a fixed order: one for each constant of the model, start level, start
 * trend, the season's start effects.
 *
 * A constant is (2 x / (1 + x^2))^2 of its number x, so that it stays within its range, ends included, without constraints;
 * no sine is used, since its last digit differs from browser to browser. The season's gain is a share of 1 - alpha and the trend's a share of alpha, which is the usual parameter region
 * (Hyndman et al. 2008, section 10.1).
 */
export interface ParameterLayout {
  readonly model: SmoothingModel;
  readonly size: number;
  readonly betaAt: number;
  readonly gammaAt: number;
  readonly phiAt: number;
  readonly levelAt: number;
  readonly trendAt: number;
  readonly seasonsAt: number;
  /** Start effects that are searched: a whole season's, or none. */
  readonly freeEffects: number;
}

/** With longer seasons the start effects are taken from the first cycles: there are too many to learn from few cycles. */
export const longestFreeSeason = 24;

/** Stands for a parameter that the model has not. */
const absent = -1;

export function parameterLayout(model: SmoothingModel, season: number): ParameterLayout {
  const hasTrend = model.trend !== "none";
  const hasSeason = model.season !== "none";
  let next = 1;
  const place = (present: boolean): number => (present ? next++ : absent);
  const betaAt = place(hasTrend);
  const gammaAt = place(hasSeason);
  const phiAt = place(model.trend === "damped");
  const levelAt = place(true);
  const trendAt = place(hasTrend);
  const freeEffects = hasSeason && season <= longestFreeSeason ? season : 0;
  return {
    model,
    size: next + freeEffects,
    betaAt,
    gammaAt,
    phiAt,
    levelAt,
    trendAt,
    seasonsAt: next,
    freeEffects,
  };
}

/** The number in [0, 1] that stands for a share. */
const numberOf = (share: number): number => Math.sqrt(share) / (1 + Math.sqrt(1 - share));

const shareOf = (number: number): number => {
  const root = (2 * number) / (1 + number * number);
  return root * root;
};

/** Derivative of `shareOf`. */
const shareSlope = (number: number): number => {
  const squared = number * number;
  const sum = 1 + squared;
  return (8 * number * (1 - squared)) / (sum * sum * sum);
};

/** Writes a point of the search: constants as shares of their ranges, and the states in the pass. */
export function writePoint(
  layout: ParameterLayout,
  shares: SmoothingConstants,
  pass: SmoothingPass,
  point: Float64Array,
): void {
  point[0] = numberOf(shares.alpha);
  if (layout.betaAt !== absent) point[layout.betaAt] = numberOf(shares.beta);
  if (layout.gammaAt !== absent) point[layout.gammaAt] = numberOf(shares.gamma);
  if (layout.phiAt !== absent) point[layout.phiAt] = numberOf(shares.phi);
  point[layout.levelAt] = pass.level;
  if (layout.trendAt !== absent) point[layout.trendAt] = pass.trend;
  for (let phase = 0; phase < layout.freeEffects; phase++) {
    point[layout.seasonsAt + phase] = pass.seasons[phase] as number;
  }
}

/** The point's constants as shares: of 1 (alpha), of alpha (beta), of 1 - alpha (gamma), of the damping's range (phi). */
export function sharesAt(layout: ParameterLayout, point: Float64Array): SmoothingConstants {
  const at = (place: number): number => (place === absent ? 0 : shareOf(point[place] as number));
  return { alpha: at(0), beta: at(layout.betaAt), gamma: at(layout.gammaAt), phi: at(layout.phiAt) };
}

/** The recursion's gains for constants given as shares. */
export function gainsOf({ trend }: SmoothingModel, shares: SmoothingConstants): SmoothingGains {
  return {
    level: shares.alpha,
    trend: trend === "none" ? 0 : shares.alpha * shares.beta,
    season: (1 - shares.alpha) * shares.gamma,
    damping: trend === "damped" ? leastDamping + (mostDamping - leastDamping) * shares.phi : 1,
  };
}

/** Writes the start states of a point into the pass; effects that are not searched come from `startEffects`. */
export function readStates(
  layout: ParameterLayout,
  point: Float64Array,
  pass: SmoothingPass,
  startEffects: Float64Array,
): void {
  pass.level = point[layout.levelAt] as number;
  pass.trend = layout.trendAt === absent ? 0 : (point[layout.trendAt] as number);
  const { seasons } = pass;
  if (layout.freeEffects === 0) {
    for (let phase = 0; phase < seasons.length; phase++) seasons[phase] = startEffects[phase] as number;
    return;
  }
  for (let phase = 0; phase < layout.freeEffects; phase++) {
    seasons[phase] = point[layout.seasonsAt + phase] as number;
  }
}

/** Turns slopes in gains and states into slopes in the numbers of the search. */
export function writePointGradient(
  layout: ParameterLayout,
  point: Float64Array,
  shares: SmoothingConstants,
  slopes: SmoothingGradient,
  into: Float64Array,
): void {
  const slopeAt = (place: number): number => shareSlope(point[place] as number);
  into[0] =
    slopeAt(0) * (slopes.levelGain + shares.beta * slopes.trendGain - shares.gamma * slopes.seasonGain);
  if (layout.betaAt !== absent) {
    into[layout.betaAt] = slopeAt(layout.betaAt) * shares.alpha * slopes.trendGain;
  }
  if (layout.gammaAt !== absent) {
    into[layout.gammaAt] = slopeAt(layout.gammaAt) * (1 - shares.alpha) * slopes.seasonGain;
  }
  if (layout.phiAt !== absent) {
    into[layout.phiAt] = slopeAt(layout.phiAt) * (mostDamping - leastDamping) * slopes.damping;
  }
  into[layout.levelAt] = slopes.level;
  if (layout.trendAt !== absent) into[layout.trendAt] = slopes.trend;
  for (let phase = 0; phase < layout.freeEffects; phase++) {
    into[layout.seasonsAt + phase] = slopes.seasons[phase] as number;
  }
}
