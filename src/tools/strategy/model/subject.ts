import type { Axis } from "./axes";
import type { RuleSet } from "./rule-source";

/** What a model classes: items, customers, or items by channel. */
export interface Subject {
  readonly kind: "items" | "customers" | "channels";
  readonly keys: readonly string[];
  readonly names: readonly (string | null)[];
  /** Money, or units where the data has none. */
  readonly value: Float64Array;
  readonly isMoney: boolean;
  readonly axes: readonly Axis[];
  /** Where rules of the user's class. */
  readonly rules?: RulesTaken;
  /** Where customers are ranked by another measure than their sales. */
  readonly tiers?: TierFigures;
}

/** What became of the rules. */
export interface RulesTaken {
  readonly set: RuleSet;
  /** Index of the rule that took each row; the number of rules where none did. */
  readonly ruleOf: Uint32Array;
  /** Rows and value of each rule. */
  readonly taken: readonly { readonly items: number; readonly value: number }[];
}

/** What ranking customers by margin or profit shows. */
export interface TierFigures {
  readonly measure: "margin" | "profit";
  /** Customers that bring less than nothing, and how much less. */
  readonly atLoss: readonly string[];
  readonly loss: number;
  /** Customers whose tier by sales is another. */
  readonly moved: readonly string[];
  /** No unit cost is known, so net sales stand in for the margin. */
  readonly atNetSales: boolean;
}

/** The class of a row: letters stand together ("AX"), words apart ("A · Web shop"). */
export function segmentOf({ axes }: Subject, row: number): string {
  const parts = axes.map(({ names, codes }) => names[codes[row]!]!);
  const areLetters = axes.every(({ names }) => names.every((name) => name.length === 1));
  return parts.join(areLetters ? "" : " · ");
}
