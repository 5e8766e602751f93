import { count, say } from "../../text/message";
import type { Source } from "../cells";
import type { Calendar } from "../dataset";
import { columnOf, regionOf } from "../lookup";
import { treatmentFor } from "../mapping/schema";
import type { Region } from "../region";
import type { Sales } from "../sales";
import { sourceName } from "../text-cells";
import type { ReadContext } from "./context";
import { readCustomers } from "./customers";
import { CurrencyCells } from "./money";
import { newNumberTallies, NumberCells } from "./number-cells";
import { daysOf } from "./row-times";
import { EventRecorder, periodsOfSales } from "./sales-periods";
import { salesPlace } from "./sales-place";
import { indexRows, indexesOf, type RowIndex } from "./sales-rows";
import { moneyOf } from "./tables";

/** Rows of each order, returns left out. */
function linesByOrder({ orderOfRow, pairOfRow }: RowIndex, isReturn: Uint8Array): Int32Array {
  let orders = 0;
  for (const order of orderOfRow) if (order >= orders) orders = order + 1;
  const lines = new Int32Array(orders);
  orderOfRow.forEach((order, row) => {
    if (order >= 0 && (pairOfRow[row] ?? -1) >= 0 && isReturn[row] === 0)
      lines[order] = (lines[order] ?? 0) + 1;
  });
  return lines;
}

function spanOf(days: Float64Array | null, calendar: Calendar): number {
  const periods = calendar.labels.length;
  if (days === null || Number.isNaN(calendar.daysPerPeriod)) return periods;
  let least = Infinity;
  let most = -Infinity;
  for (const day of days) {
    if (day < least) least = day;
    if (day > most) most = day;
  }
  return least > most ? periods : Math.max(1, (most - least + 1) / calendar.daysPerPeriod);
}

/**
 * Reads who bought what, from the customers or the orders that are mapped.
 * @param itemOf index among the data set's items by key, predecessors under their successor's; -1 for none
 * @returns absent where no source tells an amount
 */
