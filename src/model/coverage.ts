import type { Dataset, Items } from "./dataset";

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
  "currentClass",
  "location",
] as const;

export type DataField = (typeof dataFields)[number];

/** For how many of the items (or rows, where the field is not about items) a field is known. */
export interface FieldCoverage {
  readonly known: number;
  readonly of: number;
}

export type Coverage = Readonly<Record<DataField, FieldCoverage>>;

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
};

const texts: Readonly<Partial<Record<DataField, (items: Items) => readonly (string | null)[]>>> = {
  description: (items) => items.description,
  family: (items) => items.family,
  currentClass: (items) => items.currentClass,
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
