import type { Message } from "../text/message";
import type { Where } from "./where";

/** Where a measure stands between its cuts. Positions run from 0 (left end) to 1. */
export interface ExplanationBar {
  readonly position: number;
  /** Between the letters, so one fewer than those. */
  readonly cuts: readonly number[];
  readonly letters: readonly string[];
}

/** The nearest change of a measure that changes the letter. */
export interface Turn {
  readonly letter: string;
  /** The measure from which on the item has that letter, as the sentence shows it. */
  readonly at: number;
  readonly sentence: Message;
}

/** Why an item has one letter of its class. */
export interface LetterExplanation {
  readonly letter: string;
  /** "A: value" */
  readonly heading: Message;
  /** The rank or the cut, beside the heading. */
  readonly aside: Message;
  /** The formula with its numbers. */
  readonly formula: Message;
  /** Null where the measure is not known. */
  readonly bar: ExplanationBar | null;
  readonly turns: readonly Turn[];
  /** Another way of measuring that gives another class. */
  readonly otherwise: Message | null;
}

/** What the class in force means for the stock that is held against surprises. */
export interface StockExplanation {
  /** "Safety stock" */
  readonly heading: Message;
  /** The service target, beside the heading. */
  readonly aside: Message;
  /** The formula with its numbers first. */
  readonly sentences: readonly Message[];
}

/** Cells that a part of the explanation rests on. */
export interface CellsRead {
  /** "Demand" */
  readonly kind: Message;
  /** The first ones; each can be shown. */
  readonly places: readonly Where[];
  /** How many more places there are. */
  readonly more: number;
}

export interface ExplainedHistory {
  /** Units by period, oldest first; null before the item was on offer and after its record ended. */
  readonly values: readonly (number | null)[];
  readonly labels: readonly string[];
  /** "units/month" */
  readonly unit: Message;
  /** "peak 476 units a month" */
  readonly peak: Message;
}

/** What one way of measuring says of an item. */
export interface ComparedMeasure {
  readonly name: Message;
  /** Null where it cannot be computed; the note then says why. */
  readonly value: Message | null;
  /** The class that it would give by the cuts alone; null where it gives none. */
  readonly segment: string | null;
  /** What it gives in place of a class, in a word. */
  readonly gives: Message | null;
  /** How it is computed, or what it lacks. */
  readonly note: Message;
  /** Whether the class in the explanation is computed by it. */
  readonly isInForce: boolean;
}

/** Ways of measuring variability, side by side. */
export interface MeasureComparison {
  /** One sentence with the figures. */
  readonly finding: Message;
  /** What the classes rest on. */
  readonly basis: Message;
  readonly rows: readonly ComparedMeasure[];
}

/** Where the class of one item comes from. Plain serialisable data. */
export interface Explanation {
  readonly item: string;
  readonly description: string | null;
  /** Null where no class was in force before. */
  readonly current: string | null;
  readonly recommended: string;
  readonly final: string;
  /** One sentence: the reason. */
  readonly verdict: Message;
  /** Which rule put the final class in force. */
  readonly rule: Message;
  readonly history: ExplainedHistory;
  readonly letters: readonly LetterExplanation[];
  /** Null where the data carry no lead times. */
  readonly stock: StockExplanation | null;
  readonly read: readonly CellsRead[];
  readonly measures: MeasureComparison;
  /** How many items are in the same position; null where nothing sets the item apart. */
  readonly alike: Message | null;
}
