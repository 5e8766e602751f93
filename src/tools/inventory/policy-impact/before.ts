import { serviceTargets, segments, type PresetId } from "../../strategy/segment/presets";
import { withStockOverrides } from "../shared/overridden";
import {
  methodsOf,
  planningSystemParameters,
  tableParameters,
  type KnownParameters,
} from "../shared/parameters-in-force";
import { replenishment, type Replenishment } from "../shared/replenishment";
import { safetyStocksOf } from "../shared/safety-stocks";
import type { StockTable } from "../shared/stock-table";
import type { PolicyImpactOptions } from "./options";

/** Where the parameters before come from. */
export type BeforeSource =
  "planning-system" | "approved" | "plan" | "importance" | "cost-of-service" | "one-target";

/** Parameters by row: how stock is ordered, at which level, and how much. Units; NaN where they are not known. */
export interface Side {
  readonly method: readonly string[];
  readonly level: Float64Array;
  readonly quantity: Float64Array;
}

export interface Before extends Side {
  readonly source: BeforeSource;
}

export const sideOf = (table: StockTable, { method, reorderPoint, orderQuantity }: Replenishment): Side => ({
  method: methodsOf(table, method),
  level: reorderPoint,
  quantity: orderQuantity,
});

/** What a source leaves open, it has from the policies: the planning system's columns tell no order quantity. */
function completed(source: BeforeSource, table: StockTable, known: KnownParameters, after: Side): Before {
  const { policies, segment } = table;
  const method = known.method.map((word, row) => word ?? policies.get(segment[row]!)!.method);
  return {
    source,
    method,
    level: known.reorderPoint,
    quantity: known.orderQuantity.map((units, row) => (Number.isNaN(units) ? after.quantity[row]! : units)),
  };
}

/** The same methods and review intervals with other service targets; targets of overrides hold on both sides. */
function byTargets(
  source: BeforeSource,
  table: StockTable,
  options: PolicyImpactOptions,
  targetOf: (segment: string) => number,
): Before {
  const { classes, rows } = table;
  const target = Float64Array.from(
    table.segment,
    (segment, row) => classes.overrides.get(rows.itemIndex[row]!)?.serviceTarget ?? targetOf(segment),
  );
  const parameters = replenishment(table, options, safetyStocksOf(table, options, target));
  return { source, ...sideOf(table, withStockOverrides(table, parameters)) };
}

const presetTarget =
  (preset: PresetId) =>
  (segment: string): number =>
    serviceTargets[preset][segments.indexOf(segment)]!;

/** The parameters that the policies are compared with, by the option; without any in force the preset that is not chosen. */
export function parametersBefore(table: StockTable, options: PolicyImpactOptions, after: Side): Before {
  const { against, target, preset } = options;
  if (against === "one-target") return byTargets("one-target", table, options, () => target);
  if (against !== "in-force") return byTargets(against, table, options, presetTarget(against));
  const mapped = planningSystemParameters(table);
  if (mapped !== null) return completed("planning-system", table, mapped, after);
  const approved = tableParameters(table, "scmParametersInForce");
  if (approved !== null) return completed("approved", table, approved, after);
  const plan = tableParameters(table, "scmReplenishment");
  if (plan !== null) return completed("plan", table, plan, after);
  const other: PresetId = preset === "importance" ? "cost-of-service" : "importance";
  return byTargets(other, table, options, presetTarget(other));
}
