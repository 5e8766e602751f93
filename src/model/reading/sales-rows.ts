import { indexOf } from "../lookup";
import type { Region } from "../region";
import type { Buyer } from "../sales";
import { keyText } from "../text-cells";
import type { CustomerFacts } from "./customers";
import { findTotalRow } from "./key-index";
import { PairIndex, TextIndex } from "./pair-index";
import type { SalesColumns, SalesPlace } from "./sales-place";

/** Which sales row each row of the sheet adds to, and the order that it belongs to. */
export interface RowIndex {
  readonly pairs: PairIndex;
  readonly buyers: readonly Buyer[];
  /** By row from region.first; -1 where the row is left out. */
  readonly pairOfRow: Int32Array;
  /** By row: number of its order; -1 without one. */
  readonly orderOfRow: Int32Array;
  readonly unknownItemRows: number;
}

type ColumnIndexes = Readonly<Record<Exclude<keyof SalesColumns, "vendor" | "leadTime" | "period">, number>>;

/** Index of each column; -1 where none is mapped. */
export function indexesOf(region: Region, columns: SalesColumns, role: SalesPlace["role"]): ColumnIndexes {
  const at = (name: string | undefined): number => indexOf(region, name, role);
  return {
    customer: at(columns.customer),
    item: at(columns.item),
    quantity: at(columns.quantity),
    value: at(columns.value),
    price: at(columns.price),
    currency: at(columns.currency),
    date: at(columns.date),
    order: at(columns.order),
    channel: at(columns.channel),
    region: at(columns.region),
    lines: at(columns.lines),
    drops: at(columns.drops),
    returnedQuantity: at(columns.returnedQuantity),
    returnedValue: at(columns.returnedValue),
    name: at(columns.name),
    tier: at(columns.tier),
    requiredService: at(columns.requiredService),
  };
}

/** A buyer with what the customers' own sheet adds to the row's words. */
function buyerOf(
  customer: string,
  channel: string,
  region: string,
  facts: ReadonlyMap<string, CustomerFacts>,
): Buyer {
  const known = facts.get(customer);
  return {
    customer: customer || null,
    name: known?.name ?? null,
    channel: channel || (known?.channel ?? null),
    region: region || (known?.region ?? null),
    tier: known?.tier ?? null,
    requiredService: known?.requiredService ?? NaN,
  };
}

/**
 * One pass over the keys of the rows: who, what, in which order.
 * @param days day number by row; null without a date column
 * @param itemOf index among the data set's items by key; -1 for none
 */
export function indexRows(
  region: Region,
  at: ColumnIndexes,
  days: Float64Array | null,
  itemOf: (key: string) => number,
  facts: ReadonlyMap<string, CustomerFacts>,
): RowIndex {
  const { source, first, end } = region;
  const customers = new TextIndex();
  const channels = new TextIndex();
  const regions = new TextIndex();
  const orders = new TextIndex();
  const places = new PairIndex();
  const buyerPairs = new PairIndex();
  const dayOrders = new PairIndex();
  const pairs = new PairIndex();
  const items = new Map<string, number>();
  const pairOfRow = new Int32Array(Math.max(0, end - first)).fill(-1);
  const orderOfRow = new Int32Array(pairOfRow.length).fill(-1);
  const totalRow = findTotalRow(region, at.item >= 0 ? at.item : at.customer)?.row;
  let unknownItemRows = 0;
  let cells: Region["source"]["values"][number] = [];
  const text = (column: number): string => (column < 0 ? "" : keyText(cells[column]));
  for (let row = first; row < end; row++) {
    cells = source.values[row] ?? [];
    if (row === totalRow) continue;
    const key = text(at.item);
    const customer = text(at.customer);
    if (at.item >= 0 ? key === "" : customer === "") continue;
    let item = -1;
    if (at.item >= 0) {
      item = items.get(key) ?? -2;
      if (item === -2) items.set(key, (item = itemOf(key)));
      if (item < 0) unknownItemRows++;
    }
    const customerNumber = customers.at(customer);
    const buyer = buyerPairs.at(
      customerNumber,
      places.at(channels.at(text(at.channel)), regions.at(text(at.region))),
    );
    pairOfRow[row - first] = pairs.at(buyer, item + 1);
    const order = text(at.order);
    if (order !== "") orderOfRow[row - first] = orders.at(order);
    else if (at.order < 0 && customer !== "") {
      const day = days?.[row - first] ?? NaN;
      // Day numbers before 1970 are negative; nobody's orders are a thousand years old.
      if (!Number.isNaN(day)) orderOfRow[row - first] = dayOrders.at(customerNumber, day + 400_000);
    }
  }
  const buyers = Array.from(buyerPairs.first, (customer, buyer) => {
    const place = buyerPairs.second[buyer] ?? 0;
    const channel = channels.texts[places.first[place] ?? 0] ?? "";
    const region = regions.texts[places.second[place] ?? 0] ?? "";
    return buyerOf(customers.texts[customer] ?? "", channel, region, facts);
  });
  return { pairs, buyers, pairOfRow, orderOfRow, unknownItemRows };
}
