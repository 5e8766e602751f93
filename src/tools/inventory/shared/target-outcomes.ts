import { rollingLevels } from "../../../engine/inventory/calibration/rolling-levels";
import { orderRules } from "../../../engine/inventory/order-rule";
import type { ReplayJob, ReplayResult } from "../../../engine/inventory/replay";
import type { History } from "../../../engine/history";
import { breathe } from "../../../model/slices";
import { computeInTurn, type ComputeParts } from "../../part-work";
import { replayInParts } from "./replay-work";
import { isDead, orderRuleOf } from "./replenishment";
import { orderQuantities } from "./safety-stocks";
import type { StockTable } from "./stock-table";

/** What each target came to for each row, over one part of the past. Money, or units where no value of a unit is known. */
export interface PartOutcomes {
  /** Rows x targets: mean stock on hand. */
  readonly stock: Float64Array;
  /** Rows x targets: demand served at once. */
  readonly served: Float64Array;
  /** By row. */
  readonly demand: Float64Array;
}

/** Every target run through the past of the rows that hold stock. */
export interface TargetOutcomes {
  readonly targets: readonly number[];
  /** Rows of the stock table that were replayed, in its order; the outcomes' rows are these. */
  readonly rows: readonly number[];
  /** The part of the past that targets are chosen by, and the later part that they are checked on. */
  readonly learnt: PartOutcomes;
  readonly checked: PartOutcomes;
}

/** Indices of the first periods of the two parts of the past that follow the one which only teaches levels. */
export interface PartsOfPast {
  readonly learntFrom: number;
  readonly checkedFrom: number;
}

/** Between nothing in stock but the cycle, and a level that only the worst window exceeds. */
const targetGrid = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95, 0.97, 0.98, 0.99, 0.995];

/** Fewer periods than these in a part say nothing. */
const fewestPeriods = 6;
/** A third of the past teaches the levels, before any is held against demand. */
const taughtShare = 1 / 3;
/** Levels of so many items x periods x targets are held at once: 128 MB. */
const mostLevels = 16_000_000;

/** Where the parts of the past begin; null where the history is too short for either. */
export function partsOfPast(periods: number): PartsOfPast | null {
  const learntFrom = Math.floor(periods * taughtShare);
  const checkedFrom = learntFrom + Math.ceil((periods - learntFrom) / 2);
  return learntFrom < fewestPeriods || periods - checkedFrom < fewestPeriods
    ? null
    : { learntFrom, checkedFrom };
}

/** The first periods of every item. */
export const historyUntil = ({ values, items, periods }: History, end: number): History => ({
  values: firstColumns(values, items, periods, end),
  items,
  periods: end,
});

function firstColumns(values: Float64Array, rows: number, columns: number, end: number): Float64Array {
  const part = new Float64Array(rows * end);
  for (let row = 0; row < rows; row++)
    part.set(values.subarray(row * columns, row * columns + end), row * end);
  return part;
}

/** Rows that hold stock, so that a target means something to them. */
export const stockedRows = (table: StockTable): number[] =>
  Array.from(table.segment.keys()).filter(
    (row) =>
      Number.isFinite(table.rows.leadTimePeriods[row]!) &&
      !isDead(table, row) &&
      orderRuleOf(table.policies.get(table.segment[row]!)!.method) !== null,
  );

