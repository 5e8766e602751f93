import { count, list, say } from "../../text/message";
import { endOfPeriod } from "../calendar";
import type { Source } from "../cells";
import { DataError, type Calendar, type Dataset, type Oddity } from "../dataset";
import { dayOfIso, isoOfDay } from "../dates";
import { formerTables } from "../former-tables";
import { columnOf, regionOf, rowText } from "../lookup";
import { treatmentFor, type Mapping } from "../mapping/schema";
import type { Region } from "../region";
import { sourceName } from "../text-cells";
import {
  reportAttributes,
  reportCells,
  reportCleansing,
  reportMoneyAndUnits,
  reportPartial,
  reportSupersession,
} from "./cell-oddities";
import { cleanse } from "./cleansing";
import { newContext, type ReadContext } from "./context";
import type { DemandTable } from "./demand-table";
import { draftOf, type Draft } from "./draft";
import { judgeItems, reportBlanks, reportReturns } from "./history-oddities";
import { extraItems, itemsOf, joinAttributes } from "./items";
import { locationsOf } from "./locations";
import { readLong } from "./long";
import { cellsOf } from "./read-cells";
import {
  readAcceptedChanges,
  readCommittedClasses,
  readCriteriaWeights,
  readOverrides,
  readPolicies,
} from "./own-tables";
import { areaRemarks, mappingRemarks } from "./mapping-remarks";
import { netReturns } from "./returns";
import { readSales } from "./sales";
import { supersede } from "./supersession";
import { conversionsOf, moneyOf } from "./tables";
import { valueOf } from "./value";
import { readWide } from "./wide";

/**
 * Reads the user's cells as the mapping says.
 * @param sources sheets and tables of the workbook, ours (scm...) among them
 * @param context today as ISO day, which tells whether the last period is over
 * @returns the canonical data; every treatment is counted among its oddities
 * @throws DataError where a sheet, column or cell makes a result impossible; its message names the cell and the remedy
 */
export function readDataset(
  sources: readonly Source[],
  mapping: Mapping,
  context: { readonly today: string },
): Dataset {
  const read = newContext(
    mapping,
    dayOfIso(context.today),
    moneyOf(sources, mapping),
    conversionsOf(sources, mapping),
  );
  const region = regionOf(sources, mapping.demand, "demand");
  assertRows(region);
  const keyColumn = columnOf(region, mapping.demand.columns.item, "demand").index;
  read.remarks.push(...mappingRemarks(region, mapping.demand), ...areaRemarks(sources, mapping.demand));
  const table = readDemand(region, read);
  if (table.index.keys.length === 0) throw noKeys(region, mapping.demand.columns.item);
  const extra = extraItems(sources, mapping, table);
  const { draft, recorded } = draftOf(table, extra.keys, extra.origins);
  const items = new Map(draft.keys.map((key, item) => [key, item]));
  const { attributes, stock } = joinAttributes(sources, table, items, read);

  const oddities: Oddity[] = [
    ...reportPartial(table, read),
    ...reportBlanks(draft, table, recorded, keyColumn, read),
  ];
  const supersession = supersede(draft, items, attributes, read);
  oddities.push(...reportReturns(draft, table, keyColumn, read));
  if (treatmentFor(mapping, "negative") === "net-with-earlier") netReturns(draft);
  oddities.push(...cleansePeaks(draft, table, read));
  oddities.push(...judgeItems(draft, table, keyColumn, read));
  oddities.push(...reportCells(table, read), ...reportSupersession(supersession, read));
  oddities.push(
    ...reportAttributes(draft, table, attributes, keyColumn, read),
    ...reportMoneyAndUnits(table, read),
  );

  const { value, basis } = valueOf(draft, attributes, read, table.mixedUnits.count > 0);
  const kept = keptItems(draft);
  const position = new Int32Array(draft.keys.length).fill(-1);
  kept.forEach((item, index) => (position[item] = index));
  const moneyKnown = !read.money.mixed && table.mixedUnits.count === 0;
  const periods = draft.calendar.labels.length;
  const rawHistory = matrixOf(draft.raw, kept, draft.keys.length, periods);
  const history =
    draft.history === draft.raw ? rawHistory : matrixOf(draft.history, kept, draft.keys.length, periods);
  pushRemarks(table, read);
  const onHand = attributes.numbers.onHand;
  const committed = readCommittedClasses(sources);
  const sales = readSales(sources, draft.calendar, indexAmong(items, supersession.heir, position), read);
  const criteriaWeights = readCriteriaWeights(sources);
  const trailingNotRecorded =
    treatmentFor(mapping, "trailing-blanks") === "not-recorded" && table.periodColumns !== null;
  return {
    calendar: draft.calendar,
    items: itemsOf(draft.keys, draft.origins, attributes, committed, kept, moneyKnown),
    history,
    rawHistory,
    launched: Int32Array.from(kept, (item) => draft.launched[item] ?? 0),
    ...(trailingNotRecorded ? { ended: endsOf(draft, kept) } : {}),
    value: Float64Array.from(kept, (item) => value[item] ?? 0),
    valueBasis: basis,
    currency: read.money.currency,
    dataAsOf: lastDay(draft.calendar),
    hasStock: kept.some((item) => !Number.isNaN(onHand[item] ?? NaN)),
    policies: readPolicies(sources, mapping.policies),
    overrides: readOverrides(sources, mapping.overrides),
    oddities: inOrder(oddities),
    remarks: read.remarks,
    formerRun: committed !== null,
    acceptedChanges: readAcceptedChanges(sources),
    locations:
      mapping.level === "item-location"
        ? locationsOf(table, draft, supersession.heir, position, attributes, stock)
        : null,
    ...(sales === undefined ? {} : { sales }),
    ...(criteriaWeights === null ? {} : { criteriaWeights }),
    formerTables: formerTables(sources),
    cells: cellsOf(table, attributes, supersession.heir, position, kept),
  };
}

