import { normalForecast, type SeriesForecast } from "../series-forecast";
import type { SeasonalAdjustment } from "./seasonal-adjustment";

/** A forecast of an adjusted series with the season put back in: factors multiply forecast and deviation. */
export function reseasonalised(
  point: Float64Array,
  deviations: Float64Array,
  periods: number,
  adjustment: SeasonalAdjustment | null,
): SeriesForecast {
  if (adjustment === null) return normalForecast(point, deviations);
  const { factors } = adjustment;
  const factorOf = (ahead: number): number => factors[(periods + ahead) % factors.length] as number;
  return normalForecast(
    point.map((value, ahead) => value * factorOf(ahead)),
    deviations.map((value, ahead) => value * factorOf(ahead)),
  );
}
