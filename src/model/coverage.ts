import type { Dataset, Items } from "./dataset";
import type { Sales } from "./sales";

/** Fields of the user's data that tools may need, by their names in the mapping. */
export const dataFields = [
  "demand",
  "calendar",
  "revenue",
  "unitCost",
  "unitPrice",
  "description",
  "family",
  "leadTime",
  "leadTimeSd",
  "fixedOrderCost",
  "holdingCost",
  "minimumOrder",
  "pack",
  "lot",
  "onHand",
  "onOrder",
  "backorders",
  "vendor",
  "shelfLife",
  "stockoutCost",
  "currentSafetyStock",
  "currentReorderPoint",
  "currentClass",
  "location",
  "criticality",
  "requiredService",
  "picks",
  "returns",
  "sales",
  "customers",
  "orderLines",
  "channel",
  "region",
  "salesPeriods",
] as const;

export type DataField = (typeof dataFields)[number];

/** For how many of the items (or rows, where the field is not about items) a field is known. */
export interface FieldCoverage {
  readonly known: number;
  readonly of: number;
}

export type Coverage = Readonly<Record<DataField, FieldCoverage>>;

const nothing = new Float64Array(0);

const numbers: Readonly<Partial<Record<DataField, (items: Items) => Float64Array>>> = {
  unitCost: (items) => items.unitCost,
  unitPrice: (items) => items.unitPrice,
  leadTime: (items) => items.leadTimePeriods,
  leadTimeSd: (items) => items.leadTimeSdPeriods,
  fixedOrderCost: (items) => items.fixedOrderCost,
  holdingCost: (items) => items.holdingCost,
  minimumOrder: (items) => items.minimumOrder,
  pack: (items) => items.pack,
  lot: (items) => items.lot,
  onHand: (items) => items.onHand,
  onOrder: (items) => items.onOrder,
  backorders: (items) => items.backorders ?? nothing,
  shelfLife: (items) => items.shelfLifePeriods ?? nothing,
  stockoutCost: (items) => items.stockoutCost ?? nothing,
  currentSafetyStock: (items) => items.currentSafetyStock ?? nothing,
  currentReorderPoint: (items) => items.currentReorderPoint ?? nothing,
  requiredService: (items) => items.requiredService ?? nothing,
  picks: (items) => items.picks ?? nothing,
};

const texts: Readonly<Partial<Record<DataField, (items: Items) => readonly (string | null)[]>>> = {
  description: (items) => items.description,
  family: (items) => items.family,
  currentClass: (items) => items.currentClass,
  vendor: (items) => items.vendor ?? [],
  criticality: (items) => items.criticality ?? [],
};

/**
 * A field by item: numbers with NaN, or texts with null, where it is not known.
 *
 * @returns null for a field that items do not hold themselves, such as demand, or that the data lack altogether
 */
export const itemValues = (
  items: Items,
  field: DataField,
): Float64Array | readonly (string | null)[] | null =>
  numbers[field]?.(items) ?? texts[field]?.(items) ?? null;

/** Items with a row among the sales that meets a condition. */
function itemsSold({ sales }: Dataset, meets: (sales: Sales, row: number) => boolean): number {
  if (sales === undefined) return 0;
  const sold = new Set<number>();
  sales.item.forEach((item, row) => {
    if (item >= 0 && meets(sales, row)) sold.add(item);
  });
  return sold.size;
}

/** Items with returns: from the item's own columns, else from the sales. */
function itemsWithReturns(data: Dataset): number {
  const own = data.items.returnedValue ?? data.items.returnedQuantity;
  if (own !== undefined) return own.reduce((sum, amount) => sum + Number(Number.isFinite(amount)), 0);
  if (data.sales?.hasReturns !== true) return 0;
  return itemsSold(data, () => true);
}

/** Items with a sale in a period of the history. */
function itemsWithDatedSales({ sales }: Dataset): number {
  if (sales?.events === undefined) return 0;
  const items = new Set<number>();
  for (const row of sales.events.row) items.add(sales.item[row]!);
  return items.size;
}

function itemsWithDemand({ history }: Dataset): number {
  const { values, items, periods } = history;
  let known = 0;
  for (let item = 0; item < items; item++) {
    const end = (item + 1) * periods;
    for (let cell = item * periods; cell < end; cell++) {
      if (values[cell]! > 0) {
        known++;
        break;
      }
    }
  }
  return known;
}

function knownItems(data: Dataset, field: DataField): number {
  const all = data.items.keys.length;
  switch (field) {
    case "demand":
      return itemsWithDemand(data);
    case "calendar":
      return Number.isFinite(data.calendar.daysPerPeriod) ? all : 0;
    case "revenue":
      return data.valueBasis === "revenue"
        ? data.value.reduce((sum, value) => sum + Number(value > 0), 0)
        : 0;
    case "location":
      return data.locations === null ? 0 : new Set(data.locations.itemIndex).size;
    case "returns":
      return itemsWithReturns(data);
    case "sales":
      return itemsSold(data, () => true);
    case "customers":
      return data.sales?.hasCustomers === true ? itemsSold(data, () => true) : 0;
    case "orderLines":
      return data.sales?.hasLines === true ? itemsSold(data, ({ lines }, row) => lines[row]! > 0) : 0;
    case "channel":
      return itemsSold(data, ({ buyers, buyer }, row) => buyers[buyer[row]!]!.channel !== null);
    case "region":
      return itemsSold(data, ({ buyers, buyer }, row) => buyers[buyer[row]!]!.region !== null);
    case "salesPeriods":
      return itemsWithDatedSales(data);
    default: {
      const column = numbers[field]?.(data.items);
      if (column !== undefined) return column.reduce((sum, value) => sum + Number(Number.isFinite(value)), 0);
      return texts[field]?.(data.items).filter((text) => text !== null).length ?? 0;
    }
  }
}

/** How much of each field the data holds. */
export function coverageOf(data: Dataset): Coverage {
  const of = data.items.keys.length;
  return Object.fromEntries(
    dataFields.map((field) => [field, { known: knownItems(data, field), of }]),
  ) as Coverage;
}
