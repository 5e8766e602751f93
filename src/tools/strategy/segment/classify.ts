import type { History } from "../../../engine/history";
import { cumulativeShares, descendingOrder } from "../../../engine/segmentation/abc";
import {
  averageDemandIntervals,
  demandPatternNames,
  demandPatterns,
} from "../../../engine/segmentation/demand-pattern";
import { historyFacts } from "../../../engine/segmentation/history-facts";
import { variability, type VariabilityMeasure } from "../../../engine/segmentation/variability";
import type { Dataset, OverrideRow, PeriodUnit } from "../../../model/dataset";
import { seasonOf } from "./calendar-season";
import { lettersInReview, lettersOf, plainLetters, type Letters } from "./letters";
import type { SegmentOptions } from "./options";
import { abcLetters, segmentOf, xyzLetters } from "./presets";
import { standingOf, type Standing } from "./standing";

/** Periods in a year, for "new", "stopped" and annual figures; 12 where the periods have no calendar. */
export const periodsPerYear: Readonly<Record<PeriodUnit, number>> = {
  day: 365.25,
  week: 365.25 / 7,
  month: 12,
  quarter: 4,
  year: 1,
  period: 12,
};

/** What the run knows of each item, in the order of the data set's items. */
export interface Classification {
  readonly order: Uint32Array;
  readonly cumulativeShare: Float64Array;
  /** Coefficient of variation over the recorded periods; NaN without demand. */
  readonly variability: Float64Array;
  /** What the rules say now, a class in force being kept within the band and for its minimum dwell. */
  readonly recommended: readonly string[];
  /** The same without the minimum dwell: what this review proposes. */
  readonly proposed: readonly string[];
  /** What the cuts alone say. */
  readonly plain: readonly string[];
  readonly current: readonly string[];
  /** Override where one is in force, else current where locked, else recommended on the first run or where accepted, else current. */
  readonly final: readonly string[];
  /** Earlier reviews and locks. */
  readonly standing: Standing;
  /** Items whose recommended class the user has accepted; a locked one never is. */
  readonly accepted: ReadonlySet<number>;
  /** Items whose class in force this run changes, with the class before. */
  readonly committed: ReadonlyMap<number, string>;
  /** By item: the override in force. */
  readonly overrides: ReadonlyMap<number, OverrideRow>;
  /** By item: the row of that override in Overrides, from 1; 0 without one. */
  readonly overrideRow: Int32Array;
  readonly pattern: readonly string[];
  /** Units per recorded period, returns counted as zero. */
  readonly demandMean: Float64Array;
  readonly demandSd: Float64Array;
  /** Recorded periods since the last demand; all of them where there was none. */
  readonly idlePeriods: Int32Array;
  /** Mean interval between demands, in periods; NaN without demand. */
  readonly interval: Float64Array;
}

/**
 * Runs `compute` over the periods in which items were recorded: items of one span together, so that leading blanks ("not
 * yet launched") and, where so treated, trailing ones ("not recorded") count neither as demand nor as zero.
 */
export function whileRecorded(
  history: History,
  { launched, ended }: { readonly launched: Int32Array; readonly ended?: Int32Array | undefined },
  compute: (part: History, items: readonly number[]) => void,
): void {
  const { values, items, periods } = history;
  const bySpan = new Map<number, number[]>();
  for (let item = 0; item < items; item++) {
    const start = Math.min(launched[item]!, periods - 1);
    const end = Math.max(start + 1, ended?.[item] ?? periods);
    const span = start * (periods + 1) + end;
    const group = bySpan.get(span);
    if (group === undefined) bySpan.set(span, [item]);
    else group.push(item);
  }
  for (const [span, group] of bySpan) {
    const start = Math.floor(span / (periods + 1));
    const length = (span % (periods + 1)) - start;
    if (length === periods && group.length === items) {
      compute(history, group);
      continue;
    }
    const part = new Float64Array(group.length * length);
    group.forEach((item, row) => {
      const from = item * periods + start;
      part.set(values.subarray(from, from + length), row * length);
    });
    compute({ values: part, items: group.length, periods: length }, group);
  }
}

/**
 * The measure of items that were recorded for so many periods: the chosen one, or the plain coefficient of variation where
 * they are too few for it; null where a single period says nothing.
 */
export function measureFor(
  periods: number,
  options: SegmentOptions,
  unit: PeriodUnit,
): VariabilityMeasure | null {
  if (periods < 2) return null;
  const needed = {
    cv: 2,
    "cv-population": 2,
    deseasonalized: 2 * (seasonOf(options, unit) ?? 1),
    "forecast-error": 4,
  };
  return periods < needed[options.variability] ? "cv" : options.variability;
}

/** Variability of items on offer for the same time; where it is not known, the item is Z. */
function variabilityOf(part: History, options: SegmentOptions, unit: PeriodUnit): Float64Array {
  const measure = measureFor(part.periods, options, unit);
  if (measure === null) return new Float64Array(part.items).fill(Number.NaN);
  return variability(part, measure, seasonOf(options, unit));
}

