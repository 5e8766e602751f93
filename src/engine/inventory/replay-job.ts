/**
 * What a replay is told and what it says: plain data, so that parts of it can go to other threads.
 */
import { checkHistory, type History } from "../history";

/** What happens to demand that finds no stock: it waits, or it is lost. */
export type UnmetDemand = "backorder" | "lost";

/**
 * A policy of many items. Parameters hold one value an item that stays, or items x periods: the value in force in each
 * period, row by row as the history. NaN: not known; nothing is ordered then.
 */
export interface ReplayPolicy {
  /** Index into `orderRules` of each item. */
  readonly rule: Uint8Array;
  /** S, or the maximum, units; read by both rules that order up to a level. */
  readonly orderUpTo?: Float64Array | undefined;
  /** r or s, the minimum, units; read by both rules that have one. */
  readonly reorderPoint?: Float64Array | undefined;
  /** Q, units, > 0; read by "reorder-quantity". */
  readonly orderQuantity?: Float64Array | undefined;
  /** Periods between reviews, from 1; default 1. The first period replayed is a review. */
  readonly reviewPeriods?: Float64Array | undefined;
  /** Least quantity of an order, units; NaN or 0 for none. Default none. */
  readonly minimumOrder?: Float64Array | undefined;
  /** Units of a pack; orders are whole packs. NaN or 0 for none. Default none. */
  readonly pack?: Float64Array | undefined;
}

/** A policy and the past that it is run through. Columns hold one entry per item. */
export interface ReplayJob {
  /** Items x periods, units; negative values count as zero. */
  readonly history: History;
  /** First period that is replayed; an item that is launched later starts with its launch. Default 0. */
  readonly from?: number | undefined;
  readonly launched?: Int32Array | undefined;
  readonly policy: ReplayPolicy;
  /** L: periods from an order to its stock, rounded to whole ones; 0 is there at once. NaN leaves an item out. */
  readonly leadTime: Float64Array;
  /** Standard deviation of L, periods: each order's lead time is drawn from the gamma distribution of these moments. Default none. */
  readonly leadTimeSd?: Float64Array | undefined;
  /** Of the draws, a whole number. Default 1. */
  readonly seed?: number | undefined;
  /** Index of the first item in the whole table, so that parts draw what the whole would. Default 0. */
  readonly firstItem?: number | undefined;
  /** Default "backorder". */
  readonly unmet?: UnmetDemand | undefined;
  /** Units on hand before the first order; by default the level that the policy orders up to, or r + Q. */
  readonly startStock?: Float64Array | undefined;
  /** Periods at the start that are not measured; by default the item's lead time, which the first stock and not the policy covers. */
  readonly unmeasured?: number | undefined;
  /** Money per unit and period; NaN leaves a cost out (NaN). Default unknown. */
  readonly holdingCost?: Float64Array | undefined;
  /** Money per order. */
  readonly fixedCost?: Float64Array | undefined;
  /** Money per unit that is not served at once. */
  readonly stockoutCost?: Float64Array | undefined;
}

/** By item, over the periods measured; NaN throughout for an item that was left out or had no period to measure. */
export interface ReplayResult {
  readonly periods: Float64Array;
  /** Units asked for, and those of them served at once. */
  readonly demand: Float64Array;
  readonly served: Float64Array;
  /** Served at once / demand; NaN without demand. */
  readonly fillRate: Float64Array;
  /**
   * Replenishment cycles, and those of them in which all demand was served at once. (R, S): a review period, from when its
   * order can be there; else from one arrival to the next.
   */
  readonly cycles: Float64Array;
  readonly cyclesServed: Float64Array;
  /** Cycles served / cycles; NaN without cycles. */
  readonly cycleService: Float64Array;
  /** Periods in which some demand was not served at once. */
  readonly periodsShort: Float64Array;
  /** Mean of the units on hand at the end of a period. */
  readonly meanStock: Float64Array;
  /** Orders placed, units received, and units that left: with backorders also those that had waited. */
  readonly orders: Float64Array;
  readonly received: Float64Array;
  readonly shipped: Float64Array;
  /** Units on hand at the start and the end of the measured periods, and backorders at the end. */
  readonly startStock: Float64Array;
  readonly endStock: Float64Array;
  readonly backorders: Float64Array;
  /** Money; NaN where the cost is not known. */
  readonly holdingCost: Float64Array;
  readonly orderingCost: Float64Array;
  readonly stockoutCost: Float64Array;
}

