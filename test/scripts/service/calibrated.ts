import {
  calibratedLevel,
  RollingCalibration,
} from "../../../src/engine/inventory/calibration/rolling-calibration";
import type { Levels } from "./equal-service";
import type { WindowMoments } from "./one-step";
import type { ServiceCase, TestWindows } from "./windows";

/** Levels of the calibration, one array a target, and the moments behind them. */
export interface CalibratedLevels extends WindowMoments {
  /** Factors that follow the past and are corrected by feedback. */
  readonly rolling: readonly Levels[];
  /** Factors as they were at the first origin that is judged; means and deviations roll on. */
  readonly frozen: readonly Levels[];
}

/** The calibration over the whole history, read at the windows. */
export function calibratedLevels(
  set: ServiceCase,
  windows: TestWindows,
  targets: readonly number[],
): CalibratedLevels {
  const column = (): Float64Array => new Float64Array(windows.count);
  const result = {
    mean: column(),
    deviation: column(),
    rolling: targets.map(column),
    frozen: targets.map(column),
  };
  const run = new RollingCalibration({ ...set, targets });
  let frozenFactors: readonly Float64Array[] | null = null;
  while (run.next()) {
    if (run.origin < windows.firstTested) continue;
    frozenFactors ??= run.factors.map((factors) => factors.slice());
    for (let item = 0; item < set.history.items; item++) {
      const first = windows.firstWindow[item] as number;
      const window = first + run.origin - (windows.firstOrigin[item] as number);
      if (window < first || window >= (windows.firstWindow[item + 1] as number)) continue;
      const mean = run.mean[item] as number;
      const deviation = run.deviation[item] as number;
      result.mean[window] = mean;
      result.deviation[window] = deviation;
      for (let place = 0; place < targets.length; place++) {
        (result.rolling[place] as Levels)[window] = run.levels[place]?.[item] ?? NaN;
        const factor = frozenFactors[place]?.[run.segments[item] as number] ?? NaN;
        (result.frozen[place] as Levels)[window] = calibratedLevel(mean, deviation, factor);
      }
    }
  }
  return result;
}
