/** Texts that a rule may look at: classes, and attributes as the data has them. */
export const textFields = ["abc", "xyz", "fsn", "pattern", "criticality", "family"] as const;
/** Numbers that a rule may look at. */
export const numberFields = [
  "shareOfValue",
  "variability",
  "idlePeriods",
  "leadTimePeriods",
  "unitCost",
  "unitPrice",
  "value",
  "units",
  "unitsPerPeriod",
  "onHand",
] as const;

export type NumberField = (typeof numberFields)[number];
export type TextField = (typeof textFields)[number];

/** Fields that a rule may look at, in the order of the sheet. */
export const ruleFields = [...textFields, ...numberFields] as const;
export type RuleField = (typeof ruleFields)[number];

export const isNumberField = (field: RuleField): field is NumberField =>
  (numberFields as readonly string[]).includes(field);

export const operators = ["=", "<>", "<", "<=", ">", ">="] as const;
export type Operator = (typeof operators)[number];

/** Characters of the longest name of a class. */
export const longestClass = 30;

/** What a field is held against. */
export interface Comparison {
  readonly is: Operator;
  readonly than: number | string;
}

/** Conditions on one field: alternatives, of which one must hold. An alternative holds when all its comparisons do. */
export interface FieldTest {
  readonly field: RuleField;
  readonly anyOf: readonly (readonly Comparison[])[];
}

/** A rule of the user's: an item that meets all of its tests is of its class. Without tests it takes every item. */
export interface Rule {
  /** By which the user knows it. */
  readonly name: string;
  /** Where it stands, for errors: "Model rules, row 9 (Key)". */
  readonly place: string;
  readonly class: string;
  readonly tests: readonly FieldTest[];
}

/** What a field holds of an item; null where it is not known. */
export type FieldReader = (field: RuleField, item: number) => number | string | null;

/** Texts are compared without case; a number is never equal to a text, and what is not known meets no comparison. */
export function holds({ is, than }: Comparison, value: number | string | null): boolean {
  if (value === null || typeof value !== typeof than) return false;
  const [left, right] =
    typeof value === "string"
      ? [value.trim().toLowerCase(), String(than).trim().toLowerCase()]
      : [value, than];
  switch (is) {
    case "=":
      return left === right;
    case "<>":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

const meets = ({ anyOf }: FieldTest, value: number | string | null): boolean =>
  anyOf.some((all) => all.every((comparison) => holds(comparison, value)));

/** Index of the first rule whose tests an item meets; the number of rules where there is none. */
export function ruleOf(rules: readonly Rule[], read: FieldReader, item: number): number {
  const found = rules.findIndex(({ tests }) => tests.every((test) => meets(test, read(test.field, item))));
  return found < 0 ? rules.length : found;
}
