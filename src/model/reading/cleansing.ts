import type { Mapping } from "../mapping/schema";
import { ownHistory, type Draft } from "./draft";

/** Scales a median absolute deviation to a standard deviation under a normal distribution. */
const normalConsistency = 1.4826;
/** With fewer demands a median says too little about what is usual. */
const leastDemands = 5;

/** Periods whose demand was lowered, and the first of them. */
export interface Cleansed {
  cells: number;
  items: number;
  first: { readonly item: number; readonly period: number } | null;
}

function median(values: number[]): number {
  if (values.length === 0) return NaN;
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  const upper = values[middle] ?? NaN;
  return values.length % 2 === 1 ? upper : ((values[middle - 1] ?? NaN) + upper) / 2;
}

const deviation = (values: readonly number[], centre: number): number =>
  normalConsistency * median(values.map((value) => Math.abs(value - centre)));

type Rule = NonNullable<Mapping["cleansing"]>;
/** Limit of a period and what a demand beyond it falls to; null where none is set. */
type Limiter = (row: Float64Array, period: number) => { readonly limit: number; readonly to: number } | null;

function madLimiter(row: Float64Array, threshold: number): Limiter {
  const demands = [...row].filter((demand) => demand > 0);
  if (demands.length < leastDemands) return () => null;
  const centre = median([...demands]);
  const spread = deviation(demands, centre);
  // Equal demands have no spread; every other one would be a peak.
  if (!(spread > 0)) return () => null;
  const limit = centre + threshold * spread;
  return () => ({ limit, to: limit });
}

function hampelLimiter(threshold: number, halfWindow: number): Limiter {
  return (row, period) => {
    const window = [...row.subarray(Math.max(0, period - halfWindow), period + halfWindow + 1)];
    const centre = median([...window]);
    const spread = deviation(window, centre);
    return spread > 0 ? { limit: centre + threshold * spread, to: centre } : null;
  };
}

function flaggedLimiter(row: Float64Array, flagged: (period: number) => boolean): Limiter {
  const others = [...row].filter((_, period) => !flagged(period));
  const usual = Math.max(0, median(others));
  return (_, period) => (flagged(period) && !Number.isNaN(usual) ? { limit: usual, to: usual } : null);
}

/**
 * Lowers demand peaks by the mapping's rule; `draft.raw` keeps them.
 * @param promoted items x periods with 1 for promotions; null where no column says so
 */
export function cleanse(draft: Draft, rule: Rule, promoted: Uint8Array | null): Cleansed {
  const { labels, starts } = draft.calendar;
  const periods = labels.length;
  const found: Cleansed = { cells: 0, items: 0, first: null };
  const named = new Set(rule.rule === "flagged" ? rule.periods : []);
  const isNamed = labels.map((label, period) => named.has(label) || named.has(starts[period] ?? "\u0000"));
  const source = draft.history;
  let target: Float64Array | null = null;
  for (let item = 0; item < draft.keys.length; item++) {
    const begin = draft.launched[item] ?? 0;
    const row = source.slice(item * periods + begin, (item + 1) * periods);
    const isFlagged = (period: number): boolean =>
      isNamed[period + begin] === true || promoted?.[item * periods + period + begin] === 1;
    const limiter =
      rule.rule === "mad"
        ? madLimiter(row, rule.threshold)
        : rule.rule === "hampel"
          ? hampelLimiter(rule.threshold, rule.halfWindow)
          : flaggedLimiter(row, isFlagged);
    let here = 0;
    for (let period = 0; period < row.length; period++) {
      const demand = row[period] ?? 0;
      const bound = demand > 0 ? limiter(row, period) : null;
      if (bound === null || demand <= bound.limit) continue;
      target ??= ownHistory(draft);
      target[item * periods + begin + period] = bound.to;
      found.first ??= { item, period: begin + period };
      here++;
    }
    found.cells += here;
    if (here > 0) found.items++;
  }
  return found;
}
