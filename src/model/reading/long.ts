import { say, count } from "../../text/message";
import { DataError } from "../dataset";
import { columnOf, indexOf, rowText } from "../lookup";
import { treatmentFor, type LongMapping } from "../mapping/schema";
import type { Region } from "../region";
import { isBlankCell, sourceName } from "../text-cells";
import type { ReadContext } from "./context";
import type { DemandTable } from "./demand-table";
import { indexKeys, type KeyIndex } from "./key-index";
import { CurrencyCells } from "./money";
import { NumberCells } from "./number-cells";
import { partialByToday, partialByTransactions, shorten } from "./partial-period";
import { timesOfDates, timesOfNothing, timesOfPeriods, type RowTimes } from "./row-times";
import { thousandsRemark } from "./thousands-remark";
import { UnitCells } from "./units";

/** Cells of the history that a browser can hold. */
const mostCells = 60_000_000;

function timesOf(region: Region, demand: LongMapping, context: ReadContext): RowTimes {
  const { date, period } = demand.columns;
  if (date !== undefined) return timesOfDates(region, demand, date, context.remarks);
  if (period !== undefined) return timesOfPeriods(region, demand, period, context.remarks);
  return timesOfNothing(region, context.remarks);
}

function assertSize(index: KeyIndex, periods: number): void {
  if (index.itemOfTarget.length * periods <= mostCells) return;
  throw new DataError(
    say("model.error.too-large", { items: count(index.itemOfTarget.length), periods: count(periods) }),
  );
}

/** A cell that says yes: anything but blank, 0, "no", "n" and FALSE. */
function isFlag(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  return typeof value === "string" && !/^(?:|0|n|no|none|false|nein|-)$/i.test(value.trim());
}

/** Reads demand with one row per transaction, or per item and period. */
export function readLong(region: Region, demand: LongMapping, context: ReadContext): DemandTable {
  const { source, first, end } = region;
  const { mapping } = context;
  const itemColumn = columnOf(region, demand.columns.item, "demand").index;
  const locationColumn = indexOf(region, demand.columns.location, "demand");
  const quantityColumn = columnOf(region, demand.columns.quantity, "demand").index;
  const valueColumn = indexOf(region, demand.columns.value, "demand");
  const promotionColumn = indexOf(region, demand.columns.promotion, "demand");
  const index = indexKeys(region, itemColumn, locationColumn, false, context.keys, context.numbers);
  const times = timesOf(region, demand, context);
  const leaveOut = treatmentFor(mapping, "partial-last-period") === "leave-out";
  const partial =
    partialByToday(times.calendar, context.today, leaveOut) ??
    partialByTransactions(times.calendar, times.lastDays, leaveOut);
  const calendar = shorten(
    times.calendar,
    times.calendar.labels.length - (partial?.leftOut ? partial.periods : 0),
  );
  const periods = calendar.labels.length;
  assertSize(index, periods);

  const readText = treatmentFor(mapping, "text-in-numbers") === "read";
  const read = [quantityColumn, valueColumn].filter((column) => column >= 0);
  const cells = new NumberCells(region, read, context.numbers, readText);
  const units = new UnitCells(
    region,
    indexOf(region, demand.columns.unit, "demand"),
    index,
    context.conversions,
  );
  const currency = new CurrencyCells(
    region,
    indexOf(region, demand.columns.currency, "demand"),
    context.money,
  );
  const items = index.keys.length;
  const history = new Float64Array(index.itemOfTarget.length * periods);
  const recorded = new Uint8Array(history.length);
  // Money is clipped by period like demand, so it is gathered by period first.
  const money = valueColumn >= 0 ? new Float64Array(items * periods) : null;
  const promoted = promotionColumn >= 0 ? new Uint8Array(items * periods) : null;
  const itemOfRow = new Int32Array(index.targets.length).fill(-1);
  let numbers = 0;
  for (let row = first; row < end; row++) {
    const target = index.targets[row - first] ?? -1;
    const period = times.periods[row - first] ?? -1;
    const values = source.values[row];
    if (target < 0 || period < 0 || values === undefined) continue;
    const item = index.itemOfTarget[target] ?? 0;
    const value = values[quantityColumn];
    const quantity =
      typeof value === "number" && Number.isFinite(value)
        ? value
        : cells.other(value, row, quantityColumn, item);
    const within = period < periods;
    if (within) itemOfRow[row - first] = item;
    if (!Number.isNaN(quantity)) {
      numbers++;
      if (within) {
        const at = target * periods + period;
        history[at] = (history[at] ?? 0) + quantity * units.factor(row, item);
        recorded[at] = 1;
      }
    }
    if (!within) continue;
    if (promoted !== null && isFlag(values[promotionColumn])) promoted[item * periods + period] = 1;
    if (money === null) continue;
    const amount = values[valueColumn];
    const read = typeof amount === "number" ? amount : cells.other(amount, row, valueColumn, item);
    if (!Number.isFinite(read)) continue;
    const at = item * periods + period;
    money[at] = (money[at] ?? 0) + read * currency.factor(row, valueColumn);
  }
  if (numbers === 0) assertNoText(region, quantityColumn, demand.columns.quantity);
  context.remarks.push(...thousandsRemark(region, cells));
  return {
    region,
    calendar,
    index,
    history,
    recorded,
    revenue: money === null ? null : sumClipped(money, items, periods),
    promoted,
    partial,
    periodColumns: null,
    itemOfRow,
    valueColumn,
    quantityColumns: Int32Array.of(quantityColumn),
    mixedUnits: units.mixed,
    unitsConverted: units.converted,
  };
}

function sumClipped(money: Float64Array, items: number, periods: number): Float64Array {
  const sums = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    let sum = 0;
    for (let at = item * periods, end = at + periods; at < end; at++) sum += Math.max(0, money[at] ?? 0);
    sums[item] = sum;
  }
  return sums;
}

function assertNoText(region: Region, column: number, name: string): void {
  const { source, first, end } = region;
  for (let row = first; row < end; row++) {
    if (isBlankCell(source.values[row]?.[column])) continue;
    throw new DataError(
      say("model.error.all-text", {
        column: name,
        first: rowText(source.row + first),
        last: rowText(source.row + end - 1),
        sheet: sourceName(source),
      }),
    );
  }
}
