import { binShares, quantileEdges } from "../../../engine/statistics/population-stability";
import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import type { Figures } from "../../strategy/segment/figures";
import { dayOf, numberOf, rowsOf, textOf } from "../../former";

export const binCount = 10;
export const measures = ["Value", "CV"] as const;
export type Measure = (typeof measures)[number];

/** How the items spread over ten bins on a day. The bins are those of the first kept run. */
export interface Distribution {
  readonly date: string;
  readonly measure: Measure;
  /** Nine upper edges. */
  readonly edges: Float64Array;
  /** Ten shares of items. */
  readonly shares: Float64Array;
}

export const binHeaders = {
  date: say("audit.column.date"),
  measure: say("audit.column.measure"),
  bin: say("audit.column.bin"),
  edge: say("audit.column.edge"),
  share: say("column.shareOfItems"),
} as const;

/** Distributions of earlier days, oldest first; days with a bin missing are left out. */
function keptDistributions(data: Dataset): Distribution[] {
  const found = new Map<string, { date: string; measure: Measure; edges: number[]; shares: number[] }>();
  for (const row of rowsOf(data, "scmAuditBins", binHeaders) ?? []) {
    const date = dayOf(row.date);
    const measure = measures.find((each) => each === textOf(row.measure));
    const [bin, share] = [numberOf(row.bin), numberOf(row.share)];
    if (date === null || measure === undefined || bin === null || share === null) continue;
    if (!(bin >= 1 && bin <= binCount)) continue;
    const key = `${date} ${measure}`;
    const entry = found.get(key) ?? { date, measure, edges: [], shares: [] };
    found.set(key, entry);
    entry.shares[bin - 1] = share;
    if (bin < binCount) entry.edges[bin - 1] = numberOf(row.edge) ?? 0;
  }
  return [...found.values()]
    .filter(({ shares }) => Array.from({ length: binCount }, (_, bin) => shares[bin]).every(Number.isFinite))
    .map((each) => ({
      ...each,
      edges: Float64Array.from({ length: binCount - 1 }, (_, bin) => each.edges[bin] ?? 0),
      shares: Float64Array.from(each.shares),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Value per recorded period over the mean of all items, so that a rise of all prices alike is no drift. */
function relativeValue({ data }: Figures): Float64Array {
  const { periods } = data.history;
  const rate = data.value.map((value, item) => {
    const recorded = (data.ended?.[item] ?? periods) - data.launched[item]!;
    return value / Math.max(1, recorded);
  });
  const mean = rate.reduce((sum, value) => sum + value, 0) / Math.max(1, rate.length);
  return mean > 0 ? rate.map((value) => value / mean) : rate;
}

/** The distributions kept so far with that of today, which replaces an earlier one of the day. */
export function distributions(figures: Figures, today: string): Distribution[] {
  const kept = keptDistributions(figures.data).filter(({ date }) => date !== today);
  const now = measures.map((measure) => {
    const values = measure === "Value" ? relativeValue(figures) : figures.classes.variability;
    const edges = kept.find((each) => each.measure === measure)?.edges ?? quantileEdges(values, binCount);
    return { date: today, measure, edges, shares: binShares(values, edges) };
  });
  return [...kept, ...now];
}

/** Shares of a measure on a day; zeros where that day has none. */
export const sharesOn = (all: readonly Distribution[], measure: Measure, day: string): Float64Array =>
  all.find((each) => each.measure === measure && each.date === day)?.shares ?? new Float64Array(binCount);
