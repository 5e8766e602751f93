import type { ForecastJob } from "../../../engine/forecasting/forecast-items";
import type { Dataset } from "../../../model/dataset";

/**
 * The periods in which each item was recorded, from the first of its row on: leading blanks ("not yet launched") and, where so
 * treated, trailing ones ("not recorded") are left out.
 *
 * @param periodLengths of each period of the history by the mean length; demand is given per period of mean length
 */
export function recordedSeries(
  { history, launched, ended }: Pick<Dataset, "history" | "launched" | "ended">,
  periodLengths: Float64Array,
): Pick<ForecastJob, "history" | "lengths" | "gaps"> {
  const { items, periods, values } = history;
  const moved = new Float64Array(items * periods);
  const lengths = new Int32Array(items);
  const gaps = new Int32Array(items);
  for (let item = 0; item < items; item++) {
    const start = Math.min(launched[item]!, Math.max(0, periods - 1));
    const end = Math.max(start, Math.min(periods, ended?.[item] ?? periods));
    lengths[item] = end - start;
    gaps[item] = periods - end;
    for (let period = start; period < end; period++) {
      moved[item * periods + period - start] = values[item * periods + period]! / periodLengths[period]!;
    }
  }
  return { history: { values: moved, items, periods }, lengths, gaps };
}