/** What calibration and replay read of some rows of the table. */
function columnsOf(table: StockTable, taken: readonly number[]) {
  const { data, rows, reviewPeriods, segment, policies, valuation, unitValue } = table;
  const { values, periods } = data.locations?.history ?? data.history;
  const launched = data.locations?.launched ?? data.launched;
  const part = new Float64Array(taken.length * periods);
  taken.forEach((row, at) => part.set(values.subarray(row * periods, (row + 1) * periods), at * periods));
  const pick = (column: Float64Array): Float64Array => Float64Array.from(taken, (row) => column[row]!);
  const leadTime = pick(rows.leadTimePeriods);
  const review = pick(reviewPeriods);
  return {
    history: { values: part, items: taken.length, periods },
    launched: Int32Array.from(taken, (row) => launched[row]!),
    leadTime,
    protection: leadTime.map((lead, at) => lead + review[at]!),
    review: review.map((each) => Math.max(1, Math.round(each))),
    unitValue: pick(unitValue),
    worth: pick(unitValue).map((value) => (valuation === "none" ? 1 : Number.isFinite(value) ? value : 0)),
    quantity: pick(orderQuantities(table)).map((units) => (units > 0 ? units : 1)),
    rule: Uint8Array.from(taken, (row) =>
      orderRules.indexOf(orderRuleOf(policies.get(segment[row]!)!.method) ?? "order-up-to"),
    ),
    minimumOrder: pick(rows.minimumOrder),
    pack: pick(rows.pack),
  };
}

/** One target's part of the outcomes: a column of each. */
function addOutcome(
  outcomes: PartOutcomes,
  result: ReplayResult,
  worth: Float64Array,
  target: number,
  targets: number,
): void {
  for (let row = 0; row < worth.length; row++) {
    if (!(result.periods[row]! > 0)) continue;
    outcomes.stock[row * targets + target] = result.meanStock[row]! * worth[row]!;
    outcomes.served[row * targets + target] = result.served[row]! * worth[row]!;
    outcomes.demand[row] = result.demand[row]! * worth[row]!;
  }
}

/**
 * Runs every target through the past of every row: levels from what was known before each period, orders by the segment's
 * method, stock and service as they would have come.
 *
 * @param taken rows of the table, all of which hold stock
 * @param also targets beside those of the grid
 * @param done told how many of the targets are done
 */
export async function targetOutcomes(
  table: StockTable,
  taken: readonly number[],
  also: readonly number[],
  { learntFrom, checkedFrom }: PartsOfPast,
  compute: ComputeParts = computeInTurn,
  done: (targets: number, of: number) => void = () => undefined,
): Promise<TargetOutcomes> {
  const columns = columnsOf(table, taken);
  const { history, launched, protection, unitValue, quantity, rule, leadTime, worth } = columns;
  const { items, periods } = history;
  const targets = [...new Set([...targetGrid, ...also])].sort((a, b) => a - b);
  const empty = (): PartOutcomes => ({
    stock: new Float64Array(items * targets.length),
    served: new Float64Array(items * targets.length),
    demand: new Float64Array(items),
  });
  const [learnt, checked] = [empty(), empty()];
  const early = historyUntil(history, checkedFrom);
  const jobOf = (part: History, level: Float64Array, from: number): ReplayJob => ({
    history: part,
    launched,
    from,
    policy: {
      rule,
      // S where each review orders up to it; the maximum of min/max is an order above its minimum.
      orderUpTo: level.map((units, at) => {
        const row = Math.floor(at / part.periods);
        return orderRules[rule[row]!] === "order-up-to" ? units : units + quantity[row]!;
      }),
      reorderPoint: level,
      orderQuantity: quantity,
      reviewPeriods: columns.review,
      minimumOrder: columns.minimumOrder,
      pack: columns.pack,
    },
    leadTime,
  });
  const together = Math.max(1, Math.floor(mostLevels / Math.max(1, items * periods)));
  for (let first = 0; first < targets.length; first += together) {
    const some = targets.slice(first, first + together);
    done(first, targets.length);
    await breathe();
    const levels = rollingLevels({ history, launched, protection, unitValue, targets: some });
    for (const [at, level] of levels.entries()) {
      const target = first + at;
      done(target, targets.length);
      const before = firstColumns(level, items, periods, checkedFrom);
      const idle = (): void => undefined;
      const earlier = await replayInParts(jobOf(early, before, learntFrom), compute, idle);
      addOutcome(learnt, earlier, worth, target, targets.length);
      const later = await replayInParts(jobOf(history, level, checkedFrom), compute, idle);
      addOutcome(checked, later, worth, target, targets.length);
    }
  }
  return { targets, rows: taken, learnt, checked };
}
