import { count, say, type Message } from "../../text/message";
import { DataError } from "../dataset";
import { columnOf, indexOf, rowText } from "../lookup";
import { leastPeriods, runBetween, type PeriodRun } from "../period-run";
import { treatmentFor, type WideMapping } from "../mapping/schema";
import type { Region, RegionColumn } from "../region";
import { sourceName } from "../text-cells";
import type { DemandTable } from "./demand-table";
import type { ReadContext } from "./context";
import { indexKeys, type KeyIndex } from "./key-index";
import { CurrencyCells } from "./money";
import { NumberCells } from "./number-cells";
import { partialByToday, shorten } from "./partial-period";
import { thousandsRemark } from "./thousands-remark";
import { UnitCells } from "./units";

function runOf(region: Region, demand: WideMapping): PeriodRun {
  const first: RegionColumn = columnOf(region, demand.periods.first, "demand");
  const last: RegionColumn = columnOf(region, demand.periods.last, "demand");
  const names = { first: first.name, last: last.name, sheet: sourceName(region.source) };
  const run = runBetween(region, first, last);
  if (run === null) throw new DataError(say("model.error.periods", names));
  if (run.columns.length < leastPeriods) {
    throw new DataError(say("model.error.short-run", { ...names, count: count(run.columns.length) }));
  }
  return run;
}

/** Rows that the treatment of duplicates leaves out. */
function isSkipped(
  index: KeyIndex,
  region: Region,
  treatment: "add" | "first" | "last",
): (row: number) => boolean {
  if (treatment === "add") return () => false;
  const chosen = new Int32Array(index.itemOfTarget.length).fill(-1);
  index.targets.forEach((target, offset) => {
    if (target >= 0 && (treatment === "last" || chosen[target] === -1)) chosen[target] = offset;
  });
  return (row) => chosen[index.targets[row - region.first] ?? -1] !== row - region.first;
}

function gapRemark(run: PeriodRun): Message[] {
  if (run.series === "fiscal" || run.series.startsWith("day")) return [];
  const first = run.ordinals[0] ?? 0;
  const missing = (run.ordinals.at(-1) ?? 0) - first + 1 - run.ordinals.length;
  if (missing <= 0) return [];
  const labels = run.calendar.labels;
  return [
    say("model.remark.period-gaps", {
      count: count(missing),
      first: labels[0] ?? "",
      last: labels.at(-1) ?? "",
    }),
  ];
}

/** Reads demand with one column per period. */
export function readWide(region: Region, demand: WideMapping, context: ReadContext): DemandTable {
  const { source } = region;
  const { mapping } = context;
  const itemColumn = columnOf(region, demand.columns.item, "demand").index;
  const locationColumn = indexOf(region, demand.columns.location, "demand");
  const valueColumn = indexOf(region, demand.columns.value, "demand");
  const run = runOf(region, demand);
  const leaveOut = treatmentFor(mapping, "partial-last-period") === "leave-out";
  const partial = partialByToday(run.calendar, context.today, leaveOut);
  const calendar = shorten(run.calendar, run.columns.length - (partial?.leftOut ? partial.periods : 0));
  const periods = calendar.labels.length;
  const columns = Int32Array.from(run.columns.slice(0, periods), (column) => column.index);

  const index = indexKeys(region, itemColumn, locationColumn, true, context.keys, context.numbers);
  const readText = treatmentFor(mapping, "text-in-numbers") === "read";
  const read = valueColumn >= 0 ? [...columns, valueColumn] : [...columns];
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
  const skipped = isSkipped(index, region, treatmentFor(mapping, "duplicate"));
  const history = new Float64Array(index.itemOfTarget.length * periods);
  const recorded = new Uint8Array(history.length);
  const revenue = valueColumn >= 0 ? new Float64Array(index.keys.length) : null;
  const itemOfRow = new Int32Array(index.targets.length).fill(-1);
  for (let row = region.first; row < region.end; row++) {
    const target = index.targets[row - region.first] ?? -1;
    const values = source.values[row];
    if (target < 0 || values === undefined || skipped(row)) continue;
    const item = index.itemOfTarget[target] ?? 0;
    itemOfRow[row - region.first] = item;
    const factor = units.factor(row, item);
    const start = target * periods;
    for (let period = 0; period < periods; period++) {
      const column = columns[period] ?? 0;
      const value = values[column];
      if (value === null || value === undefined) continue;
      const number =
        typeof value === "number" && Number.isFinite(value) ? value : cells.other(value, row, column, item);
      if (Number.isNaN(number)) continue;
      history[start + period] = (history[start + period] ?? 0) + number * factor;
      recorded[start + period] = 1;
    }
    if (revenue !== null) {
      const value = values[valueColumn];
      const number = typeof value === "number" ? value : cells.other(value, row, valueColumn, item);
      if (Number.isFinite(number)) {
        revenue[item] = (revenue[item] ?? 0) + number * currency.factor(row, valueColumn);
      }
    }
  }
  revenue?.forEach((value, item) => (revenue[item] = Math.max(0, value)));
  assertNumbers(region, run, recorded);
  context.remarks.push(...gapRemark(run), ...thousandsRemark(region, cells));
  return {
    region,
    calendar,
    index,
    history,
    recorded,
    revenue,
    promoted: null,
    partial,
    periodColumns: columns,
    itemOfRow,
    valueColumn,
    quantityColumns: columns,
    mixedUnits: units.mixed,
    unitsConverted: units.converted,
  };
}

function assertNumbers(region: Region, run: PeriodRun, recorded: Uint8Array): void {
  if (recorded.includes(1)) return;
  const hasText = run.columns.some(({ index }) => {
    for (let row = region.first; row < region.end; row++) {
      if (typeof region.source.values[row]?.[index] === "string") return true;
    }
    return false;
  });
  if (!hasText) return;
  throw new DataError(
    say("model.error.all-text", {
      column: run.columns[0]?.name ?? "",
      first: rowText(region.source.row + region.first),
      last: rowText(region.source.row + region.end - 1),
      sheet: sourceName(region.source),
    }),
  );
}
