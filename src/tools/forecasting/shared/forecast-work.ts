import {
  forecastItems,
  joinForecasts,
  partOfJob,
  type ForecastItemsOf,
  type ForecastJob,
  type ItemForecasts,
} from "../../../engine/forecasting/forecast-items";
import {
  itemRecords,
  joinRecords,
  partOfRecords,
  type ItemRecords,
  type RecordJob,
} from "../../../engine/forecasting/item-records";
import type { ComputeParts, PartWork } from "../../part-work";

export const forecastWork: PartWork<ForecastJob, ItemForecasts> = {
  id: "forecast-items",
  compute: forecastItems,
};

export const recordWork: PartWork<RecordJob, ItemRecords> = {
  id: "item-records",
  compute: itemRecords,
};

/** Few enough that progress moves, enough that the way between threads does not count. */
const itemsPerPart = 25;

/** Does a work over many items in parts; `done` is told how many items are done. */
function inParts<Job extends ForecastItemsOf, Result>(
  work: PartWork<Job, Result>,
  job: Job,
  partOf: (job: Job, from: number, until: number) => Job,
  compute: ComputeParts,
  done: (items: number) => void,
): Promise<Result[]> {
  const { items } = job.history;
  const parts = Array.from({ length: Math.ceil(items / itemsPerPart) }, (_, part) =>
    partOf(job, part * itemsPerPart, Math.min(items, (part + 1) * itemsPerPart)),
  );
  return compute(work, parts, (count) => done(Math.min(items, count * itemsPerPart)));
}

/** Forecasts many items, in parts. */
export async function forecastInParts(
  job: ForecastJob,
  compute: ComputeParts,
  done: (items: number) => void,
): Promise<ItemForecasts> {
  return joinForecasts(await inParts(forecastWork, job, partOfJob, compute, done), job.horizon);
}

/** Makes the forecasts of the past of many items, in parts. */
export async function recordsInParts(
  job: RecordJob,
  compute: ComputeParts,
  done: (items: number) => void,
): Promise<ItemRecords> {
  return joinRecords(await inParts(recordWork, job, partOfRecords, compute, done));
}
