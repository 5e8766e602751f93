import { nested, say, type Message } from "../../text/message";
import { daysPerUnit } from "../calendar";
import type { AttributeCells, AttributeWithCell, Calendar, PeriodUnit } from "../dataset";
import { readHeader } from "../header-text";
import { columnOf, indexOf, rowText } from "../lookup";
import { treatmentFor, type ItemMapping } from "../mapping/schema";
import type { Region } from "../region";
import { isBlankCell, keyText, sourceName } from "../text-cells";
import type { ReadContext } from "./context";
import { CurrencyCells } from "./money";
import { LeadTimeSpread } from "./lead-time-spread";
import { NumberCells } from "./number-cells";
import { Tally } from "./tally";

export const numericFields = [
  "unitCost",
  "unitPrice",
  "value",
  "leadTime",
  "leadTimeSd",
  "fixedOrderCost",
  "holdingCost",
  "holdingRate",
  "minimumOrder",
  "pack",
  "lot",
  "onHand",
  "onOrder",
  "backorders",
  "shelfLife",
  "stockoutCost",
  "currentSafetyStock",
  "currentReorderPoint",
  "requiredService",
  "picks",
  "returnedQuantity",
  "returnedValue",
] as const;
export const textFields = [
  "description",
  "family",
  "currentClass",
  "successor",
  "criticality",
  "vendor",
] as const;
export type NumericField = (typeof numericFields)[number];
export type TextField = (typeof textFields)[number];

const moneyFields: ReadonlySet<string> = new Set([
  "unitCost",
  "unitPrice",
  "value",
  "fixedOrderCost",
  "holdingCost",
  "stockoutCost",
  "returnedValue",
]);
/** Stock stands in several rows of an item, one by location or batch, as do picks and returns: rows add up. */
const summedFields: ReadonlySet<string> = new Set([
  "onHand",
  "onOrder",
  "backorders",
  "picks",
  "returnedQuantity",
  "returnedValue",
]);

/** Attributes whose cells are remembered. */
const withCells: ReadonlySet<string> = new Set<AttributeWithCell>([
  "unitCost",
  "unitPrice",
  "value",
  "leadTime",
  "currentClass",
]);

/** Attributes by item while sources are read, NaN and null where not known. */
export interface Attributes {
  readonly numbers: Readonly<Record<NumericField, Float64Array>>;
  readonly texts: Readonly<Record<TextField, (string | null)[]>>;
  /** Where the successor of each item was read. */
  readonly successorRows: Int32Array;
  successorRegion: Region | null;
  successorColumn: number;
  /** Items with differing rows, by source. */
  readonly differing: { readonly sheet: string; readonly tally: Tally }[];
  /** Items of a source that have no demand, and those with demand that no source knows. */
  readonly withoutDemand: { readonly sheet: string; readonly tally: Tally }[];
  readonly known: Uint8Array;
  readonly byLocation: Map<string, number>;
  /** By attribute, the cells of each source that it was read from. */
  readonly cells: Map<string, AttributeCells[]>;
}

export function emptyAttributes(items: number): Attributes {
  const numbers = Object.fromEntries(
    numericFields.map((field) => [field, new Float64Array(items).fill(NaN)]),
  ) as Record<NumericField, Float64Array>;
  const texts = Object.fromEntries(
    textFields.map((field) => [field, new Array<string | null>(items).fill(null)]),
  ) as Record<TextField, (string | null)[]>;
  return {
    numbers,
    texts,
    successorRows: new Int32Array(items).fill(-1),
    successorRegion: null,
    successorColumn: -1,
    differing: [],
    withoutDemand: [],
    known: new Uint8Array(items),
    byLocation: new Map(),
    cells: new Map(),
  };
}

/** Periods in one of a unit; NaN where the length of a period is not known. */
function periodsPer(unit: PeriodUnit, calendar: Calendar): number {
  if (unit === "period" || unit === calendar.unit) return 1;
  return daysPerUnit[unit] / calendar.daysPerPeriod;
}

