import type { TargetOutcome } from "../../../engine/inventory/target-mix";
import {
  alongPath,
  outcomesByGroup,
  stockAtService,
  targetPath,
} from "../../../engine/inventory/target-path";
import { abcClasses } from "../../../engine/segmentation/abc";
import { xyzClasses } from "../../../engine/segmentation/xyz";
import { seededIntegers } from "../../../engine/statistics/seeded-random";
import { demandOf } from "../../../engine/history";
import { DataError, type Dataset } from "../../../model/dataset";
import { count, say, type Message } from "../../../text/message";
import { classify, type Classification } from "../../strategy/segment/classify";
import type { SegmentOptions } from "../../strategy/segment/options";
import { abcLetters, segments, xyzLetters } from "../../strategy/segment/presets";
import type { ToolContext } from "../../tool";
import { checkLeadTimes, stockTable, type StockTable } from "./stock-table";
import { historyUntil, partsOfPast, stockedRows, targetOutcomes, type PartOutcomes } from "./target-outcomes";

/** What a segmentation needs at the service that today's targets gave. */
export interface Worth {
  /** Groups with rows that hold stock. */
  readonly groups: number;
  /** Stock of all rows on the part of the past that the targets were chosen by; NaN where that service is out of reach. */
  readonly learnt: number;
  /** Stock on the later part. */
  readonly checked: number;
  /** The latter for items drawn again, with the targets as they were chosen. */
  readonly drawn: readonly number[];
}

/** How much less stock one segmentation needs than another, as a share of the other's; negative where it needs more. */
export interface Saving {
  readonly learnt: number;
  readonly kept: number;
  /** Standard error of what is kept; NaN where it cannot be told. */
  readonly error: number;
}

/** The name of an item's group; asked only for items that are judged. */
export type GroupOf = (item: number) => string;

/** Two cuts of each axis. */
export interface Cuts {
  readonly abc: readonly [number, number];
  readonly xyz: readonly [number, number];
}

/** Holds segmentations against each other by stock and service over the past. Money, or units where no value is known. */
export interface SegmentationJudge {
  readonly table: StockTable;
  /** Rows that are judged, of those that hold stock. */
  readonly judged: number;
  readonly stocked: number;
  /** Items of the judged rows. */
  readonly items: number;
  /** Periods of the later part. */
  readonly periods: number;
  /** Classes by the rules as they were known when the later part began. */
  readonly then: Classification;
  /** Today's classes with today's targets, and the demand of the later part of which they served so much. */
  readonly today: Worth;
  readonly served: number;
  readonly demand: number;
  /** With the best target for each group. */
  worthOf(groupOf: GroupOf): Worth;
  /** Stock that a segmentation needs on the part of the past that targets are chosen by. */
  learntStockOf(groupOf: GroupOf): number;
  /** The segmentation of cuts, as they were known when the later part began. */
  segmentsBy(cuts: Cuts): GroupOf;
  /** A target for every row. */
  worthOfEach(): Worth;
}

/** Why segmentations cannot be judged by stock. */
export interface NotJudged {
  readonly why: Message;
}

/** More rows than these are judged by every n-th, by falling value. */
const mostRows = 5_000;

/** The data as far as it was known at the start of a period, for classes: value in proportion to the demand until then. */
function knownThen(data: Dataset, period: number): Dataset {
  const { history, value, ended } = data;
  const shareThen = value.map((_, item) => {
    let [before, whole] = [0, 0];
    for (let at = 0; at < history.periods; at++) {
      const units = demandOf(history.values[item * history.periods + at]!);
      whole += units;
      if (at < period) before += units;
    }
    return whole > 0 ? before / whole : 0;
  });
  return {
    ...data,
    history: historyUntil(history, period),
    value: value.map((each, item) => each * shareThen[item]!),
    launched: data.launched.map((each) => Math.min(each, period)),
    ...(ended === undefined ? {} : { ended: ended.map((each) => Math.min(each, period)) }),
    formerRun: false,
    overrides: [],
  };
}

/** Every n-th row by falling value of its item, so that large and small ones are judged as they occur. */
function judgedRows({ data, rows }: StockTable, stocked: readonly number[]): number[] {
  const step = Math.ceil(stocked.length / mostRows);
  if (step <= 1) return [...stocked];
  const worth = (row: number): number => data.value[rows.itemIndex[row]!]!;
  return [...stocked]
    .sort((a, b) => worth(b) - worth(a))
    .filter((_, place) => place % step === 0)
    .sort((a, b) => a - b);
}

/** Draws of items that tell how far a saving rests on which items there are. */
const draws = 200;
/** Of the draws: if fewer reach the service, nothing is said of the error. */
const fewestReached = 0.95 * draws;

/** How often each row is drawn, by draw. */
function drawnRows(rows: number, seed: number): Uint8Array[] {
  const draw = seededIntegers(seed);
  return Array.from({ length: draws }, () => {
    const times = new Uint8Array(rows);
    for (let at = 0; at < rows; at++) times[draw(rows)]!++;
    return times;
  });
}

/** What one segmentation saves against another, item for item. */
export function savingAgainst(worth: Worth, other: Worth): Saving {
  const shares = worth.drawn.map((stock, at) => 1 - stock / other.drawn[at]!).filter(Number.isFinite);
  const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length;
  const squares = shares.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return {
    learnt: 1 - worth.learnt / other.learnt,
    kept: 1 - worth.checked / other.checked,
    error: shares.length < fewestReached ? NaN : Math.sqrt(squares / (shares.length - 1)),
  };
}