/** An override counts when it names an item, is approved and has not expired. */
export function isInForce(override: Pick<OverrideRow, "approvedBy" | "expires">, today: string): boolean {
  return override.approvedBy !== null && (override.expires === null || override.expires >= today);
}

function overridesByItem(data: Dataset, today: string): { found: Map<number, OverrideRow>; row: Int32Array } {
  const row = new Int32Array(data.items.keys.length);
  const index = new Map(data.items.keys.map((key, item) => [key, item]));
  const found = new Map<number, OverrideRow>();
  data.overrides.forEach((override, position) => {
    const item = index.get(override.item);
    // Of two rows for one item the first counts; the sheet calls the other one "double".
    if (item === undefined || !isInForce(override, today) || found.has(item)) return;
    found.set(item, override);
    row[item] = position + 1;
  });
  return { found, row };
}

/**
 * "stopped": no demand for three times the usual interval and for half a year; "new": on offer for less than a year;
 * else the demand pattern's own word.
 */
function patternWords(data: Dataset, codes: Uint8Array, idle: Int32Array, interval: Float64Array): string[] {
  const year = periodsPerYear[data.calendar.unit];
  const periods = data.history.periods;
  return Array.from(codes, (code, item) => {
    const word = demandPatternNames[code]!;
    if (data.launched[item]! > 0 && periods - data.launched[item]! < year) return "new";
    if (word !== "none" && idle[item]! >= Math.max(3 * interval[item]!, year / 2)) return "stopped";
    return word === "none" ? "no demand" : word;
  });
}

/** A mark counts for the change that it was set beside, not for another one of the same item. */
function acceptedItems(
  { formerRun, items, acceptedChanges }: Dataset,
  { locked }: Standing,
  current: readonly string[],
  recommended: readonly string[],
): ReadonlySet<number> {
  const accepted = new Set<number>();
  if (!formerRun || acceptedChanges === undefined || acceptedChanges.size === 0) return accepted;
  items.keys.forEach((key, item) => {
    const change = acceptedChanges.get(key);
    if (change?.from === current[item] && change?.to === recommended[item] && !locked.has(item))
      accepted.add(item);
  });
  return accepted;
}

const wordsOf = ({ abc, xyz }: Letters): string[] =>
  Array.from(abc, (code, item) => abcLetters[code]! + xyzLetters[xyz[item]!]!);

/** Classes, patterns and demand figures of every item. */
export function classify(data: Dataset, options: SegmentOptions, today: string): Classification {
  const { history, value, items } = data;
  const n = history.items;
  const cv = new Float64Array(n);
  const codes = new Uint8Array(n);
  const interval = new Float64Array(n);
  const demandMean = new Float64Array(n);
  const demandSd = new Float64Array(n);
  const idlePeriods = new Int32Array(n);
  whileRecorded(history, data, (part, group) => {
    const partCv = variabilityOf(part, options, data.calendar.unit);
    const partCodes = demandPatterns(part);
    const partInterval = averageDemandIntervals(part);
    const facts = historyFacts(part);
    group.forEach((item, row) => {
      cv[item] = partCv[row]!;
      codes[item] = partCodes[row]!;
      interval[item] = partInterval[row]!;
      demandMean[item] = facts.mean[row]!;
      demandSd[item] = facts.standardDeviation[row]!;
      idlePeriods[item] = part.periods - 1 - facts.lastDemand[row]!;
    });
  });
  const plain = wordsOf(plainLetters(value, cv, options));
  // Classes that came with the user's data may rest on other rules: only those of a former run are held on to.
  const standing = standingOf(data, today);
  const review = data.formerRun
    ? lettersInReview(
        value,
        cv,
        {
          former: lettersOf(items.currentClass.map(segmentOf)),
          earlier: standing.earlier.map((each) => lettersOf(each.proposed)),
        },
        options,
      )
    : null;
  const proposed = review === null ? plain : wordsOf(review.proposed);
  const recommended = review === null ? plain : wordsOf(review.recommended);
  const former = recommended.map((proposal, item) => segmentOf(items.currentClass[item]) ?? proposal);
  const accepted = acceptedItems(data, standing, former, recommended);
  const { found: overrides, row: overrideRow } = overridesByItem(data, today);
  const final = recommended.map((proposal, item) => {
    const wanted = segmentOf(overrides.get(item)?.class);
    if (wanted !== null) return wanted;
    return data.formerRun && !accepted.has(item) ? former[item]! : proposal;
  });
  const committed = new Map<number, string>();
  if (options.commit) {
    former.forEach((segment, item) => {
      if (segment !== final[item]) committed.set(item, segment);
    });
  }
  return {
    order: descendingOrder(value),
    cumulativeShare: cumulativeShares(value),
    variability: cv,
    recommended,
    proposed,
    plain,
    current: options.commit ? final : former,
    final,
    standing,
    accepted,
    committed,
    overrides,
    overrideRow,
    pattern: patternWords(data, codes, idlePeriods, interval),
    demandMean,
    demandSd,
    idlePeriods,
    interval,
  };
}
