import { samePlace, type Mapping, type Place } from "../../model";
import type { SourceSummary } from "../../worker";

/** A column of one of the workbook's tables. */
export interface ColumnChoice {
  /** Index into the workbook's tables. */
  readonly source: number;
  readonly column: string;
}

/** Attributes of items that may stand in any table. */
export const attributeFields = [
  "unitCost",
  "unitPrice",
  "leadTime",
  "onHand",
  "leadTimeSd",
  "description",
  "family",
  "minimumOrder",
  "pack",
  "lot",
  "fixedOrderCost",
  "holdingCost",
  "onOrder",
  "backorders",
  "vendor",
  "shelfLife",
  "stockoutCost",
  "currentSafetyStock",
  "currentReorderPoint",
  "currentClass",
  "successor",
] as const;
export type AttributeField = (typeof attributeFields)[number];

export const sourceIndex = (sources: readonly SourceSummary[], place: Omit<Place, "headerRow">): number =>
  sources.findIndex((source) => samePlace(source, place));

/** The name by which a user knows a table: its own where it has one, the address of chosen cells, else its sheet's. */
export const sourceName = ({ sheet, table, area }: Omit<Place, "headerRow">): string =>
  table ?? (area === undefined ? sheet : `${sheet}!${area}`);

const isStockField = (field: AttributeField): field is "onHand" | "onOrder" | "backorders" =>
  field === "onHand" || field === "onOrder" || field === "backorders";

/** Which column an attribute is read from; null where it is not mapped. */
export function attributeColumn(
  mapping: Mapping,
  sources: readonly SourceSummary[],
  field: AttributeField,
): ColumnChoice | null {
  const stock = mapping.stock;
  const inStock = stock !== undefined && isStockField(field) ? stock.columns[field] : undefined;
  if (stock !== undefined && inStock !== undefined) {
    return { source: sourceIndex(sources, stock), column: inStock };
  }
  for (const item of mapping.items) {
    const column = item.columns[field];
    if (column !== undefined) return { source: sourceIndex(sources, item), column };
  }
  return null;
}

type ItemSource = Mapping["items"][number];

function withoutField(item: ItemSource, field: AttributeField): ItemSource {
  const columns = { ...item.columns };
  delete columns[field];
  const rest = { ...item, columns };
  // The unit belonged to the former column; the new one's header says its own.
  if (field === "leadTime") delete rest.leadTimeUnit;
  if (field === "leadTimeSd") delete rest.leadTimeSdUnit;
  if (field === "shelfLife") delete rest.shelfLifeUnit;
  if (field === "holdingCost") delete rest.holdingUnit;
  return rest;
}

const saysSomething = ({ columns }: ItemSource): boolean =>
  Object.entries(columns).some(
    ([field, name]) => name !== undefined && field !== "item" && field !== "location",
  );

function withoutStockField(stock: Mapping["stock"], field: AttributeField): Mapping["stock"] {
  if (stock === undefined || !isStockField(field)) return stock;
  const columns = { ...stock.columns };
  delete columns[field];
  const isEmpty = [columns.onHand, columns.onOrder, columns.backorders].every((name) => name === undefined);
  return isEmpty ? undefined : { ...stock, columns };
}

function withStock(mapping: Mapping, stock: Mapping["stock"]): Mapping {
  const rest = { ...mapping };
  delete rest.stock;
  return stock === undefined ? rest : { ...rest, stock };
}

/** The mapping with an attribute read from another column, or from none. */
export function setAttribute(
  mapping: Mapping,
  sources: readonly SourceSummary[],
  field: AttributeField,
  choice: ColumnChoice | null,
): Mapping {
  const stock = withoutStockField(mapping.stock, field);
  const items = mapping.items.map((item) => withoutField(item, field));
  const cleared = (): Mapping => withStock({ ...mapping, items: items.filter(saysSomething) }, stock);
  const source = choice === null ? undefined : sources[choice.source];
  if (choice === null || source === undefined) return cleared();
  const place = placeOf(source);
  if (isStockField(field)) {
    const kept = mapping.stock;
    if (kept !== undefined && samePlace(kept, source)) {
      return withStock(cleared(), { ...kept, columns: { ...kept.columns, [field]: choice.column } });
    }
    if (stock === undefined && !items.some((item) => samePlace(item, source))) {
      const item = keyOf(mapping, source);
      return withStock(cleared(), { ...place, columns: { item, [field]: choice.column } });
    }
  }
  const at = items.findIndex((item) => samePlace(item, source));
  const former = items[at];
  const next =
    former === undefined
      ? { ...place, columns: { item: keyOf(mapping, source), [field]: choice.column } }
      : { ...former, columns: { ...former.columns, [field]: choice.column } };
  const others = items.filter((_, index) => index !== at);
  return withStock({ ...mapping, items: [next, ...others].filter(saysSomething) }, stock);
}

export const placeOf = ({ sheet, table, area, headerRow }: SourceSummary): Place => ({
  sheet,
  ...(table === undefined ? {} : { table }),
  ...(area === undefined ? {} : { area }),
  headerRow,
});

/** The column of a table that names the items: the demand's own name where it has one like it. */
function keyOf(mapping: Mapping, source: SourceSummary): string {
  const { item } = mapping.demand.columns;
  if (samePlace(mapping.demand, source) || source.columns.includes(item)) return item;
  return source.keyColumn ?? source.columns[0] ?? item;
}