/** The columns of a result. */
export const replayColumns = [
  "periods",
  "demand",
  "served",
  "fillRate",
  "cycles",
  "cyclesServed",
  "cycleService",
  "periodsShort",
  "meanStock",
  "orders",
  "received",
  "shipped",
  "startStock",
  "endStock",
  "backorders",
  "holdingCost",
  "orderingCost",
  "stockoutCost",
] as const satisfies readonly (keyof ReplayResult)[];

const parameterNames = ["orderUpTo", "reorderPoint", "orderQuantity"] as const;
const policyColumns = ["reviewPeriods", "minimumOrder", "pack"] as const;
const jobColumns = ["leadTimeSd", "startStock", "holdingCost", "fixedCost", "stockoutCost"] as const;

/** @throws RangeError for columns of another height than the history */
export function checkReplay(job: ReplayJob): void {
  checkHistory(job.history);
  const { items, periods } = job.history;
  const perItem: readonly (ArrayLike<number> | undefined)[] = [
    job.policy.rule,
    job.launched,
    job.leadTime,
    ...policyColumns.map((name) => job.policy[name]),
    ...jobColumns.map((name) => job[name]),
  ];
  for (const column of perItem) {
    if (column !== undefined && column.length !== items)
      throw new RangeError(`A replay of ${items} items has a column of ${column.length} entries`);
  }
  for (const name of parameterNames) {
    const length = job.policy[name]?.length ?? items;
    if (length !== items && length !== items * periods)
      throw new RangeError(
        `${name} has ${length} entries, but must have ${items} (an item) or ${items * periods} (an item and period)`,
      );
  }
}

/** A result with every item left out. */
export function emptyReplay(items: number): ReplayResult {
  return Object.fromEntries(
    replayColumns.map((name) => [name, new Float64Array(items).fill(NaN)]),
  ) as unknown as ReplayResult;
}

/** The items of a job from one to before another, as a job of its own that shares no memory. */
export function partOfReplay(job: ReplayJob, from: number, until: number): ReplayJob {
  const { items, periods, values } = job.history;
  const rows = (column: Float64Array): Float64Array =>
    column.length === items ? column.slice(from, until) : column.slice(from * periods, until * periods);
  const policy = { ...job.policy, rule: job.policy.rule.slice(from, until) };
  for (const name of [...parameterNames, ...policyColumns]) {
    const column = policy[name];
    if (column !== undefined) policy[name] = rows(column);
  }
  const part = {
    ...job,
    policy,
    history: { values: values.slice(from * periods, until * periods), items: until - from, periods },
    firstItem: (job.firstItem ?? 0) + from,
    leadTime: job.leadTime.slice(from, until),
    launched: job.launched?.slice(from, until),
  };
  for (const name of jobColumns) {
    const column = part[name];
    if (column !== undefined) part[name] = column.slice(from, until);
  }
  return part;
}

/** Results of parts of a job, one after the other, as those of the whole. */
export function joinReplays(parts: readonly ReplayResult[]): ReplayResult {
  const whole = emptyReplay(parts.reduce((sum, part) => sum + part.periods.length, 0));
  let first = 0;
  for (const part of parts) {
    for (const name of replayColumns) whole[name].set(part[name], first);
    first += part.periods.length;
  }
  return whole;
}
