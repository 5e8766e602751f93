import {
  forecastItems,
  joinForecasts,
  partOfJob,
  type ForecastJob,
  type ItemForecasts,
} from "../../../engine/forecasting/forecast-items";
import type { ComputeParts, PartWork } from "../../part-work";

export const forecastWork: PartWork<ForecastJob, ItemForecasts> = {
  id: "forecast-items",
  compute: forecastItems,
};

/** Few enough that progress moves, enough that the way between threads does not count. */
const itemsPerPart = 25;

/**
 * Forecasts many items, in parts.
 *
 * @param done told how many items are done
 */
export async function forecastInParts(
  job: ForecastJob,
  compute: ComputeParts,
  done: (items: number) => void,
): Promise<ItemForecasts> {
  const { items } = job.history;
  const parts = Array.from({ length: Math.ceil(items / itemsPerPart) }, (_, part) =>
    partOfJob(job, part * itemsPerPart, Math.min(items, (part + 1) * itemsPerPart)),
  );
  const results = await compute(forecastWork, parts, (count) => done(Math.min(items, count * itemsPerPart)));
  return joinForecasts(results, job.horizon);
}
