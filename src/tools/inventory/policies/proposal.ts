import { neededUnits, supplierOrder } from "../../../engine/inventory/order-rule";
import { orderRuleOf, type Replenishment } from "../shared/replenishment";
import type { StockTable } from "../shared/stock-table";

/** What is to be ordered today, by row. Units; NaN where stock on hand is unknown. */
export interface Proposal {
  /** On hand + on order - backorders; what is not mapped counts as none. */
  readonly position: Float64Array;
  /** What lifts the position to where the policy wants it; 0 where it is there. */
  readonly needed: Float64Array;
  /** The same in an order that the supplier takes: at least the MOQ, in whole packs. */
  readonly order: Float64Array;
}

const orZero = (value: number): number => (Number.isFinite(value) ? value : 0);

/** Today's orders by the parameters of every row. */
export function proposalOf(table: StockTable, parameters: Replenishment): Proposal {
  const { onHand, onOrder, backorders, rows } = table;
  const position = onHand.map((stock, row) => stock + orZero(onOrder[row]!) - orZero(backorders[row]!));
  const needed = position.map((units, row) => {
    if (Number.isNaN(units)) return NaN;
    const rule = orderRuleOf(parameters.method[row]!);
    const reorderPoint = parameters.reorderPoint[row]!;
    // Nothing is stocked: only what customers wait for is ordered.
    if (rule === null || Number.isNaN(reorderPoint)) return Math.max(0, -units);
    const [orderUpTo, orderQuantity] = [parameters.orderUpTo[row]!, parameters.orderQuantity[row]!];
    return neededUnits(rule, { reorderPoint, orderUpTo, orderQuantity }, units);
  });
  const order = needed.map((units, row) =>
    Number.isNaN(units) ? NaN : supplierOrder(units, rows.minimumOrder[row]!, rows.pack[row]!),
  );
  return { position, needed, order };
}
