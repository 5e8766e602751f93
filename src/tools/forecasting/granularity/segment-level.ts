import type { Reconciliation } from "../../../engine/forecasting/reconciliation/backtest-hierarchy";
import type { LevelId } from "./levels";
import type { GranularityOptions } from "./options";
import type { SegmentSums, WayAccuracy } from "./segment-sums";

/** Forecasts that are compared at least, and periods known at the first of them. */
export const fewestOrigins = 3;
export const fewestKnown = 8;

/** Series with demand in enough periods carry at least this share of the units, or a level is thin. */
export const leastDense = 0.5;
/** Fewer items say nothing of a segment. */
export const fewestItems = 3;

/** Whether a segment's figures at a level can be relied on, and if not, why. */
export type Reliability = "reliable" | "no items" | "not explained" | "too short" | "few items" | "thin";

/** One segment at one level. */
export interface SegmentLevel {
  readonly segment: string;
  readonly level: LevelId;
  readonly reliability: Reliability;
  readonly tested: number;
  readonly series: number;
  /** Share of the demand that the parts explain. */
  readonly explained: number;
  /** Mean periods with demand of a series. */
  readonly demandPeriods: number;
  readonly denseShare: number;
  readonly ways: Readonly<Record<Reconciliation, WayAccuracy>>;
}

function reliabilityOf(sum: SegmentSums, { leastExplained }: GranularityOptions): Reliability {
  if (sum.tested === 0 && sum.short > 0) return "too short";
  if (sum.tested === 0) return sum.unexplained > 0 ? "not explained" : "no items";
  if (sum.explainedShare < leastExplained) return "not explained";
  if (sum.tested < fewestItems) return "few items";
  return sum.denseShare < leastDense ? "thin" : "reliable";
}

/** What a segment's items tell of a level, once all are added. */
export const segmentLevelOf = (
  segment: string,
  level: LevelId,
  sum: SegmentSums,
  options: GranularityOptions,
): SegmentLevel => ({
  segment,
  level,
  reliability: reliabilityOf(sum, options),
  tested: sum.tested,
  series: sum.series,
  explained: sum.explainedShare,
  demandPeriods: sum.meanDemandPeriods,
  denseShare: sum.denseShare,
  ways: sum.accuracy(),
});
