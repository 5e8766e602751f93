import { rollingLevels } from "../../../engine/inventory/calibration/rolling-levels";
import { orderRules } from "../../../engine/inventory/order-rule";
import type { ReplayJob, ReplayResult } from "../../../engine/inventory/replay";
import type { TargetOutcome } from "../../../engine/inventory/target-mix";
import type { History } from "../../../engine/history";
import { breathe } from "../../../model/slices";
import { computeInTurn, type ComputeParts } from "../../part-work";
import { segments } from "../../strategy/segment/presets";
import { replayInParts } from "../../inventory/shared/replay-work";
import { isDead, orderRuleOf } from "../../inventory/shared/replenishment";
import { orderQuantities } from "../../inventory/shared/safety-stocks";
import type { StockTable } from "../../inventory/shared/stock-table";

/** What each target came to in each segment, over one part of the past. */
export interface PartOutcomes {
  /** By segment, then by target. */
  readonly outcomes: readonly (readonly TargetOutcome[])[];
  /** By segment: demand, in money or units. */
  readonly demand: readonly number[];
}

export interface Outcomes {
  readonly targets: readonly number[];
  /** The part of the past that the mix is learnt from, and the later part that it is checked on. */
  readonly learnt: PartOutcomes;
  readonly checked: PartOutcomes;
  /** By segment: rows that were replayed. */
  readonly rows: readonly number[];
  /** Index of the first period of either part. */
  readonly learntFrom: number;
  readonly checkedFrom: number;
}

/** Between nothing in stock but the cycle, and a level that only the worst window exceeds. */
const targetGrid = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95, 0.97, 0.98, 0.99, 0.995];

/** Fewer periods than these in a part say nothing. */
const fewestPeriods = 6;
/** A third of the past teaches the levels, before any is held against demand. */
const taughtShare = 1 / 3;

/** Where the parts of the past begin; null where the history is too short for either. */
export function partsOfPast(periods: number): { learntFrom: number; checkedFrom: number } | null {
  const learntFrom = Math.floor(periods * taughtShare);
  const checkedFrom = learntFrom + Math.ceil((periods - learntFrom) / 2);
  return learntFrom < fewestPeriods || periods - checkedFrom < fewestPeriods
    ? null
    : { learntFrom, checkedFrom };
}

const upTo = ({ values, items, periods }: History, end: number): History => {
  const part = new Float64Array(items * end);
  for (let item = 0; item < items; item++)
    part.set(values.subarray(item * periods, item * periods + end), item * end);
  return { values: part, items, periods: end };
};

/** Rows that hold stock, so that a target means something to them. */
const isStocked = (table: StockTable, row: number): boolean =>
  Number.isFinite(table.rows.leadTimePeriods[row]!) &&
  !isDead(table, row) &&
  orderRuleOf(table.policies.get(table.segment[row]!)!.method) !== null;

/**
 * Runs every target through the past of every row: levels from what was known before each period, orders by the segment's
 * method, stock and service as they would have come.
 *
 * @param done told how many of the targets are done
 */
export async function outcomesOf(
  table: StockTable,
  also: readonly number[],
  parts: { readonly learntFrom: number; readonly checkedFrom: number },
  compute: ComputeParts = computeInTurn,
  done: (targets: number, of: number) => void,
): Promise<Outcomes> {
  const { data, rows, reviewPeriods, segment, unitValue, policies, valuation } = table;
  const history = data.locations?.history ?? data.history;
  const launched = data.locations?.launched ?? data.launched;
  const { items, periods } = history;
  const targets = [...new Set([...targetGrid, ...also])].sort((a, b) => a - b);
  const stocked = Array.from(segment.keys()).filter((row) => isStocked(table, row));
  const taking = new Uint8Array(items);
  for (const row of stocked) taking[row] = 1;
  const only = (values: Float64Array): Float64Array =>
    values.map((value, row) => (taking[row] === 1 ? value : NaN));
  const quantity = orderQuantities(table).map((units) => (units > 0 ? units : 1));
  const rule = Uint8Array.from(segment, (each) =>
    orderRules.indexOf(orderRuleOf(policies.get(each)!.method) ?? "order-up-to"),
  );
  const leadTime = only(rows.leadTimePeriods);
  const protection = leadTime.map((lead, row) => lead + reviewPeriods[row]!);
  const worth = (row: number): number => {
    const value = valuation === "none" ? 1 : unitValue[row]!;
    return Number.isFinite(value) ? value : 0;
  };
  const place = new Map(segments.map((each, index) => [each, index]));
  const sums = () => segments.map(() => ({ stock: 0, served: 0, demand: 0 }));
  const add = (result: ReplayResult) => {
    const total = sums();
    for (const row of stocked) {
      if (!(result.periods[row]! > 0)) continue;
      const sum = total[place.get(segment[row]!)!]!;
      sum.stock += result.meanStock[row]! * worth(row);
      sum.served += result.served[row]! * worth(row);
      sum.demand += result.demand[row]! * worth(row);
    }
    return total;
  };
  const learnt: ReturnType<typeof add>[] = [];
  const checked: ReturnType<typeof add>[] = [];
  const early = upTo(history, parts.checkedFrom);
  for (const target of targets) {
    done(learnt.length, targets.length);
    await breathe();
    const level = rollingLevels({ history, launched, protection, unitValue, targets: [target] });
    const job = (part: History, parameters: Float64Array, from: number): ReplayJob => ({
      history: part,
      launched,
      from,
      policy: {
        rule,
        // S where each review orders up to it; the maximum of min/max is an order above its minimum.
        orderUpTo: parameters.map((units, at) => {
          const row = Math.floor(at / part.periods);
          return orderRules[rule[row]!] === "order-up-to" ? units : units + quantity[row]!;
        }),
        reorderPoint: parameters,
        orderQuantity: quantity,
        reviewPeriods: reviewPeriods.map((review) => Math.max(1, Math.round(review))),
        minimumOrder: rows.minimumOrder,
        pack: rows.pack,
      },
      leadTime,
    });
    const idle = (): void => undefined;
    learnt.push(
      add(
        await replayInParts(
          job(early, upTo({ values: level, items, periods }, parts.checkedFrom).values, parts.learntFrom),
          compute,
          idle,
        ),
      ),
    );
    checked.push(add(await replayInParts(job(history, level, parts.checkedFrom), compute, idle)));
  }
  const byTarget = (found: readonly ReturnType<typeof add>[]): PartOutcomes => ({
    outcomes: segments.map((_, index) =>
      (found[0]?.[index]?.demand ?? 0) > 0
        ? found.map((each) => ({ stock: each[index]!.stock, served: each[index]!.served }))
        : [],
    ),
    demand: segments.map((_, index) => found[0]?.[index]?.demand ?? 0),
  });
  return {
    targets,
    learnt: byTarget(learnt),
    checked: byTarget(checked),
    rows: segments.map((each) => stocked.filter((row) => segment[row] === each).length),
    ...parts,
  };
}
