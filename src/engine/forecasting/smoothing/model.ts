/** How errors enter: in units of demand, or as a share of the expected demand. */
export type SmoothingError = "additive" | "multiplicative";
export type SmoothingTrend = "none" | "additive" | "damped";
export type SmoothingSeason = "none" | "additive" | "multiplicative";

/** One model of the exponential-smoothing family: Hyndman et al. 2008 write it ETS(error, trend, season). */
export interface SmoothingModel {
  readonly error: SmoothingError;
  readonly trend: SmoothingTrend;
  readonly season: SmoothingSeason;
}

/**
 * Smoothing constants, each in [0, 1]; those that a model has not are ignored.
 *
 * `beta` is Holt's: the trend moves by beta x the level's surprise. `gamma` is the share of the one-step error that the
 * seasonal state takes over. `phi` is the damping of the trend from period to period.
 */
export interface SmoothingConstants {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/** Level and trend in units of demand; a season's effects by phase (differences or factors), those of period 0 first. */
export interface SmoothingStates {
  readonly level: number;
  readonly trend: number;
  readonly seasons: Float64Array;
}

/** Damping outside of this range is either no damping or no trend. */
export const leastDamping = 0.8;
export const mostDamping = 0.98;

const letters = { none: "N", additive: "A", damped: "Ad", multiplicative: "M" } as const;

/** "AAdN": error, trend and season, as the literature writes them. */
export function modelName({ error, trend, season }: SmoothingModel): string {
  return `${letters[error]}${letters[trend]}${letters[season]}`;
}

/** Constants of a model: alpha, and one each for trend, season and damping. */
export function constantCount({ trend, season }: SmoothingModel): number {
  return 1 + (trend === "none" ? 0 : 1) + (season === "none" ? 0 : 1) + (trend === "damped" ? 1 : 0);
}

/**
 * Free parameters of a model as information criteria count them: constants, start level, start trend, and the season's
 * effects less one (they are relative to the level).
 */
export function parameterCount(model: SmoothingModel, season: number): number {
  return (
    constantCount(model) + 1 + (model.trend === "none" ? 0 : 1) + (model.season === "none" ? 0 : season - 1)
  );
}
