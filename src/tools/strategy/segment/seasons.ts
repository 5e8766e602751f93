import { demandPatternNames, demandPatterns } from "../../../engine/segmentation/demand-pattern";
import { forecastErrorVariability } from "../../../engine/segmentation/forecast-error-variability";
import {
  copyEvidence,
  emptyEvidence,
  fewestSeasons,
  judgeSeasonality,
  seasonalEvidence,
  type SeasonalEvidence,
  type Seasonality,
} from "../../../engine/segmentation/seasonality";
import { variability } from "../../../engine/segmentation/variability";
import { xyzClasses } from "../../../engine/segmentation/xyz";
import type { Dataset } from "../../../model/dataset";
import { seasonOf } from "./calendar-season";
import { whileRecorded } from "./classify";
import type { Figures } from "./figures";
import type { SegmentOptions } from "./options";

/** Why the plain coefficient of variation misjudges an item. */
export type Cause = "season" | "trend" | "season and trend";

/** An item whose class by the plain coefficient of variation is not the one that it has without season and trend. */
export interface MisjudgedItem {
  readonly item: number;
  readonly cause: Cause;
  /** 0 = X, 1 = Y, 2 = Z. */
  readonly plainClass: number;
  readonly adjustedClass: number;
  /** Root mean squared error of a back-tested forecast / mean demand; NaN where the history is too short for one. */
  readonly forecastError: number;
  /** The demand pattern's word, whatever Items says of the item. */
  readonly demandPattern: string;
}

/** What the run knows about season and trend, in the order of the data set's items. */
export interface Seasons extends SeasonalEvidence, Seasonality {
  /** Periods. */
  readonly season: number;
  /** Plain coefficient of variation over the recorded periods; NaN without demand. */
  readonly plain: Float64Array;
  /** The history holds two full seasons, so that items could be judged. */
  readonly isLongEnough: boolean;
  /** By falling value. */
  readonly misjudged: readonly MisjudgedItem[];
}

function collect(
  data: Dataset,
  season: number,
  plainMeasure: "cv" | "cv-population",
): { plain: Float64Array; evidence: SeasonalEvidence } {
  const { history } = data;
  const plain = new Float64Array(history.items).fill(Number.NaN);
  const evidence = emptyEvidence(history.items);
  whileRecorded(history, data, (part, group) => {
    const partPlain = part.periods < 2 ? null : variability(part, plainMeasure);
    const partEvidence = seasonalEvidence(part, season);
    group.forEach((item, row) => {
      if (partPlain !== null) plain[item] = partPlain[row]!;
      copyEvidence(partEvidence, row, evidence, item);
    });
  });
  return { plain, evidence };
}

/** Forecast error and demand pattern of some items, over their recorded periods. */
function detailsOf(
  data: Dataset,
  items: readonly number[],
): { forecastError: Float64Array; demandPattern: string[] } {
  const { periods } = data.history;
  const values = new Float64Array(items.length * periods);
  items.forEach((item, row) =>
    values.set(data.history.values.subarray(item * periods, (item + 1) * periods), row * periods),
  );
  const forecastError = new Float64Array(items.length).fill(Number.NaN);
  const demandPattern = new Array<string>(items.length).fill("");
  const recorded = {
    launched: Int32Array.from(items, (item) => data.launched[item]!),
    ended: data.ended === undefined ? undefined : Int32Array.from(items, (item) => data.ended![item]!),
  };
  whileRecorded({ values, items: items.length, periods }, recorded, (part, group) => {
    const errors = part.periods < 4 ? null : forecastErrorVariability(part);
    const patterns = demandPatterns(part);
    group.forEach((item, row) => {
      if (errors !== null) forecastError[item] = errors[row]!;
      demandPattern[item] = demandPatternNames[patterns[row]!]!;
    });
  });
  return { forecastError, demandPattern };
}

/**
 * Which items are seasonal or trending, and which of them the plain coefficient of variation puts in another class than they
 * have without season and trend.
 *
 * @param order items by falling value
 * @returns null where neither the options nor the calendar name a season
 */
export function seasonsOf(data: Dataset, options: SegmentOptions, order: Uint32Array): Seasons | null {
  const season = seasonOf(options, data.calendar.unit);
  if (season === undefined) return null;
  const plainMeasure = options.variability === "cv-population" ? "cv-population" : "cv";
  const { plain, evidence } = collect(data, season, plainMeasure);
  const verdict = judgeSeasonality(evidence);
  const plainClasses = xyzClasses(plain, options.xyzCuts);
  const adjustedClasses = xyzClasses(verdict.adjusted, options.xyzCuts);
  const concerned = Array.from(order).filter(
    (item) => !Number.isNaN(verdict.adjusted[item]!) && adjustedClasses[item] !== plainClasses[item],
  );
  const { forecastError, demandPattern } = detailsOf(data, concerned);
  return {
    ...evidence,
    ...verdict,
    season,
    plain,
    isLongEnough: data.history.periods >= fewestSeasons * season,
    misjudged: concerned.map((item, row) => ({
      item,
      cause:
        verdict.seasonal[item] === 0 ? "trend" : verdict.trending[item] === 0 ? "season" : "season and trend",
      plainClass: plainClasses[item]!,
      adjustedClass: adjustedClasses[item]!,
      forecastError: forecastError[row]!,
      demandPattern: demandPattern[row]!,
    })),
  };
}

/** Figures with what is known of seasons: Pattern says "seasonal" in place of a demand pattern's word, not of another one. */
export function withSeasons(figures: Figures, seasons: Seasons | null): Figures {
  if (seasons === null) return figures;
  const { classes } = figures;
  const demandPattern = new Set<string>(demandPatternNames);
  const pattern = classes.pattern.map((word, item) =>
    seasons.seasonal[item] === 1 && demandPattern.has(word) ? "seasonal" : word,
  );
  return { ...figures, seasons, classes: { ...classes, pattern } };
}
