import { dataFields, itemValues, type Coverage, type DataField } from "../../../model/coverage";
import type { Dataset, Oddity, OddityKind } from "../../../model/dataset";
import type { Judgement } from "./judge";

/** What the data hold of one field, and what hangs on it. */
export interface FieldFigures {
  readonly field: DataField;
  readonly known: number;
  readonly of: number;
  /** First item without the field; null where all have it, or items do not hold it themselves. */
  readonly example: number | null;
  /** Numbers below zero, or at zero where only more makes sense. */
  readonly notPositive: number;
  readonly oddities: readonly Oddity[];
  /** Tools and models that cannot run for want of it, and those that would gain from it. */
  readonly unlocks: readonly Judgement[];
  readonly improves: readonly Judgement[];
}

/** The field that an oddity of the data speaks of; those left out speak of the item's own key. */
const fieldOf: Readonly<Partial<Record<OddityKind, DataField>>> = {
  "zero-demand": "demand",
  negative: "demand",
  new: "demand",
  "too-short": "demand",
  "text-in-numbers": "demand",
  "error-cell": "demand",
  "inner-blanks": "demand",
  "trailing-blanks": "demand",
  "mixed-unit": "demand",
  cleansed: "demand",
  "partial-last-period": "calendar",
  "mixed-currency": "unitCost",
};

/** Numbers that zero makes no sense for; others are odd only below zero. */
export const aboveZero: ReadonlySet<DataField> = new Set(["unitCost", "unitPrice", "pack", "lot"]);

function firstWithoutDemand({ history }: Dataset): number | null {
  const { values, items, periods } = history;
  for (let item = 0; item < items; item++) {
    if (!values.subarray(item * periods, (item + 1) * periods).some((quantity) => quantity > 0)) return item;
  }
  return null;
}

function firstWithout(data: Dataset, field: DataField): number | null {
  if (field === "demand") return firstWithoutDemand(data);
  const values = itemValues(data.items, field);
  if (values === null) return null;
  const found =
    values instanceof Float64Array
      ? values.findIndex((value) => !Number.isFinite(value))
      : values.findIndex((text) => text === null);
  return found < 0 ? null : found;
}

function notPositive(data: Dataset, field: DataField): number {
  const values = itemValues(data.items, field);
  if (!(values instanceof Float64Array)) return 0;
  const isOdd = aboveZero.has(field) ? (value: number) => value <= 0 : (value: number) => value < 0;
  return values.reduce((count, value) => count + Number(isOdd(value)), 0);
}

/** Every field of the data model: how much of it is known, what is odd about it, and what it would carry. */
export function fieldFigures(
  data: Dataset,
  coverage: Coverage,
  judgements: readonly Judgement[],
): FieldFigures[] {
  return dataFields.map((field) => {
    const { known, of } = coverage[field];
    const isComplete = known >= of && of > 0;
    return {
      field,
      known,
      of,
      example: isComplete ? null : firstWithout(data, field),
      notPositive: notPositive(data, field),
      oddities: data.oddities.filter(({ kind }) => fieldOf[kind] === field),
      unlocks: judgements.filter(({ missing }) => missing.includes(field)),
      improves: isComplete
        ? []
        : judgements.filter(({ partial, without }) => partial.includes(field) || without.includes(field)),
    };
  });
}

/**
 * The field to add first: the one that alone stands in the way of the most tools and models, else of any, else the one that
 * would add to the most; null where nothing is missing.
 */
export function bestToAdd(fields: readonly FieldFigures[]): FieldFigures | null {
  const alone = ({ unlocks }: FieldFigures) => unlocks.filter(({ missing }) => missing.length === 1).length;
  const ranked = fields
    .filter(({ unlocks, improves }) => unlocks.length + improves.length > 0)
    .sort(
      (a, b) =>
        alone(b) - alone(a) || b.unlocks.length - a.unlocks.length || b.improves.length - a.improves.length,
    );
  return ranked[0] ?? null;
}
