import type { Source } from "../cells";
import { indexOf, columnOf, regionOf } from "../lookup";
import { treatmentFor, type Mapping } from "../mapping/schema";
import { keyText, sourceName } from "../text-cells";
import { locationKey, type Attributes } from "./attributes";
import type { ReadContext } from "./context";
import { NumberCells } from "./number-cells";
import { Tally } from "./tally";

const stockFields = ["onHand", "onOrder", "backorders"] as const;

/** Stock by item and location, for the model by location. */
export type StockByLocation = Readonly<Record<(typeof stockFields)[number], Map<string, number>>>;

export const noStockByLocation = (): StockByLocation => ({
  onHand: new Map(),
  onOrder: new Map(),
  backorders: new Map(),
});

/** Reads the stock sheet: rows of an item add up. It holds over stock found among the attributes. */
export function readStock(
  sources: readonly Source[],
  mapping: NonNullable<Mapping["stock"]>,
  items: ReadonlyMap<string, number>,
  into: Attributes,
  context: ReadContext,
): StockByLocation {
  const region = regionOf(sources, mapping, "stock");
  const itemColumn = columnOf(region, mapping.columns.item, "stock").index;
  const locationColumn = indexOf(region, mapping.columns.location, "stock");
  const placed = stockFields
    .map((field) => ({ field, column: indexOf(region, mapping.columns[field], "stock") }))
    .filter(({ column }) => column >= 0);
  const readText = treatmentFor(context.mapping, "text-in-numbers") === "read";
  const cells = new NumberCells(
    region,
    placed.map(({ column }) => column),
    context.numbers,
    readText,
  );
  const byLocation = noStockByLocation();
  const sums = placed.map(({ field, column }) => ({
    column,
    values: into.numbers[field],
    byLocation: byLocation[field],
  }));
  for (const { values } of sums) values.fill(NaN);
  const withoutDemand = new Tally();
  const strangers = new Set<string>();
  for (let row = region.first; row < region.end; row++) {
    const values = region.source.values[row];
    const key = keyText(values?.[itemColumn]);
    if (values === undefined || key === "") continue;
    const item = items.get(key);
    if (item === undefined) {
      if (!strangers.has(key)) withoutDemand.add(region.source, row, itemColumn, key, key);
      strangers.add(key);
      continue;
    }
    for (const sum of sums) {
      const value = values[sum.column];
      const number = typeof value === "number" ? value : cells.other(value, row, sum.column, item);
      if (!Number.isFinite(number)) continue;
      const known = sum.values[item] ?? NaN;
      sum.values[item] = Number.isNaN(known) ? number : known + number;
      if (locationColumn >= 0) {
        const place = locationKey(item, keyText(values[locationColumn]));
        sum.byLocation.set(place, (sum.byLocation.get(place) ?? 0) + number);
      }
    }
  }
  if (withoutDemand.count > 0)
    into.withoutDemand.push({ sheet: sourceName(region.source), tally: withoutDemand });
  return byLocation;
}
