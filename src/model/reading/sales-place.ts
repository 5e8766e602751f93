import { type CustomerMapping, type Mapping, type OrderMapping } from "../mapping/schema";
import { samePlace, type Place } from "../mapping/place";

/** Columns of whichever role is read for sales. */
export type SalesColumns = {
  readonly [Field in keyof CustomerMapping["columns"] | keyof OrderMapping["columns"]]?: string | undefined;
};

/** Where sales are read, and as what. */
export interface SalesPlace {
  readonly role: "customers" | "orders";
  readonly place: Place;
  readonly columns: SalesColumns;
  /** Whether each row is an order line, unless a column says how many it stands for. */
  readonly rowsAreLines: boolean;
}

const hasAmount = ({ quantity, value }: SalesColumns): boolean => (quantity ?? value) !== undefined;

/** Orders that vendors deliver are purchases, not sales, unless they are what the demand is read from. */
function areSales(orders: OrderMapping, demand: Mapping["demand"]): boolean {
  const { customer, channel, region, vendor } = orders.columns;
  return vendor === undefined || (customer ?? channel ?? region) !== undefined || samePlace(orders, demand);
}

/**
 * The source that tells who bought what: customers by item, else orders, else customers without items. Customers by item give
 * way to orders that name customers where only the orders show lines. Null where none tells an amount.
 */
export function salesPlace({ customers, orders, demand }: Mapping): SalesPlace | null {
  const orderPlace: SalesPlace | null =
    orders !== undefined && hasAmount(orders.columns) && areSales(orders, demand)
      ? { role: "orders", place: orders, columns: orders.columns, rowsAreLines: true }
      : null;
  if (customers === undefined || !hasAmount(customers.columns)) return orderPlace;
  const { columns } = customers;
  if (orderPlace !== null && samePlace(customers, orderPlace.place)) {
    return { ...orderPlace, columns: { ...orderPlace.columns, ...columns } };
  }
  const rowsAreLines = columns.item !== undefined && (columns.order ?? columns.date) !== undefined;
  const customerPlace: SalesPlace = { role: "customers", place: customers, columns, rowsAreLines };
  if (orderPlace === null) return customerPlace;
  if (columns.item === undefined) return orderPlace;
  const tellsLines = rowsAreLines || columns.lines !== undefined;
  return !tellsLines && orderPlace.columns.customer !== undefined ? orderPlace : customerPlace;
}
