import { fitFrom, scaleOf, type SmoothingFit } from "./fit";
import type { SmoothingConstants, SmoothingModel } from "./model";
import { smoothingPass, type SmoothingPass } from "./recursion";

/**
 * A model run with fixed constants from simple start states.
 *
 * Without a season: level = first value, trend = second - first. With a season: level = mean of the first season, trend =
 * (mean of the second - mean of the first) / season, effects = the first season's differences from its mean, or ratios.
 *
 * @param values n >= 1 values, oldest first; two seasons at least for a model with season, two values for one with trend;
 *   above 0 throughout for a multiplicative season
 * @param constants beta is Holt's: the trend moves by beta x the change of level; gamma is the share of the one-step error
 *   that the season takes over, as in R's forecast::hw
 * @returns null when a multiplicative season loses its positive values
 * @throws RangeError when there are fewer values than needed, or a constant is outside of [0, 1]
 * @see Holt 1957 (2004, IJF 20:5-10); Winters 1960, Management Science 6:324-342
 */
export function runFixed(
  values: Float64Array,
  model: SmoothingModel,
  season: number,
  constants: SmoothingConstants,
): SmoothingFit | null {
  const cycle = model.season === "none" ? 1 : season;
  const least = model.season !== "none" ? 2 * cycle : model.trend === "none" ? 1 : 2;
  if (values.length < least) {
    throw new RangeError(`This model needs at least ${least} periods, but the series has ${values.length}`);
  }
  for (const [name, constant] of Object.entries(constants) as [string, number][]) {
    if (!(constant >= 0 && constant <= 1)) {
      throw new RangeError(`The constant ${name} is ${constant}, but must be from 0 to 1`);
    }
  }
  const scale = scaleOf(values);
  const pass = smoothingPass(
    values.map((value) => value / scale),
    cycle,
  );
  writeSimpleStart(pass, model);
  const { alpha, beta, gamma, phi } = constants;
  const gains = {
    level: alpha,
    trend: model.trend === "none" ? 0 : alpha * beta,
    season: model.season === "none" ? 0 : gamma,
    damping: model.trend === "damped" ? phi : 1,
  };
  const fit = fitFrom(pass, model, gains, scale);
  return Number.isFinite(fit.squaredError) ? fit : null;
}

function writeSimpleStart(pass: SmoothingPass, model: SmoothingModel): void {
  const { values, season, seasons } = pass;
  if (model.season === "none") {
    pass.level = values[0] as number;
    pass.trend = model.trend === "none" ? 0 : (values[1] as number) - pass.level;
    return;
  }
  let first = 0;
  let second = 0;
  for (let phase = 0; phase < season; phase++) {
    first += (values[phase] as number) / season;
    second += (values[season + phase] as number) / season;
  }
  pass.level = first;
  pass.trend = model.trend === "none" ? 0 : (second - first) / season;
  for (let phase = 0; phase < season; phase++) {
    const value = values[phase] as number;
    seasons[phase] = model.season === "multiplicative" ? value / first : value - first;
  }
}
