import type { SheetContent } from "../../../src/xlsx/types";
import { customers } from "./customers";
import { planItems } from "./items";
import { completeItem, type SampleItem } from "./master";
import { orderLines } from "./orders";
import { randomStream } from "./random";
import { stockRows } from "./stock";
import { demandRows } from "./traps";
import { customersSheet, demandSheet, itemMasterSheet, ordersSheet, stockSheet } from "./workbook";

const seed = 20261031;

/**
 * The sheets of the sample workbook in their order: a made-up wholesaler of industrial hydraulics.
 *
 * @param every keeps the rows of one item of so many, for tests whose work grows with the items
 */
export function sampleSheets(every = 1): { readonly name: string; readonly content: SheetContent }[] {
  const items = planItems(randomStream(seed, "items"))
    .map((planned) => completeItem(planned, seed))
    .sort(byCode);
  const allCustomers = customers(randomStream(seed, "customers"));
  const byCustomerCode = [...allCustomers].sort((a, b) => (a.code < b.code ? -1 : 1));
  const dropped = new Set(items.flatMap(({ code }, index) => (index % every === 0 ? [] : [code])));
  const demand = demandRows(items, randomStream(seed, "traps")).filter(({ key }) => !dropped.has(key.trim()));
  const stock = stockRows(items, randomStream(seed, "stock")).filter(({ item }) => !dropped.has(item));
  const orders = orderLines(items, allCustomers, randomStream(seed, "orders")).filter(
    ({ item }) => !dropped.has(item),
  );
  return [
    { name: "Demand", content: demandSheet(demand) },
    { name: "Item master", content: itemMasterSheet(items.filter(({ code }) => !dropped.has(code))) },
    { name: "Customers", content: customersSheet(byCustomerCode) },
    { name: "Stock", content: stockSheet(stock) },
    { name: "Orders", content: ordersSheet(orders) },
  ];
}

/** Ignoring case, so that the two codes that differ only in case are neighbours. */
function byCode(a: SampleItem, b: SampleItem): number {
  const left = a.code.toUpperCase();
  const right = b.code.toUpperCase();
  if (left !== right) return left < right ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}