function timeFactor(
  region: Region,
  name: string | undefined,
  unit: PeriodUnit | undefined,
  calendar: Calendar,
  remarks: Message[],
): number {
  if (name === undefined) return 1;
  const told = unit ?? readHeader(name).time;
  // Planning systems keep lead times in days unless they say otherwise.
  const used = told ?? "day";
  const values = { sheet: sourceName(region.source), column: name };
  const unitWord = nested(say(`model.plural.${used}`));
  const factor = periodsPer(used, calendar);
  if (Number.isNaN(factor))
    remarks.push(say("model.remark.lead-time-unknown", { ...values, unit: unitWord }));
  else if (told === null) remarks.push(say("model.remark.lead-time-period", { ...values, unit: unitWord }));
  return factor;
}

/** Factor from the column's unit into the model's, by field. */
function factorsOf(
  region: Region,
  mapping: ItemMapping,
  calendar: Calendar,
  remarks: Message[],
): Map<NumericField, number> {
  const { columns } = mapping;
  const factors = new Map<NumericField, number>();
  factors.set("leadTime", timeFactor(region, columns.leadTime, mapping.leadTimeUnit, calendar, remarks));
  const sdUnit = mapping.leadTimeSdUnit ?? readHeader(columns.leadTimeSd ?? "").time ?? mapping.leadTimeUnit;
  const sdFallback = sdUnit ?? readHeader(columns.leadTime ?? "").time ?? undefined;
  factors.set("leadTimeSd", timeFactor(region, columns.leadTimeSd, sdFallback, calendar, remarks));
  factors.set("shelfLife", timeFactor(region, columns.shelfLife, mapping.shelfLifeUnit, calendar, remarks));
  const holding = (name: string | undefined): number =>
    name === undefined ? 1 : 1 / periodsPer(mapping.holdingUnit ?? readHeader(name).time ?? "year", calendar);
  factors.set("holdingCost", holding(columns.holdingCost));
  factors.set("holdingRate", holding(columns.holdingRate));
  return factors;
}

interface NumericColumn {
  readonly field: NumericField;
  readonly column: number;
  readonly factor: number;
  readonly values: Float64Array;
  readonly isMoney: boolean;
  readonly isSum: boolean;
  /** Of this source alone, for sums. */
  readonly seen: Uint8Array;
  /** Rows of the sheet that values were taken from; null where nobody asks for them. */
  readonly rows: Int32Array | null;
}

/** A place to remember the rows of an attribute's cells in one source; null where nobody asks for them. */
function rememberedRows(region: Region, field: string, column: number, into: Attributes): Int32Array | null {
  if (!withCells.has(field)) return null;
  const rows = new Int32Array(into.known.length);
  const known = into.cells.get(field) ?? [];
  known.push({ sheet: region.source.sheet, column: region.source.column + column, rows });
  into.cells.set(field, known);
  return rows;
}

/**
 * Reads one source of attributes. The first filled cell of an item holds; later ones that differ are counted.
 * @param items index by key
 * @param perRow whether rows are deliveries, so that lead time is a mean over rows and has a spread
 */
