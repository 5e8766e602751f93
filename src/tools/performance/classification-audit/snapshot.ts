import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import type { Figures } from "../../strategy/segment/figures";
import { codeOf, goneCode, newCode } from "./codes";
import { dayOf, numberOf, rowsOf, textOf } from "../../former";

/** Rows that the history holds at most: half of what a sheet can. */
export const mostHistoryRows = 500_000;

/** One change of one item's class. */
export interface HistoryRow {
  /** ISO day. */
  readonly date: string;
  /** Number of the item in the history, from 1: formulas look it up by it, since codes may differ only in case. */
  readonly number: number;
  readonly item: string;
  readonly code: number;
  readonly value: number;
  /** Code less the code before, so that the steps up to a day add up to the class on it. */
  readonly step: number;
}

/** The classes kept so far, and those of today. */
export interface ClassHistory {
  /** Changes of earlier days and of today, in the order of the sheet. */
  readonly rows: readonly HistoryRow[];
  /** The part that this run writes: today's. */
  readonly today: readonly HistoryRow[];
  /** Items by their number less one. */
  readonly items: readonly string[];
  /** Value of each item now; what was kept last for those that are gone. */
  readonly value: Float64Array;
  /** Whether the sheet had no room, so that nothing of today is kept. */
  readonly isFull: boolean;
}

export const historyHeaders = {
  date: say("audit.column.date"),
  number: say("audit.column.number"),
  item: say("column.item"),
  value: say("audit.column.value"),
  step: say("audit.column.step"),
} as const;

function keptRows(data: Dataset): HistoryRow[] {
  const codes = new Map<number, number>();
  return (rowsOf(data, "scmClassHistory", historyHeaders) ?? []).flatMap((row) => {
    const [date, item] = [dayOf(row.date), textOf(row.item)];
    const [number, step] = [numberOf(row.number), numberOf(row.step)];
    if (date === null || item === null || number === null || step === null) return [];
    // What a hand has changed beyond use must not take the rest with it.
    if (!Number.isInteger(number) || number < 1 || number > mostHistoryRows || !Number.isInteger(step))
      return [];
    const code = (codes.get(number) ?? newCode) + step;
    codes.set(number, code);
    return [{ date, number, item, code, value: numberOf(row.value) ?? 0, step }];
  });
}

/**
 * Today's snapshot beside those kept: only what changed is a new row, so that a run over 100,000 items whose classes hold
 * adds none. A second run on a day replaces the first.
 */
export function classHistory(figures: Figures, today: string): ClassHistory {
  const { data, classes } = figures;
  const kept = keptRows(data);
  const before = kept.filter(({ date }) => date !== today);
  const rewritten = new Set(kept.filter(({ date }) => date === today).map(({ number }) => number));
  const numbers = new Map<string, number>();
  const codes = new Map<number, number>();
  const values = new Map<number, number>();
  let next = 1;
  for (const { item, number, value } of kept) {
    if (!numbers.has(item)) numbers.set(item, number);
    values.set(number, value);
    next = Math.max(next, number + 1);
  }
  for (const { number, step } of before) codes.set(number, (codes.get(number) ?? newCode) + step);
  const rows: HistoryRow[] = [];
  const add = (item: string, number: number, code: number, value: number): void => {
    const step = code - (codes.get(number) ?? newCode);
    values.set(number, value);
    if (step !== 0 || rewritten.has(number)) rows.push({ date: today, number, item, code, value, step });
  };
  const here = new Set<number>();
  data.items.keys.forEach((item, index) => {
    const number = numbers.get(item) ?? next++;
    numbers.set(item, number);
    here.add(number);
    add(item, number, codeOf(classes.final[index]!), data.value[index]!);
  });
  for (const [item, number] of numbers) {
    if (here.has(number)) continue;
    // An item that was kept for the first time today, and is gone again, was never there.
    add(item, number, codes.has(number) ? goneCode : newCode, values.get(number) ?? 0);
  }
  const isFull = before.length + rows.length > mostHistoryRows;
  const items: string[] = [];
  for (const [item, number] of numbers) items[number - 1] = item;
  return {
    rows: isFull ? kept : [...before, ...rows],
    today: isFull ? [] : rows,
    items: Array.from(items, (item) => item ?? ""),
    value: Float64Array.from({ length: items.length }, (_, index) => values.get(index + 1) ?? 0),
    isFull,
  };
}

/** Class code of every item of the history on a day. */
export function codesOn({ rows, items }: Pick<ClassHistory, "rows" | "items">, day: string): Uint8Array {
  const sums = new Float64Array(items.length);
  for (const { number, date, step } of rows) if (date <= day) sums[number - 1]! += step;
  return Uint8Array.from(sums, (code) => (code >= newCode && code <= goneCode ? code : newCode));
}
