/** What was sold to whom, as sums by customer and item; amounts >= 0. */
export interface CustomerSales {
  /** Customer of each row, from 0. */
  readonly customer: Int32Array;
  /** Item of each row; -1 where it is not known. */
  readonly item: Int32Array;
  /** Money sold, before returns. */
  readonly value: Float64Array;
  /** Money kept after returns and the cost of goods. */
  readonly margin: Float64Array;
  /** Money that serving the row cost: its order lines, drops and returns. */
  readonly costToServe: Float64Array;
}

/** Sums by customer. */
export interface CustomerProfit {
  readonly value: Float64Array;
  readonly margin: Float64Array;
  readonly costToServe: Float64Array;
  /** margin - costToServe; may be negative. */
  readonly profit: Float64Array;
}

/**
 * Profit of every customer: margin on what it bought less what serving it cost.
 *
 * @param customers how many there are
 * @see Kaplan and Narayanan 2001, "Measuring and managing customer profitability", Journal of Cost Management 15(5):5-15
 */
export function customerProfit(sales: CustomerSales, customers: number): CustomerProfit {
  const sums = {
    value: new Float64Array(customers),
    margin: new Float64Array(customers),
    costToServe: new Float64Array(customers),
  };
  sales.customer.forEach((customer, row) => {
    sums.value[customer] = sums.value[customer]! + sales.value[row]!;
    sums.margin[customer] = sums.margin[customer]! + sales.margin[row]!;
    sums.costToServe[customer] = sums.costToServe[customer]! + sales.costToServe[row]!;
  });
  return { ...sums, profit: sums.margin.map((margin, customer) => margin - sums.costToServe[customer]!) };
}

/**
 * Profit of the customers that stand behind each item: a customer's profit goes to the items that it bought, in proportion to
 * the money it paid for each.
 *
 * profit_i = sum over customers c of profit_c x value_ci / value_c. An item that only unprofitable customers buy gets a negative sum.
 * @param items how many there are
 * @returns one per item, NaN where nobody bought it; what unknown items brought stays with nobody
 */
export function profitBehindItems(
  sales: CustomerSales,
  { value, profit }: CustomerProfit,
  items: number,
): Float64Array {
  const behind = new Float64Array(items).fill(NaN);
  sales.item.forEach((item, row) => {
    const customer = sales.customer[row]!;
    if (item < 0 || !(value[customer]! > 0)) return;
    const part = (profit[customer]! * sales.value[row]!) / value[customer]!;
    behind[item] = Number.isNaN(behind[item]!) ? part : behind[item]! + part;
  });
  return behind;
}
