/** Operators of conditional formats and validations: as files write them, as Excel's object model does. */
const operators: readonly (readonly [string, string, string])[] = [
  ["between", "Between", "Between"],
  ["notBetween", "NotBetween", "NotBetween"],
  ["equal", "EqualTo", "EqualTo"],
  ["notEqual", "NotEqualTo", "NotEqualTo"],
  ["greaterThan", "GreaterThan", "GreaterThan"],
  ["lessThan", "LessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqual", "GreaterThanOrEqualTo"],
  ["lessThanOrEqual", "LessThanOrEqual", "LessThanOrEqualTo"],
];

export const validationOperator = (written: string): string =>
  operators.find(([word]) => word === written)?.[2] ?? "Between";

export const comparisonOperator = (written: string): string =>
  operators.find(([word]) => word === written)?.[1] ?? "Between";

/** As files write it; null for a word that is none. */
export const writtenOperator = (word: unknown): string | null =>
  operators.find((known) => known[1] === word || known[2] === word)?.[0] ?? null;

/** Points of colour scales. */
const points: readonly (readonly [string, string])[] = [
  ["min", "LowestValue"],
  ["max", "HighestValue"],
  ["num", "Number"],
  ["percent", "Percent"],
  ["percentile", "Percentile"],
  ["formula", "Formula"],
];

export const scalePoint = (written: string): string =>
  points.find(([word]) => word === written)?.[1] ?? "Invalid";

export const writtenScalePoint = (word: unknown): string | null =>
  points.find(([, known]) => known === word)?.[0] ?? null;
