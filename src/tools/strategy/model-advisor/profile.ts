import { giniCoefficient, largestShare } from "../../../engine/statistics/concentration";
import { demandPatternNames } from "../../../engine/segmentation/demand-pattern";
import { xyzClasses } from "../../../engine/segmentation/xyz";
import { coverageOf, type Coverage } from "../../../model/coverage";
import type { Dataset } from "../../../model/dataset";
import { historyLength, type HistoryLength } from "../data-readiness/history";
import { demandFacts, type DemandFacts } from "../model/axes";
import type { Figures } from "../segment/figures";
import { seasonsOf, type Seasons } from "../segment/seasons";
import type { AdvisorOptions } from "./options";

/** What the advice rests on. */
export interface Profile {
  readonly items: number;
  /** Items with demand: only they have a coefficient of variation and a pattern. */
  readonly withDemand: number;
  readonly gini: number;
  /** The items of most value, as many as the options say. */
  readonly top: { readonly taken: number; readonly sum: number; readonly total: number };
  readonly facts: DemandFacts;
  /** Items with demand in X, Y and Z by plain coefficient of variation. */
  readonly byVariability: readonly number[];
  /** Items by demand pattern, in the order of `demandPatternNames`; those without demand last. */
  readonly byPattern: readonly number[];
  readonly medianVariability: number;
  readonly seasons: Seasons | null;
  /** Items that are seasonal, and those of them that are Z by plain coefficient of variation. */
  readonly seasonal: number;
  readonly seasonalZ: number;
  readonly history: HistoryLength;
  /** Items with demand that are recorded for the fewest periods that a coefficient of variation takes. */
  readonly longEnough: number;
  readonly coverage: Coverage;
  /** Customers and channels that the sales name. */
  readonly customers: number;
  readonly channels: number;
}

const countOf = (codes: Uint8Array, code: number, counts: (item: number) => boolean): number =>
  codes.reduce((sum, each, item) => sum + Number(each === code && counts(item)), 0);

function median(values: Float64Array): number {
  const sorted = values.filter(Number.isFinite).sort();
  const middle = sorted.length / 2;
  if (sorted.length === 0) return Number.NaN;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

function namesOf({ sales }: Dataset, pick: "customer" | "channel"): number {
  const names = new Set(sales?.buyers.map((buyer) => buyer[pick]).filter((name) => name !== null));
  return names.size;
}

/** @param figures classes as `segment` computes them by the rules in force */
export function profileOf(figures: Figures, options: AdvisorOptions): Profile {
  const { data } = figures;
  const facts = demandFacts(data);
  const hasDemand = (item: number): boolean => facts.units[item]! > 0;
  const plain = xyzClasses(facts.cv, options.xyzCuts);
  const seasons = seasonsOf(data, options, figures.classes.order);
  const history = historyLength(data, options.season);
  const isSeasonal = (item: number): boolean => seasons?.seasonal[item] === 1;
  const all = (): boolean => true;
  return {
    items: data.items.keys.length,
    withDemand: facts.units.reduce((sum, units) => sum + Number(units > 0), 0),
    gini: giniCoefficient(data.value),
    top: largestShare(data.value, options.topShare),
    facts,
    byVariability: [0, 1, 2].map((code) => countOf(plain, code, hasDemand)),
    byPattern: demandPatternNames.map((_, code) => countOf(facts.pattern, code, all)),
    medianVariability: median(facts.cv),
    seasons,
    seasonal: seasons?.seasonal.reduce((sum, each) => sum + each, 0) ?? 0,
    seasonalZ: countOf(plain, 2, (item) => hasDemand(item) && isSeasonal(item)),
    history,
    longEnough: history.recorded.reduce(
      (sum, periods, item) => sum + Number(periods >= options.leastPeriods && hasDemand(item)),
      0,
    ),
    coverage: coverageOf(data),
    customers: namesOf(data, "customer"),
    channels: namesOf(data, "channel"),
  };
}

/** Items whose demand is smooth or erratic: demand in nearly every period. */
export const regularItems = ({ byPattern }: Profile): number => byPattern[0]! + byPattern[1]!;

/** Items whose demand is intermittent or lumpy. */
export const intermittentItems = ({ byPattern }: Profile): number => byPattern[2]! + byPattern[3]!;
