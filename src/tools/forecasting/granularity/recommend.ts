import {
  reconciliations,
  type Reconciliation,
} from "../../../engine/forecasting/reconciliation/backtest-hierarchy";
import type { LevelId } from "./levels";
import type { GranularityOptions } from "./options";
import type { SegmentLevel } from "./segment-level";
import type { WayAccuracy } from "./segment-sums";

/**
 * Whose error decides, by what the segment's service needs: the item's alone, the mean of item and parts, or that of the
 * locations where the stock lies.
 */
export type Need = "item" | "both" | "locations";

export interface StockSituation {
  readonly serviceTarget: number;
  /** Whether stock is held by location; else one stock serves all. */
  readonly stockByLocation: boolean;
}

/** A level with the best way to reconcile it, against forecasting the item and splitting it top-down. */
export interface Candidate {
  readonly level: LevelId;
  readonly way: Exclude<Reconciliation, "top-down">;
  readonly accuracy: WayAccuracy;
  readonly topDown: WayAccuracy;
  /** Shares by which the errors are lower than top-down's: of the item, of the parts, and of what decides. */
  readonly itemGain: number;
  readonly partGain: number;
  readonly gain: number;
  /** Share of the items for which it is better; of those for which the two differ. */
  readonly better: number;
}

export interface Recommendation {
  readonly need: Need;
  /** Null: forecast the item, and split it top-down where parts are needed. */
  readonly chosen: Candidate | null;
  /** The best that was tested, whether or not it passes; null where no level could be relied on. */
  readonly best: Candidate | null;
}

/** Why a segment is judged by one error or another. */
export function needOf(
  { serviceTarget, stockByLocation }: StockSituation,
  { highTarget }: GranularityOptions,
): Need {
  if (stockByLocation) return "locations";
  return serviceTarget >= highTarget ? "item" : "both";
}

/** Share by which an error is lower than another; NaN where neither says anything. */
const gainOf = (error: number, other: number): number => (other > 0 ? 1 - error / other : NaN);

function candidateOf(
  { level, ways }: SegmentLevel,
  way: Exclude<Reconciliation, "top-down">,
  need: Need,
): Candidate {
  const [accuracy, topDown] = [ways[way], ways["top-down"]];
  const itemGain = gainOf(accuracy.itemScaled, topDown.itemScaled);
  const partGain = gainOf(accuracy.partScaled, topDown.partScaled);
  // Where stock lies by location, other parts serve no stock: they are judged by what they do for the item.
  const byParts = need === "locations" && level === "location";
  return {
    level,
    way,
    accuracy,
    topDown,
    itemGain,
    partGain,
    gain: byParts ? partGain : need === "both" ? (itemGain + partGain) / 2 : itemGain,
    better: byParts ? accuracy.partsBetter : accuracy.itemsBetter,
  };
}

/** Better for at least half of the items, so that a few do not decide for all. */
const leastBetter = 0.5;

/**
 * The level to forecast a segment at: the item, unless a finer level that can be relied on lowers the error that decides by
 * the margin, for half of the items or more, and does not raise the item's error by as much. A finer level must in turn beat a
 * simpler one by the margin.
 *
 * @param levels of one segment, from the simplest to the finest
 */
export function recommend(
  levels: readonly SegmentLevel[],
  situation: StockSituation,
  options: GranularityOptions,
): Recommendation {
  const need = needOf(situation, options);
  const { margin } = options;
  let chosen: Candidate | null = null;
  let best: Candidate | null = null;
  for (const level of levels) {
    if (level.reliability !== "reliable") continue;
    const candidates = reconciliations
      .filter((way) => way !== "top-down")
      .map((way) => candidateOf(level, way, need))
      .filter(({ gain }) => Number.isFinite(gain))
      .sort((a, b) => b.gain - a.gain);
    const passing = candidates.find(
      ({ gain, itemGain, better }) =>
        gain >= margin && gain > 0 && itemGain > -margin && better >= leastBetter,
    );
    if (passing !== undefined && (chosen === null || passing.gain >= chosen.gain + margin)) chosen = passing;
    const [first] = candidates;
    if (first !== undefined && (best === null || first.gain > best.gain)) best = first;
  }
  return { need, chosen, best: chosen ?? best };
}
