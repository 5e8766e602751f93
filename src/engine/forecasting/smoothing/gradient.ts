import { writeCriterionSlopes } from "./criterion";
import type { SmoothingModel } from "./model";
import type { SmoothingGains, SmoothingPass } from "./recursion";

/** How the criterion changes with each gain and each start state. */
export interface SmoothingGradient {
  levelGain: number;
  trendGain: number;
  seasonGain: number;
  damping: number;
  level: number;
  trend: number;
  readonly seasons: Float64Array;
  /** Room, a value per period. */
  readonly byError: Float64Array;
  readonly byExpected: Float64Array;
}

export function smoothingGradient(periods: number, season: number): SmoothingGradient {
  return {
    levelGain: 0,
    trendGain: 0,
    seasonGain: 0,
    damping: 0,
    level: 0,
    trend: 0,
    seasons: new Float64Array(season),
    byError: new Float64Array(periods),
    byExpected: new Float64Array(periods),
  };
}

/**
 * Gradient of the criterion with respect to all gains and start states at once, by running the recursion backwards
 * (reverse accumulation): about the cost of two more passes, however many start states there are.
 *
 * @param pass after `runSmoothing` with the same model and gains
 */
export function computeGradient(
  pass: SmoothingPass,
  model: SmoothingModel,
  gains: SmoothingGains,
  gradient: SmoothingGradient,
): void {
  writeCriterionSlopes(pass, model, gradient.byError, gradient.byExpected);
  gradient.seasons.fill(0);
  if (model.season === "multiplicative") backMultiplicative(pass, gains, gradient);
  else backAdditive(pass, gains, gradient);
}

function backAdditive(pass: SmoothingPass, gains: SmoothingGains, gradient: SmoothingGradient): void {
  const { periods, season, trends, errors } = pass;
  const { level: levelGain, trend: trendGain, season: seasonGain, damping } = gains;
  const { seasons, byError, byExpected } = gradient;
  // Each is the slope of the criterion in the state after the period at hand.
  let level = 0;
  let trend = 0;
  let levelGainSlope = 0;
  let trendGainSlope = 0;
  let seasonGainSlope = 0;
  let dampingSlope = 0;
  let phase = (periods - 1) % season;
  for (let period = periods - 1; period >= 0; period--) {
    const error = errors[period] as number;
    const effect = seasons[phase] as number;
    const errorSlope =
      levelGain * level + trendGain * trend + seasonGain * effect + (byError[period] as number);
    const expectedSlope = (byExpected[period] as number) - errorSlope;
    levelGainSlope += level * error;
    trendGainSlope += trend * error;
    seasonGainSlope += effect * error;
    const base = level + expectedSlope;
    seasons[phase] = effect + expectedSlope;
    dampingSlope += (trends[period] as number) * (trend + base);
    level = base;
    trend = damping * (trend + base);
    phase = phase === 0 ? season - 1 : phase - 1;
  }
  gradient.level = level;
  gradient.trend = trend;
  gradient.levelGain = levelGainSlope;
  gradient.trendGain = trendGainSlope;
  gradient.seasonGain = seasonGainSlope;
  gradient.damping = dampingSlope;
}

function backMultiplicative(pass: SmoothingPass, gains: SmoothingGains, gradient: SmoothingGradient): void {
  const { periods, season, bases, trends, effects, errors } = pass;
  const { level: levelGain, trend: trendGain, season: seasonGain, damping } = gains;
  const { seasons, byError, byExpected } = gradient;
  let level = 0;
  let trend = 0;
  let levelGainSlope = 0;
  let trendGainSlope = 0;
  let seasonGainSlope = 0;
  let dampingSlope = 0;
  let phase = (periods - 1) % season;
  for (let period = periods - 1; period >= 0; period--) {
    const error = errors[period] as number;
    const base = bases[period] as number;
    const effect = effects[period] as number;
    const effectSlope = seasons[phase] as number;
    const pull = levelGain * level + trendGain * trend;
    const relative = error / effect;
    const perBase = error / base;
    const errorSlope = pull / effect + (seasonGain * effectSlope) / base + (byError[period] as number);
    const expectedSlope = (byExpected[period] as number) - errorSlope;
    levelGainSlope += level * relative;
    trendGainSlope += trend * relative;
    seasonGainSlope += effectSlope * perBase;
    const baseSlope = level + expectedSlope * effect - (seasonGain * effectSlope * perBase) / base;
    seasons[phase] = effectSlope + expectedSlope * base - (pull * relative) / effect;
    dampingSlope += (trends[period] as number) * (trend + baseSlope);
    level = baseSlope;
    trend = damping * (trend + baseSlope);
    phase = phase === 0 ? season - 1 : phase - 1;
  }
  gradient.level = level;
  gradient.trend = trend;
  gradient.levelGain = levelGainSlope;
  gradient.trendGain = trendGainSlope;
  gradient.seasonGain = seasonGainSlope;
  gradient.damping = dampingSlope;
}
