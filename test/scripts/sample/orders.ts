import type { SampleCustomer } from "./customers";
import { isWorkday, serialOfMonth, snapshotDay } from "./dates";
import type { SampleItem } from "./master";
import { roundTo } from "./master";
import { monthCount } from "./demand";
import type { Random } from "./random";

/** Days are Excel serials; a line without a delivery is still open. */
export interface OrderLine {
  readonly order: string;
  readonly customer: string;
  readonly item: string;
  readonly site: string;
  readonly orderDay: number;
  readonly requestedDay: number;
  readonly deliveredDay: number | null;
  readonly quantityOrdered: number;
  readonly quantityDelivered: number;
  readonly price: number;
}

const discount = { Gold: 0.12, Silver: 0.06, Bronze: 0 } as const;
const lastMonths = 3;
/** Share of the months' demand cells that the sample of order lines shows. */
const sampledShare = 0.62;

/** A sample of the order lines behind the last three months of demand: no cell is ordered beyond its demand. */
export function orderLines(
  items: readonly SampleItem[],
  customers: readonly SampleCustomer[],
  random: Random,
): OrderLine[] {
  const weights = customers.map((customer) => customer.weight);
  const lines: Omit<OrderLine, "order">[] = [];
  for (const item of items) {
    for (const { site, units } of item.siteDemands) {
      for (let month = monthCount - lastMonths; month < monthCount; month++) {
        const demand = units[month] as number;
        if (demand <= 0 || !random.chance(sampledShare)) continue;
        for (const quantity of partition(demand, random)) {
          const customer = random.weighted(customers, weights);
          lines.push(drawLine(item, site, month, quantity, customer, random));
        }
      }
    }
  }
  lines.sort((a, b) => a.orderDay - b.orderDay || compare(a.customer, b.customer) || compare(a.site, b.site));
  return numbered(lines);
}

/** One to three lines that together order between a third of the demand and all of it. */
function partition(demand: number, random: Random): number[] {
  const lineCount = Math.min(demand, random.integer(1, 3));
  const total = Math.max(lineCount, Math.round(demand * random.between(0.35, 1)));
  return Array.from({ length: lineCount }, (_, index) => Math.floor((total + index) / lineCount));
}

function drawLine(
  item: SampleItem,
  site: string,
  month: number,
  quantity: number,
  customer: SampleCustomer,
  random: Random,
): Omit<OrderLine, "order"> {
  // Customers order on their usual weekday, so that several lines share an order.
  const usualDay = (customer.code.charCodeAt(5) + customer.code.charCodeAt(6)) % 5;
  const first = serialOfMonth(month);
  let orderDay = first + random.integer(0, 3) * 7 + usualDay;
  while (!isWorkday(orderDay)) orderDay++;
  const requestedDay = nextWorkday(orderDay + random.integer(2, 10));
  const late = random.chance(item.role === "steady" ? 0.06 : 0.14);
  const deliveredDay = nextWorkday(requestedDay + (late ? random.integer(1, 15) : -random.integer(0, 1)));
  const isOpen = deliveredDay > snapshotDay;
  const isShort = quantity > 1 && random.chance(0.04);
  return {
    customer: customer.code,
    item: item.code,
    site,
    orderDay,
    requestedDay,
    deliveredDay: isOpen ? null : deliveredDay,
    quantityOrdered: quantity,
    quantityDelivered: isOpen ? 0 : isShort ? Math.ceil(quantity * random.between(0.3, 0.9)) : quantity,
    price: roundTo(item.price * (1 - discount[customer.tier]), 0.01),
  };
}

function nextWorkday(day: number): number {
  let result = day;
  while (!isWorkday(result)) result++;
  return result;
}

/** Lines of one customer, day and site share an order number. */
function numbered(lines: readonly Omit<OrderLine, "order">[]): OrderLine[] {
  let order = 450_100;
  let previous = "";
  return lines.map((line) => {
    const group = `${line.orderDay} ${line.customer} ${line.site}`;
    if (group !== previous) order++;
    previous = group;
    return { order: `SO-${order}`, ...line };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
