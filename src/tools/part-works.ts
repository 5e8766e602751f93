import { levelWork } from "./forecasting/granularity/level-work";
import { forecastWork, recordWork } from "./forecasting/shared/forecast-work";
import { replayWork } from "./inventory/shared/replay-work";
import type { PartWork } from "./part-work";

/** Every work that can be done in parts, for threads that are told its name. */
const works: readonly PartWork<never, unknown>[] = [forecastWork, recordWork, levelWork, replayWork];

/** @throws RangeError for a name that is none */
export function partWorkById(id: string): PartWork<never, unknown> {
  const work = works.find((each) => each.id === id);
  if (work === undefined) throw new RangeError(`There is no work ${id}`);
  return work;
}
