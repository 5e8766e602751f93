/**
 * Lot sizes of least cost for known demand that varies by period.
 *
 * Wagner and Whitin, Dynamic version of the economic lot size model (1958): each order covers whole periods, and the last order
 * that covers a period never moves back as periods are added (their planning horizon theorem), so that only orders since then
 * are compared. Orders arrive at the start of their period; what is kept at the end of a period costs holding.
 */
import { demandOf } from "../history";

/** Costs that are the same in every period. */
export interface LotSizeInput {
  /** Units per period; negative values count as 0. */
  readonly demand: Float64Array;
  /** K: money per order, >= 0. */
  readonly fixedCost: number;
  /** h: money per unit and period, >= 0. */
  readonly holdingCost: number;
}

/** A plan of orders. */
export interface LotSizes {
  /** Units ordered in each period. */
  readonly quantities: Float64Array;
  /** Money for orders and stock over all periods. */
  readonly cost: number;
}

/**
 * Order quantities per period of least total cost; of plans that cost the same, one with the later orders.
 *
 * @returns nothing is ordered for a period without demand alone; time grows with the periods times those that an order covers
 */
export function lotSizes({ demand, fixedCost, holdingCost }: LotSizeInput): LotSizes {
  const periods = demand.length;
  /** Least cost of the periods before one. */
  const costBefore = new Float64Array(periods + 1);
  /** Where the last order for a period is placed in the best plan up to it; -1 where none is needed yet. */
  const lastOrder = new Int32Array(periods).fill(-1);
  /** Cost of the best plan whose last order is in a period, up to the current one. */
  const costFrom = new Float64Array(periods);
  let first = -1;
  for (let period = 0; period < periods; period += 1) {
    const units = demandOf(demand[period] ?? 0);
    costFrom[period] = (costBefore[period] ?? 0) + fixedCost;
    if (units === 0) {
      // Whatever plan was best still is, at the same cost.
      costBefore[period + 1] = costBefore[period] ?? 0;
      lastOrder[period] = period > 0 ? (lastOrder[period - 1] ?? -1) : -1;
      continue;
    }
    if (first < 0) first = period;
    let best = Infinity;
    let order = first;
    for (let from = first; from <= period; from += 1) {
      const cost = (costFrom[from] ?? 0) + holdingCost * (period - from) * units;
      costFrom[from] = cost;
      if (cost <= best) {
        best = cost;
        order = from;
      }
    }
    first = order;
    costBefore[period + 1] = best;
    lastOrder[period] = order;
  }
  return { quantities: quantitiesOf(demand, lastOrder), cost: costBefore[periods] ?? 0 };
}

/** Follows the plan back from the last period. */
function quantitiesOf(demand: Float64Array, lastOrder: Int32Array): Float64Array {
  const quantities = new Float64Array(demand.length);
  let order = -1;
  for (let period = demand.length - 1; period >= 0; period -= 1) {
    if (order < 0) order = lastOrder[period] ?? -1;
    if (order < 0) break;
    quantities[order] = (quantities[order] ?? 0) + demandOf(demand[period] ?? 0);
    if (order === period) order = -1;
  }
  return quantities;
}