export function readSales(
  sources: readonly Source[],
  calendar: Calendar,
  itemOf: (key: string) => number,
  context: ReadContext,
): Sales | undefined {
  const { mapping } = context;
  const found = salesPlace(mapping);
  if (found === null) return undefined;
  const { place, columns, role } = found;
  const region = regionOf(sources, place, role);
  const at = indexesOf(region, columns, role);
  const dateColumn = columns.date === undefined ? null : columnOf(region, columns.date, role);
  const days = dateColumn === null ? null : daysOf(region, dateColumn.index, dateColumn.name, []);
  const index = indexRows(region, at, days, itemOf, readCustomers(sources, mapping.customers, place));
  const { pairs, pairOfRow, orderOfRow, buyers, unknownItemRows } = index;

  const tallies = newNumberTallies();
  const read = [at.quantity, at.value, at.price, at.lines, at.drops, at.returnedQuantity, at.returnedValue];
  const readText = treatmentFor(mapping, "text-in-numbers") === "read";
  const cells = new NumberCells(
    region,
    read.filter((column) => column >= 0),
    tallies,
    readText,
  );
  const money = moneyOf(sources, mapping);
  const currency = new CurrencyCells(region, at.currency, money);
  const rows = pairs.first.length;
  const amounts = (): Float64Array => new Float64Array(rows);
  const sums = {
    quantity: amounts(),
    value: amounts(),
    lines: amounts(),
    drops: amounts(),
    returnLines: amounts(),
    returnedQuantity: amounts(),
    returnedValue: amounts(),
  };
  const lastDay = amounts().fill(NaN);
  const isReturn = new Uint8Array(pairOfRow.length);
  const events = EventRecorder.over(
    periodsOfSales(region, days, columns.period, role, calendar),
    pairs.second,
  );
  let row = region.first;
  let pair = -1;
  // Declared once: a closure a row would cost more than the reading.
  const number = (column: number): number => {
    if (column < 0) return NaN;
    const value = region.source.values[row]?.[column];
    return typeof value === "number" && Number.isFinite(value)
      ? value
      : cells.other(value, row, column, pair);
  };
  const add = (to: Float64Array, amount: number): void => {
    if (amount > 0) to[pair] = (to[pair] ?? 0) + amount;
  };
  for (; row < region.end; row++) {
    const offset = row - region.first;
    pair = pairOfRow[offset] ?? -1;
    if (pair < 0) continue;
    const quantity = number(at.quantity);
    events?.record(offset, pair, quantity);
    const worth =
      at.value >= 0
        ? number(at.value) * currency.factor(row, at.value)
        : at.price >= 0
          ? quantity * number(at.price) * currency.factor(row, at.price)
          : NaN;
    const returns = quantity < 0 || (!(quantity > 0) && worth < 0);
    if (returns) {
      isReturn[offset] = 1;
      sums.returnLines[pair] = (sums.returnLines[pair] ?? 0) + 1;
      add(sums.returnedQuantity, -quantity);
      add(sums.returnedValue, Math.abs(worth));
    } else {
      add(sums.quantity, quantity);
      add(sums.value, worth);
      if (at.lines >= 0) add(sums.lines, number(at.lines));
      else if (found.rowsAreLines) add(sums.lines, 1);
    }
    if (at.drops >= 0) add(sums.drops, number(at.drops));
    add(sums.returnedQuantity, Math.abs(number(at.returnedQuantity)));
    if (at.returnedValue >= 0)
      add(sums.returnedValue, Math.abs(number(at.returnedValue)) * currency.factor(row, at.returnedValue));
    const day = days?.[offset] ?? NaN;
    if (!((lastDay[pair] ?? NaN) >= day)) lastDay[pair] = day;
  }
  const sharesOrders = at.drops < 0 && orderOfRow.some((order) => order >= 0);
  if (sharesOrders) {
    const linesOf = linesByOrder(index, isReturn);
    pairOfRow.forEach((pair, row) => {
      const order = orderOfRow[row] ?? -1;
      if (pair < 0 || order < 0 || isReturn[row] === 1) return;
      sums.drops[pair] = (sums.drops[pair] ?? 0) + 1 / (linesOf[order] ?? 1);
    });
  }
  const moneyKnown = !money.mixed && isSameCurrency(money.currency, context.money.currency);
  if (!moneyKnown) {
    sums.value.fill(0);
    sums.returnedValue.fill(0);
  }
  remark(region, tallies.text.count + tallies.errors.count, unknownItemRows, moneyKnown, context);
  return {
    source: sourceName(region.source),
    buyers,
    buyer: pairs.first.slice(),
    item: pairs.second.map((item) => item - 1),
    ...sums,
    lastDay,
    valueBasis: !moneyKnown ? "none" : at.value >= 0 ? "value" : at.price >= 0 ? "price" : "none",
    hasItems: at.item >= 0,
    hasCustomers: at.customer >= 0,
    hasLines: at.lines >= 0 || found.rowsAreLines,
    hasDrops: at.drops >= 0 || sharesOrders,
    hasReturns:
      at.returnedQuantity >= 0 || at.returnedValue >= 0 || sums.returnLines.some((lines) => lines > 0),
    spanPeriods: spanOf(days, calendar),
    unknownItemRows,
    ...(events === null ? {} : { events: events.recorded() }),
  };
}

/** A currency that one side does not name is taken for the other's. */
const isSameCurrency = (one: string, other: string): boolean => one === "" || other === "" || one === other;

function remark(
  region: Region,
  textCells: number,
  unknownItemRows: number,
  moneyKnown: boolean,
  { remarks, mapping }: ReadContext,
): void {
  const sheet = sourceName(region.source);
  // The demand's own rows are counted among its oddities.
  if (sheet === sourceName(mapping.demand)) return;
  if (textCells > 0) remarks.push(say("model.remark.sales-text", { count: count(textCells), sheet }));
  if (unknownItemRows > 0) {
    remarks.push(say("model.remark.sales-unknown", { count: count(unknownItemRows), sheet }));
  }
  if (!moneyKnown) remarks.push(say("model.remark.sales-currency", { sheet }));
}
