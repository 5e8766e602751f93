import type { SmoothingModel } from "./model";

/** Rates at which one-step errors move the states, in innovations form (Hyndman et al. 2008, table 2.2). */
export interface SmoothingGains {
  readonly level: number;
  readonly trend: number;
  readonly season: number;
  readonly damping: number;
}

/** Room for one pass over a series: what the recursion needs, and what it leaves for gradient and forecasts. */
export interface SmoothingPass {
  readonly values: Float64Array;
  readonly periods: number;
  /** Periods in a season; 1 for a model without season. */
  readonly season: number;
  /** Level and trend: set to the start before a pass, at the end of the series after it. */
  level: number;
  trend: number;
  /** The season's effects by phase, likewise. */
  readonly seasons: Float64Array;
  /** Before each period: level + damped trend, trend, the season's effect; then the one-step error. */
  readonly bases: Float64Array;
  readonly trends: Float64Array;
  readonly effects: Float64Array;
  readonly errors: Float64Array;
}

/** Makes room for series of one length. */
export function smoothingPass(values: Float64Array, season: number): SmoothingPass {
  const periods = values.length;
  return {
    values,
    periods,
    season,
    level: 0,
    trend: 0,
    seasons: new Float64Array(season),
    bases: new Float64Array(periods),
    trends: new Float64Array(periods),
    effects: new Float64Array(periods),
    errors: new Float64Array(periods),
  };
}

/**
 * Runs a model over the series, from the states in `pass` to those at its end, which replace them.
 *
 * With expected value f = (level + phi trend) + effect, or x effect, and error e = value - f:
 * level = base + a e, trend = phi trend + b e, effect += c e; with a multiplicative season e is divided by the effect for
 * level and trend, and by the base for the effect. The recursion is the same whether the error is additive or
 * multiplicative, since a share of f times f is e.
 *
 * @returns the sum of squared one-step errors; Infinity where a multiplicative season or error loses its positive values
 */
export function runSmoothing(pass: SmoothingPass, model: SmoothingModel, gains: SmoothingGains): number {
  return model.season === "multiplicative" ? runMultiplicative(pass, gains) : runAdditive(pass, gains);
}

function runAdditive(pass: SmoothingPass, gains: SmoothingGains): number {
  const { values, periods, season, seasons, bases, trends, effects, errors } = pass;
  const { level: levelGain, trend: trendGain, season: seasonGain, damping } = gains;
  let { level, trend } = pass;
  let phase = 0;
  let squares = 0;
  for (let period = 0; period < periods; period++) {
    const growth = damping * trend;
    const base = level + growth;
    const effect = seasons[phase] as number;
    const error = (values[period] as number) - base - effect;
    bases[period] = base;
    trends[period] = trend;
    effects[period] = effect;
    errors[period] = error;
    level = base + levelGain * error;
    trend = growth + trendGain * error;
    seasons[phase] = effect + seasonGain * error;
    phase = phase + 1 === season ? 0 : phase + 1;
    squares += error * error;
  }
  pass.level = level;
  pass.trend = trend;
  return squares;
}

function runMultiplicative(pass: SmoothingPass, gains: SmoothingGains): number {
  const { values, periods, season, seasons, bases, trends, effects, errors } = pass;
  const { level: levelGain, trend: trendGain, season: seasonGain, damping } = gains;
  let { level, trend } = pass;
  let phase = 0;
  let squares = 0;
  for (let period = 0; period < periods; period++) {
    const growth = damping * trend;
    const base = level + growth;
    const effect = seasons[phase] as number;
    if (!(base > 0 && effect > 0)) return Infinity;
    const error = (values[period] as number) - base * effect;
    bases[period] = base;
    trends[period] = trend;
    effects[period] = effect;
    errors[period] = error;
    const relative = error / effect;
    level = base + levelGain * relative;
    trend = growth + trendGain * relative;
    seasons[phase] = effect + (seasonGain * error) / base;
    phase = phase + 1 === season ? 0 : phase + 1;
    squares += error * error;
  }
  pass.level = level;
  pass.trend = trend;
  return squares;
}
