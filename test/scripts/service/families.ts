import { demandModel, type DemandDistribution } from "../../../src/engine/inventory/demand-model";
import { wholeUnits } from "../../../src/engine/inventory/calibration/rolling-calibration";
import { standardNormalQuantile } from "../../../src/engine/statistics/distributions/normal";
import { smallestInteger } from "../../../src/engine/statistics/distributions/smallest-integer";
import type { WindowMoments } from "./one-step";
import type { TestWindows } from "./windows";

/**
 * A method of setting levels that one number makes stricter for all items alike. A window is missed by all strictness up to
 * its demand's own, `hardness`.
 */
export interface LevelMethod {
  readonly name: string;
  /** By window: the strictness that its demand just escapes; -Infinity without demand, Infinity where none is enough. */
  readonly hardness: Float64Array;
  /** Order-up-to level of a window at a strictness, whole units. */
  level(window: number, strictness: number): number;
  /** The strictness that the method itself takes for a target. */
  nominal(target: number): number;
}

/** Levels that are quantiles of a family of distributions; the strictness is the logarithm of 1 / P(demand above the level). */
export function familyMethod(
  family: DemandDistribution,
  name: string,
  windows: TestWindows,
  { mean, deviation }: WindowMoments,
): LevelMethod {
  if (family === "normal") return locationScaleMethod(name, windows, { mean, deviation });
  const modelOf = (window: number) =>
    demandModel(family, { mean: mean[window] as number, standardDeviation: deviation[window] as number });
  return {
    name,
    hardness: windows.demand.map((demand, window) =>
      demand > 0 ? -Math.log(modelOf(window).upperTail(wholeUnits(demand) - 1)) : -Infinity,
    ),
    level(window, strictness) {
      const model = modelOf(window);
      const guess = model.mean + model.standardDeviation * Math.sqrt(2 * strictness);
      const allowed = Math.exp(-strictness) * (1 + 1e-12);
      return smallestInteger((units) => model.upperTail(units) <= allowed, guess, 0);
    },
    nominal: (target) => -Math.log(1 - target),
  };
}

/** Levels mean + strictness x deviation, in whole units and at least 0. */
export function locationScaleMethod(
  name: string,
  windows: TestWindows,
  { mean, deviation }: WindowMoments,
): LevelMethod {
  return {
    name,
    hardness: windows.demand.map((demand, window) => {
      if (demand <= 0) return -Infinity;
      const beyond = wholeUnits(demand) - 1 - (mean[window] as number);
      const sd = deviation[window] as number;
      return sd > 0 ? beyond / sd : beyond < 0 ? -Infinity : Infinity;
    }),
    level: (window, strictness) =>
      strictness === -Infinity
        ? 0
        : Math.max(0, wholeUnits((mean[window] as number) + strictness * (deviation[window] as number))),
    nominal: (target) => standardNormalQuantile(target),
  };
}
