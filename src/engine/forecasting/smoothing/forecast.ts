import type { SmoothingFit } from "./fit";

/**
 * Point forecasts of a fitted model: (level + damped sums of the trend) + or x the season's effect.
 *
 * @param horizon periods ahead, from 1
 * @returns one value per period ahead, in the series' unit
 * @see Hyndman et al. 2008, table 2.1
 */
export function smoothingForecast(
  { model, season, periods, gains, end }: SmoothingFit,
  horizon: number,
): Float64Array {
  const forecast = new Float64Array(horizon);
  let damping = 1;
  let trends = 0;
  for (let ahead = 0; ahead < horizon; ahead++) {
    damping *= gains.damping;
    trends += damping;
    const base = end.level + trends * end.trend;
    const effect = end.seasons[(periods + ahead) % season] as number;
    forecast[ahead] = model.season === "multiplicative" ? base * effect : base + effect;
  }
  return forecast;
}
