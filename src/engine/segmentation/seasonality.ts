import { checkHistory, type History } from "../history";
import { discoveries } from "../statistics/benjamini-hochberg";
import { emptyEvidence, SeasonMeasure, type SeasonalEvidence } from "./seasonal-evidence";
import { seasonalDesign } from "./seasonal-design";

export { copyEvidence, emptyEvidence, type SeasonalEvidence } from "./seasonal-evidence";

/** Full seasons that a history must hold, and demands a season that an item must have on average, to be judged. */
export const fewestSeasons = 2;
export const fewestDemandsPerSeason = 3;

/** At most this share of the items that are called seasonal (or trending) may be so by chance, on average. */
export const defaultFalseShare = 0.01;

/** One entry per item, in input order. */
export interface Seasonality {
  /** 1 where the history is long enough and has demands enough to tell; elsewhere nothing is claimed. */
  readonly judged: Uint8Array;
  readonly seasonal: Uint8Array;
  readonly trending: Uint8Array;
  /**
   * Coefficient of variation of what neither season nor trend explain, by the parts that were found: without both for a
   * seasonal item, without the trend for one that is only trending; NaN for the others, whose plain one holds.
   */
  readonly adjusted: Float64Array;
}

/**
 * Measures season and trend of every item; see `SeasonMeasure` for how.
 *
 * @param history items x periods, units per period; negative values count as zero
 * @param season periods in a season, a whole number from 2 on: 12 months, 52 weeks (52.18 are handled as 52), 4 quarters
 * @returns one entry per item in each column; NaN throughout where the history is shorter than two seasons, and for items
 *   with demand in fewer than three periods a season on average, whose few demands may fall on the same months by chance
 * @throws RangeError when the season is not a whole number from 2 on
 */
export function seasonalEvidence(history: History, season: number): SeasonalEvidence {
  checkHistory(history);
  if (!Number.isInteger(season) || season < 2) {
    throw new RangeError(`A season is a whole number of at least 2 periods; found ${season}`);
  }
  const { values, items, periods } = history;
  const evidence = emptyEvidence(items);
  const design = seasonalDesign(periods, season);
  if (design === null) return evidence;
  const measure = new SeasonMeasure(design, (fewestDemandsPerSeason * periods) / season);
  for (let item = 0; item < items; item++) measure.write(values, item, evidence);
  return evidence;
}

/**
 * Decides which items are seasonal and which are trending.
 *
 * Seasonal: the season is a discovery among all items that were judged, and a season learnt without a part of the history
 * brings the errors in that part down, over all parts. Trending: the trend is a discovery.
 *
 * @param evidence of all items that are judged together, also where their histories differ in length
 * @param falseShare in (0, 1), share of false ones among the discoveries, on average
 */
export function judgeSeasonality(
  evidence: SeasonalEvidence,
  falseShare: number = defaultFalseShare,
): Seasonality {
  const { seasonP, trendP, heldOutGain, withoutTrend, withoutSeasonAndTrend } = evidence;
  const seasonal = discoveries(seasonP, falseShare).map((found, item) =>
    found === 1 && (heldOutGain[item] as number) > 0 ? 1 : 0,
  );
  const trending = discoveries(trendP, falseShare);
  return {
    judged: Uint8Array.from(seasonP, (p) => (Number.isNaN(p) ? 0 : 1)),
    seasonal,
    trending,
    adjusted: Float64Array.from(seasonal, (isSeasonal, item) => {
      if (isSeasonal === 1) return withoutSeasonAndTrend[item] as number;
      return trending[item] === 1 ? (withoutTrend[item] as number) : NaN;
    }),
  };
}

/** Evidence and verdict of items with histories of one length. */
export function seasonality(
  history: History,
  season: number,
  falseShare: number = defaultFalseShare,
): SeasonalEvidence & Seasonality {
  const evidence = seasonalEvidence(history, season);
  return { ...evidence, ...judgeSeasonality(evidence, falseShare) };
}