export function readAttributes(
  region: Region,
  mapping: ItemMapping,
  items: ReadonlyMap<string, number>,
  calendar: Calendar,
  perRow: boolean,
  isDemand: boolean,
  into: Attributes,
  context: ReadContext,
): void {
  const { source } = region;
  const itemColumn = columnOf(region, mapping.columns.item, "items").index;
  const locationColumn = indexOf(region, mapping.columns.location, "items");
  const factors = factorsOf(region, mapping, calendar, context.remarks);
  const numeric: NumericColumn[] = [];
  for (const field of numericFields) {
    const column = indexOf(region, mapping.columns[field], "items");
    const sumsWithin = summedFields.has(field);
    if (column < 0) continue;
    numeric.push({
      field,
      column,
      factor: factors.get(field) ?? 1,
      values: into.numbers[field],
      isMoney: moneyFields.has(field),
      isSum: sumsWithin,
      seen: new Uint8Array(into.known.length),
      rows: rememberedRows(region, field, column, into),
    });
  }
  const texts = textFields.flatMap((field) => {
    const column = indexOf(region, mapping.columns[field], "items");
    if (column < 0) return [];
    return [{ field, column, values: into.texts[field], rows: rememberedRows(region, field, column, into) }];
  });
  const readText = treatmentFor(context.mapping, "text-in-numbers") === "read";
  const cells = new NumberCells(
    region,
    numeric.map(({ column }) => column),
    context.numbers,
    readText,
  );
  const currency = new CurrencyCells(
    region,
    indexOf(region, mapping.columns.currency, "items"),
    context.money,
  );
  const differing = new Tally();
  const differs = new Uint8Array(into.known.length);
  const withoutDemand = new Tally();
  const strangers = new Set<string>();
  const spread = perRow ? new LeadTimeSpread(into.known.length) : null;

  for (let row = region.first; row < region.end; row++) {
    const values = source.values[row];
    const key = keyText(values?.[itemColumn]);
    if (values === undefined || key === "") continue;
    const item = items.get(key);
    if (item === undefined) {
      if (!isDemand && !strangers.has(key)) {
        strangers.add(key);
        withoutDemand.add(source, row, itemColumn, key, key);
      }
      continue;
    }
    into.known[item] = 1;
    for (const { field, column, factor, values: target, isMoney, isSum, seen, rows } of numeric) {
      const value = values[column];
      const read = typeof value === "number" ? value : cells.other(value, row, column, item);
      if (!Number.isFinite(read)) continue;
      const number = read * factor * (isMoney ? currency.factor(row, column) : 1);
      if (Number.isNaN(number) || (number < 0 && !isSum)) continue;
      if (field === "leadTime" && spread !== null) {
        if (number > 0) spread.add(item, number);
        continue;
      }
      const byLocation = field === "leadTime" && locationColumn >= 0;
      if (byLocation) {
        const place = locationKey(item, keyText(values[locationColumn]));
        if (!into.byLocation.has(place)) into.byLocation.set(place, number);
      }
      const known = target[item] ?? NaN;
      if (Number.isNaN(known)) {
        target[item] = number;
        seen[item] = 1;
        if (rows !== null) rows[item] = source.row + row;
      } else if (seen[item] === 0) {
        continue; // an earlier source knows it
      } else if (isSum) {
        target[item] = known + number;
      } else if (!perRow && !byLocation && known !== number && differs[item] === 0) {
        differs[item] = 1;
        differing.add(source, row, column, item, key, nameOf(region, column));
      }
    }
    for (const { field, column, values: target, rows } of texts) {
      const value = values[column];
      if (isBlankCell(value)) continue;
      const text = keyText(value);
      if (text === "") continue;
      if (target[item] == null) {
        target[item] = text;
        if (rows !== null) rows[item] = source.row + row;
        if (field === "successor") {
          into.successorRows[item] = row;
          into.successorRegion = region;
          into.successorColumn = column;
        }
      }
    }
  }
  const rates = numeric.find(({ field }) => field === "holdingRate");
  if (rates !== undefined) scaleRates(region, rates, context.remarks);
  if (spread !== null) spread.finish(into.numbers.leadTime, into.numbers.leadTimeSd, region, context.remarks);
  if (differing.count > 0) into.differing.push({ sheet: sourceName(source), tally: differing });
  if (withoutDemand.count > 0) into.withoutDemand.push({ sheet: sourceName(source), tally: withoutDemand });
}

/** Rates above 1 are percent: nothing is held at more than its own cost a year. */
function scaleRates(
  region: Region,
  { column, factor, values, seen }: NumericColumn,
  remarks: Message[],
): void {
  const percent = values.some((rate, item) => seen[item] === 1 && rate / factor > 1);
  if (percent) {
    seen.forEach((isOurs, item) => {
      if (isOurs === 1) values[item] = (values[item] ?? NaN) / 100;
    });
  }
  const example = values.find((_, item) => seen[item] === 1);
  if (example === undefined) return;
  const share = example / factor;
  remarks.push(
    say("model.remark.holding-rate", {
      sheet: sourceName(region.source),
      column: nameOf(region, column),
      rate: { kind: "percent", value: share, digits: 1 },
    }),
  );
}

export const locationKey = (item: number, location: string): string => `${item}\u0000${location}`;

function nameOf(region: Region, column: number): string {
  return region.columns.find((each) => each.index === column)?.name ?? rowText(column);
}
