import type { CalibrationJob } from "./rolling-calibration";
import { RollingCalibration } from "./rolling-calibration";

/**
 * The calibrated order-up-to level of every item in every period, each from the periods before it alone: what a replay with
 * parameters from the past is given.
 *
 * @param job with one target
 * @returns items x periods, whole units: the level in force during a period; NaN in periods before anything was learnt, and
 *   throughout for an item without a protection interval
 * @throws RangeError unless there is exactly one target
 */
export function rollingLevels(job: CalibrationJob): Float64Array {
  if (job.targets.length !== 1) throw new RangeError(`One target was expected, found ${job.targets.length}`);
  const { items, periods } = job.history;
  const levels = new Float64Array(items * periods).fill(NaN);
  const run = new RollingCalibration(job);
  while (run.next()) {
    const period = run.origin;
    if (period === periods) break;
    if (run.wholePool.windows === 0) continue;
    for (let item = 0; item < items; item++) {
      if (run.window[item] === 0) continue;
      levels[item * periods + period] = run.levels[0]?.[item] ?? NaN;
    }
  }
  return levels;
}
