import { demandModel, type DemandDistribution } from "../../../engine/inventory/demand-model";
import { protectionDemand } from "../../../engine/inventory/protection-interval";
import { isDead } from "./replenishment";
import type { StockTable } from "./stock-table";

/** What a planner should know of a row's safety stock, most important first. */
export const diagnoses = [
  "no-lead-time",
  "dead",
  "beyond-numbers",
  "short-history",
  "negative",
  "overshoot",
] as const;
export type Diagnosis = (typeof diagnoses)[number];

/** A unit less misses the target, and this part of the remaining risk is gone with it: 90 % is asked, 95 % and more is had. */
const overshotPart = 0.5;

/** Whether a whole level serves far more than asked, though a unit less would serve too little. */
function overshoots(
  { rows, deviation, reviewPeriods, target }: StockTable,
  row: number,
  family: DemandDistribution,
  safetyStock: number,
): boolean {
  const demand = protectionDemand({
    demandSd: deviation[row]!,
    leadTime: rows.leadTimePeriods[row]!,
    demandMean: rows.demandMean[row]!,
    leadTimeSd: rows.leadTimeSdPeriods[row]! || 0,
    reviewPeriod: reviewPeriods[row]!,
  });
  const model = demandModel(family, demand);
  if (!model.discrete) return false;
  const level = Math.round(demand.mean + safetyStock);
  const risk = 1 - target[row]!;
  return (
    level >= 0 && model.upperTail(level) <= risk * (1 - overshotPart) && model.upperTail(level - 1) > risk
  );
}

/**
 * What is to be said of each row.
 *
 * - "no-lead-time": nothing says how long stock must last
 * - "dead": no demand for three times the usual interval and half a year, or none at all
 * - "beyond-numbers": the numbers are too small, too large or too scattered for a formula
 * - "short-history": fewer windows of the protection interval than the target has to tell apart: (1 - target) x windows < 1
 * - "negative": the mean demand alone serves more than the target asks
 * - "overshoot": demand is counted in few units, and the unit that reaches the target overshoots it by far
 *
 * @param families by row
 * @param safetyStock units by row
 */
export function diagnosesOf(
  table: StockTable,
  families: readonly DemandDistribution[],
  safetyStock: Float64Array,
): (Diagnosis | null)[] {
  const { rows, reviewPeriods, target, data } = table;
  const { periods } = data.history;
  return Array.from(rows.itemIndex, (item, row) => {
    const protection = rows.leadTimePeriods[row]! + reviewPeriods[row]!;
    if (!Number.isFinite(protection)) return "no-lead-time";
    if (isDead(table, row)) return "dead";
    const recorded = (data.ended?.[item] ?? periods) - data.launched[item]!;
    const windows = recorded - Math.max(1, Math.round(protection)) + 1;
    if ((1 - target[row]!) * windows < 1) return "short-history";
    const stock = safetyStock[row]!;
    if (Number.isNaN(stock)) return "beyond-numbers";
    if (stock < 0) return "negative";
    return overshoots(table, row, families[row]!, stock) ? "overshoot" : null;
  });
}