/** Index of a key's item among those kept, a predecessor's under its heir; -1 for none. */
function indexAmong(
  items: ReadonlyMap<string, number>,
  heir: Int32Array,
  position: Int32Array,
): (key: string) => number {
  return (key) => {
    const item = items.get(key);
    return item === undefined ? -1 : (position[heir[item] ?? item] ?? -1);
  };
}

function readDemand(region: Region, context: ReadContext): DemandTable {
  const { demand } = context.mapping;
  return demand.layout === "wide" ? readWide(region, demand, context) : readLong(region, demand, context);
}

function assertRows(region: Region): void {
  if (region.end > region.first) return;
  const row = rowText(region.source.row + region.headerIndex);
  throw new DataError(say("model.error.rows", { sheet: sourceName(region.source), row }));
}

function noKeys(region: Region, column: string): DataError {
  return new DataError(
    say("model.error.no-keys", {
      column,
      sheet: sourceName(region.source),
      first: rowText(region.source.row + region.first),
      last: rowText(region.source.row + region.end - 1),
    }),
  );
}

function cleansePeaks(draft: Draft, table: DemandTable, context: ReadContext): Oddity[] {
  const { cleansing } = context.mapping;
  if (cleansing === undefined) return [];
  const before = draft.history;
  const cleansed = cleanse(draft, cleansing, table.promoted);
  const found = reportCleansing(draft, cleansed, context);
  if (treatmentFor(context.mapping, "cleansed") === "use-raw")
    draft.history = before === draft.raw ? draft.raw : before;
  return found;
}

function keptItems(draft: Draft): Int32Array {
  const kept: number[] = [];
  draft.kept.forEach((keeps, item) => {
    if (keeps === 1) kept.push(item);
  });
  if (kept.length === 0)
    throw new DataError(say("model.error.all-left-out", { count: count(draft.keys.length) }));
  return Int32Array.from(kept);
}

function matrixOf(
  values: Float64Array,
  kept: Int32Array,
  items: number,
  periods: number,
): Dataset["history"] {
  if (kept.length === items) return { values, items, periods };
  const chosen = new Float64Array(kept.length * periods);
  kept.forEach((item, row) =>
    chosen.set(values.subarray(item * periods, (item + 1) * periods), row * periods),
  );
  return { values: chosen, items: kept.length, periods };
}

function endsOf(draft: Draft, kept: Int32Array): Int32Array {
  const periods = draft.calendar.labels.length;
  return Int32Array.from(kept, (item) => draft.ended[item] || periods);
}

function lastDay(calendar: Calendar): string | null {
  const end = endOfPeriod(calendar, calendar.labels.length - 1);
  return Number.isNaN(end) ? null : isoOfDay(end - 1);
}

/** What needs a look comes first, then by how many items it concerns. */
function inOrder(oddities: readonly Oddity[]): Oddity[] {
  return [...oddities].sort((a, b) => Number(b.needsLook) - Number(a.needsLook) || b.items - a.items);
}

function pushRemarks(table: DemandTable, context: ReadContext): void {
  const { keys, money, remarks, conversions } = context;
  if (keys.totalRow !== null) {
    const { row, text } = keys.totalRow;
    const sheet = sourceName(table.region.source);
    remarks.push(say("model.remark.total-row", { row: rowText(table.region.source.row + row), sheet, text }));
  }
  if (money.converted) {
    const values = { currencies: list([...money.found]), currency: money.currency, sheet: money.ratesSheet };
    remarks.push(say("model.remark.converted", values));
  }
  if (table.unitsConverted > 0) {
    remarks.push(
      say("model.remark.units-converted", { count: count(table.unitsConverted), sheet: conversions.sheet }),
    );
  }
}