/** Whether others can be held against a segmentation: it reaches the service, and needs stock for it. */
export const isMeasure = ({ learnt, checked }: Worth): boolean => learnt > 0 && checked > 0;

/** A saving of less than two standard errors may come from which items there are. */
export const isTold = ({ kept, error }: Saving): boolean => Math.abs(kept) > 2 * error;

/** What one target for each row comes to. */
function comesTo(
  { stock, served }: PartOutcomes,
  targets: number,
  choice: readonly number[],
  weight?: Uint8Array,
): TargetOutcome {
  let [held, supplied] = [0, 0];
  choice.forEach((target, row) => {
    const times = weight?.[row] ?? 1;
    held += times * stock[row * targets + target]!;
    supplied += times * served[row * targets + target]!;
  });
  return { stock: held, served: supplied };
}

/** Numbers of groups by row, in the order in which they occur. */
interface Grouping {
  readonly group: Int32Array;
  readonly groups: number;
}

function numbered(names: readonly string[]): Grouping {
  const places = new Map<string, number>();
  const group = new Int32Array(names.length);
  names.forEach((name, row) => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    group[row] = place;
  });
  return { group, groups: places.size };
}

/**
 * Runs the service targets through the past, so that segmentations can be judged by what they need.
 *
 * @param rules by which classes are made
 * @returns the judge, or why there is none
 */
export async function segmentationJudge(
  data: Dataset,
  rules: SegmentOptions,
  context: ToolContext,
): Promise<SegmentationJudge | NotJudged> {
  const table = stockTable(data, { preset: rules.preset, volatility: "demand" }, context.today);
  try {
    checkLeadTimes(table);
  } catch (error) {
    if (error instanceof DataError) return { why: error.report };
    throw error;
  }
  const parts = partsOfPast(data.history.periods);
  if (parts === null) return { why: say("stock.error.short", { periods: count(data.history.periods) }) };
  const stocked = stockedRows(table);
  if (stocked.length === 0) return { why: say("stock.error.nothingStocked") };
  const rows = judgedRows(table, stocked);
  const inForce = segments.map((segment) => table.policies.get(segment)!.serviceTarget);
  const outcomes = await targetOutcomes(table, rows, inForce, parts, context.compute, (done, of) =>
    context.progress(say("stock.step.targets"), done, of),
  );
  const { targets, learnt, checked } = outcomes;
  const choice = rows.map((row) => targets.indexOf(table.policies.get(table.segment[row]!)!.serviceTarget));
  const then = comesTo(learnt, targets.length, choice);
  const today = comesTo(checked, targets.length, choice);
  const known = knownThen(data, parts.checkedFrom);
  const classes = classify(known, rules, context.today);
  const drawn = drawnRows(rows.length, context.seed);
  const todayDrawn = drawn.map((weight) => comesTo(checked, targets.length, choice, weight));
  // What every n-th row needs stands for all.
  const scale = stocked.length / rows.length;
  const worth = ({ group, groups }: Grouping, isDrawn = true): Worth => {
    const early = outcomesByGroup(learnt, group, groups, targets.length);
    const path = targetPath(early, groups, targets.length);
    const later = (weight?: Uint8Array) =>
      alongPath(path, outcomesByGroup(checked, group, groups, targets.length, weight));
    return {
      groups,
      learnt: scale * stockAtService(alongPath(path, early), then.served),
      checked: scale * stockAtService(later(), today.served),
      drawn: isDrawn
        ? drawn.map((weight, at) => scale * stockAtService(later(weight), todayDrawn[at]!.served))
        : [],
    };
  };
  const byItem = (groupOf: GroupOf): Grouping =>
    numbered(rows.map((row) => groupOf(table.rows.itemIndex[row]!)));
  // A search asks for the same cuts of one axis again and again.
  const found = new Map<string, Uint8Array>();
  const lettersBy = (axis: string, cuts: readonly number[], compute: () => Uint8Array): Uint8Array => {
    const key = `${axis} ${cuts.join()}`;
    const codes = found.get(key) ?? compute();
    found.set(key, codes);
    return codes;
  };
  return {
    table,
    judged: rows.length,
    stocked: stocked.length,
    items: new Set(rows.map((row) => table.rows.itemIndex[row])).size,
    periods: data.history.periods - parts.checkedFrom,
    then: classes,
    today: {
      groups: new Set(rows.map((row) => table.segment[row])).size,
      learnt: scale * then.stock,
      checked: scale * today.stock,
      drawn: todayDrawn.map(({ stock }) => scale * stock),
    },
    served: today.served,
    demand: checked.demand.reduce((sum, each) => sum + each, 0),
    worthOf: (groupOf) => worth(byItem(groupOf)),
    learntStockOf: (groupOf) => worth(byItem(groupOf), false).learnt,
    worthOfEach: () => worth(numbered(rows.map(String))),
    segmentsBy: ({ abc, xyz }) => {
      const letters = lettersBy("abc", abc, () => abcClasses(known.value, abc, rules.boundary));
      const variability = lettersBy("xyz", xyz, () => xyzClasses(classes.variability, xyz));
      return (item) => abcLetters[letters[item]!]! + xyzLetters[variability[item]!]!;
    },
  };
}
