import type { Replenishment } from "../shared/replenishment";
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

/** The same tolerance as the formula of the sheet. */
const rounding = 1e-9;

/** Units below the wanted level: under (r,Q) as many orders as lift the position above r. */
function neededUnits(method: string, position: number, r: number, upTo: number, quantity: number): number {
  // Nothing is stocked: only what customers wait for is ordered.
  if (Number.isNaN(r)) return Math.max(0, -position);
  if (method === "(R,S)" || method === "base stock") return Math.max(0, upTo - position);
  if (position > r) return 0;
  return method === "(r,Q)" && quantity > 0
    ? (Math.floor((r - position) / quantity) + 1) * quantity
    : Math.max(0, upTo - position);
}

/** Today's orders by the parameters of every row. */
export function proposalOf(table: StockTable, parameters: Replenishment): Proposal {
  const { onHand, onOrder, backorders, rows } = table;
  const position = onHand.map((stock, row) => stock + orZero(onOrder[row]!) - orZero(backorders[row]!));
  const needed = position.map((units, row) =>
    Number.isNaN(units)
      ? NaN
      : neededUnits(
          parameters.method[row]!,
          units,
          parameters.reorderPoint[row]!,
          parameters.orderUpTo[row]!,
          parameters.orderQuantity[row]!,
        ),
  );
  const order = needed.map((units, row) => {
    if (!(units > 0)) return units;
    const least = Math.max(units, orZero(rows.minimumOrder[row]!));
    const pack = rows.pack[row]!;
    return pack > 0 ? Math.ceil(least / pack - rounding) * pack : least;
  });
  return { position, needed, order };
}
