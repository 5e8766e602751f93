import {
  customerProfit,
  profitBehindItems,
  type CustomerProfit,
} from "../../../engine/segmentation/customer-profit";
import type { Buyer, Dataset } from "../../../model";
import type { CriteriaOptions } from "./options";

/** Money that serving costs, by what causes it. */
export type CostRates = Pick<CriteriaOptions, "costPerLine" | "costPerDrop" | "costPerReturn">;

/** Customers of the sales, each once, with what they bring and cost. */
export interface CustomerFigures {
  readonly keys: readonly string[];
  readonly buyers: readonly Buyer[];
  readonly profit: CustomerProfit;
  readonly lines: Float64Array;
  readonly drops: Float64Array;
  readonly returnLines: Float64Array;
  readonly returnedValue: Float64Array;
  /** By item; NaN where nobody bought it. */
  readonly behindItems: Float64Array;
  /** No unit cost is known, so net sales stand in for the margin. */
  readonly atNetSales: boolean;
}

/** Money that serving one row of the sales costs. */
export function costToServe(
  { costPerLine, costPerDrop, costPerReturn }: CostRates,
  lines: number,
  drops: number,
  returns: number,
): number {
  return costPerLine * lines + costPerDrop * drops + costPerReturn * returns;
}

/** Profit of the customers; null where the data names no customers with money. */
export function customerFigures(data: Dataset, options: CostRates): CustomerFigures | null {
  const { sales } = data;
  if (sales === undefined || !sales.hasCustomers || sales.valueBasis === "none") return null;
  const index = new Map<string, number>();
  const keys: string[] = [];
  const firstBuyers: Buyer[] = [];
  const customerOfBuyer = sales.buyers.map((buyer) => {
    const key = buyer.customer ?? "";
    let customer = index.get(key);
    if (customer === undefined) {
      customer = keys.length;
      index.set(key, customer);
      keys.push(key);
      firstBuyers.push(buyer);
    }
    return customer;
  });
  const { unitCost } = data.items;
  const knowsCost = sales.hasItems && sales.item.some((item) => item >= 0 && Number.isFinite(unitCost[item]));
  const rows = sales.buyer.length;
  const margin = new Float64Array(rows);
  const cost = new Float64Array(rows);
  const sums = {
    lines: new Float64Array(keys.length),
    drops: new Float64Array(keys.length),
    returnLines: new Float64Array(keys.length),
    returnedValue: new Float64Array(keys.length),
  };
  const customer = sales.buyer.map((buyer) => customerOfBuyer[buyer]!);
  for (let row = 0; row < rows; row++) {
    const itemCost = sales.item[row]! < 0 ? NaN : unitCost[sales.item[row]!]!;
    const kept = sales.value[row]! - sales.returnedValue[row]!;
    const goods = (sales.quantity[row]! - sales.returnedQuantity[row]!) * itemCost;
    // What was bought of an item without a cost brings its net sales: its cost is not known to be anything else.
    margin[row] = kept - (Number.isFinite(goods) ? goods : 0);
    cost[row] = costToServe(options, sales.lines[row]!, sales.drops[row]!, sales.returnLines[row]!);
    for (const field of ["lines", "drops", "returnLines", "returnedValue"] as const)
      sums[field][customer[row]!] = sums[field][customer[row]!]! + sales[field][row]!;
  }
  const rowsByCustomer = { customer, item: sales.item, value: sales.value, margin, costToServe: cost };
  const profit = customerProfit(rowsByCustomer, keys.length);
  return {
    keys,
    buyers: firstBuyers,
    profit,
    ...sums,
    behindItems: profitBehindItems(rowsByCustomer, profit, data.items.keys.length),
    atNetSales: !knowsCost,
  };
}
