import type { CalibrationJob } from "./rolling-calibration";
import { RollingCalibration } from "./rolling-calibration";

/**
 * The calibrated order-up-to level of every item in every period, each from the periods before it alone: what a replay with
 * parameters from the past is given.
 *
 * @returns by target: items x periods, whole units: the level in force during a period; NaN in periods before anything was
 *   learnt, and throughout for an item without a protection interval
 */
export function rollingLevels(job: CalibrationJob): Float64Array[] {
  const { items, periods } = job.history;
  const result = job.targets.map(() => new Float64Array(items * periods).fill(NaN));
  const run = new RollingCalibration(job);
  while (run.next()) {
    const period = run.origin;
    if (period === periods) break;
    if (run.wholePool.windows === 0) continue;
    for (const [place, levels] of result.entries()) {
      for (let item = 0; item < items; item++) {
        if (run.window[item] === 0) continue;
        levels[item * periods + period] = run.levels[place]?.[item] ?? NaN;
      }
    }
  }
  return result;
}
