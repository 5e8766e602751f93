import type { Source } from "../cells";
import type { Items, Origin } from "../dataset";
import { columnOf, regionOf } from "../lookup";
import { treatmentFor, type Mapping } from "../mapping/schema";
import { keyText } from "../text-cells";
import { emptyAttributes, readAttributes, type Attributes } from "./attributes";
import type { ReadContext } from "./context";
import type { DemandTable } from "./demand-table";
import { serviceLevel } from "./customers";
import { noStockByLocation, readStock, type StockByLocation } from "./stock";

/** Items of the attribute sources that have no row in the demand, where the treatment adds them. */
export function extraItems(
  sources: readonly Source[],
  mapping: Mapping,
  table: DemandTable,
): { readonly keys: readonly string[]; readonly origins: readonly Origin[] } {
  const keys: string[] = [];
  const origins: Origin[] = [];
  if (treatmentFor(mapping, "unknown-item") !== "add") return { keys, origins };
  const known = new Set(table.index.keys);
  for (const place of mapping.items) {
    const region = regionOf(sources, place, "items");
    const column = columnOf(region, place.columns.item, "items").index;
    for (let row = region.first; row < region.end; row++) {
      const key = keyText(region.source.values[row]?.[column]);
      if (key === "" || known.has(key)) continue;
      known.add(key);
      keys.push(key);
      origins.push({ sheet: region.source.sheet, row: region.source.row + row });
    }
  }
  return { keys, origins };
}

/** Joins all sources of attributes, and the stock, to the items by key. */
export function joinAttributes(
  sources: readonly Source[],
  table: DemandTable,
  items: ReadonlyMap<string, number>,
  context: ReadContext,
): { readonly attributes: Attributes; readonly stock: StockByLocation } {
  const { mapping } = context;
  const attributes = emptyAttributes(items.size);
  for (const place of mapping.items) {
    const region = regionOf(sources, place, "items");
    const isDemand = region.source === table.region.source;
    const perRow = isDemand && mapping.demand.layout === "long";
    readAttributes(region, place, items, table.calendar, perRow, isDemand, attributes, context);
  }
  const stock = mapping.stock
    ? readStock(sources, mapping.stock, items, attributes, context)
    : noStockByLocation();
  deriveHoldingCost(attributes);
  return { attributes, stock };
}

/** Holding cost from a rate where the data gives no amount; rates above 1 are percent. */
function deriveHoldingCost(attributes: Attributes): void {
  const { holdingRate, holdingCost, unitCost } = attributes.numbers;
  for (let item = 0; item < holdingCost.length; item++) {
    if (Number.isNaN(holdingCost[item] ?? NaN))
      holdingCost[item] = (holdingRate[item] ?? NaN) * (unitCost[item] ?? NaN);
  }
}

/** A field that is there only where some item knows it. */
function optional<Name extends string>(
  name: Name,
  values: Float64Array,
  pick: (values: Float64Array) => Float64Array,
): Partial<Record<Name, Float64Array>> {
  if (values.every(Number.isNaN)) return {};
  return { [name]: pick(values) } as Partial<Record<Name, Float64Array>>;
}

/** The model's items from the draft's, in the order of `kept`. */
export function itemsOf(
  keys: readonly string[],
  origins: readonly Origin[],
  attributes: Attributes,
  committed: ReadonlyMap<string, string> | null,
  kept: Int32Array,
  moneyKnown: boolean,
): Items {
  const { numbers, texts } = attributes;
  const pick = (values: Float64Array): Float64Array => Float64Array.from(kept, (item) => values[item] ?? NaN);
  const pickMoney = (values: Float64Array): Float64Array =>
    moneyKnown ? pick(values) : new Float64Array(kept.length).fill(NaN);
  const pickText = (values: readonly (string | null)[]): (string | null)[] =>
    Array.from(kept, (item) => values[item] ?? null);
  return {
    keys: Array.from(kept, (item) => keys[item] ?? ""),
    origins: Array.from(kept, (item) => origins[item] ?? { sheet: "", row: 0 }),
    description: pickText(texts.description),
    family: pickText(texts.family),
    unitCost: pickMoney(numbers.unitCost),
    unitPrice: pickMoney(numbers.unitPrice),
    leadTimePeriods: pick(numbers.leadTime),
    leadTimeSdPeriods: pick(numbers.leadTimeSd),
    fixedOrderCost: pickMoney(numbers.fixedOrderCost),
    holdingCost: pickMoney(numbers.holdingCost),
    minimumOrder: pick(numbers.minimumOrder),
    pack: pick(numbers.pack),
    lot: pick(numbers.lot),
    onHand: pick(numbers.onHand),
    onOrder: pick(numbers.onOrder),
    currentClass: Array.from(
      kept,
      (item) => committed?.get(keys[item] ?? "") ?? texts.currentClass[item] ?? null,
    ),
    ...(texts.criticality.some((text) => text !== null) ? { criticality: pickText(texts.criticality) } : {}),
    ...(texts.vendor.some((text) => text !== null) ? { vendor: pickText(texts.vendor) } : {}),
    ...optional("backorders", numbers.backorders, (values) => pick(values).map(Math.abs)),
    ...optional("shelfLifePeriods", numbers.shelfLife, pick),
    ...optional("stockoutCost", numbers.stockoutCost, pickMoney),
    ...optional("currentSafetyStock", numbers.currentSafetyStock, pick),
    ...optional("currentReorderPoint", numbers.currentReorderPoint, pick),
    ...optional("requiredService", numbers.requiredService, (values) => pick(values).map(serviceLevel)),
    ...optional("picks", numbers.picks, pick),
    ...optional("returnedQuantity", numbers.returnedQuantity, (values) => pick(values).map(Math.abs)),
    ...optional("returnedValue", numbers.returnedValue, (values) => pickMoney(values).map(Math.abs)),
  };
}
