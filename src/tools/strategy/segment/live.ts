import { cumulativeShares } from "../../../engine/segmentation/abc";
import type { Dataset } from "../../../model/dataset";
import type { LiveResults } from "../../tool";
import { classify, periodsPerYear } from "./classify";
import { computeFigures, type Figures } from "./figures";
import { lettersOf } from "./letters";
import { segmentCounts, type PreparedSegments, type SegmentCounts } from "./live-counts";
import type { segmentOptions, SegmentOptions } from "./options";
import { standingOf } from "./standing";
import { policiesInForce, segmentOf, segments, type PresetId, type SegmentPolicy } from "./presets";
import { itemParameters } from "./stock";

/** Whose service targets: a preset's, or those that stand in Policies. */
export type TargetsId = PresetId | "own";

export interface TargetsChoice {
  readonly id: TargetsId;
  /** Fractions, in the order of `segments`. */
  readonly targets: readonly number[];
  /** Average stock after, at unit cost, in the order of `segments`. */
  readonly averageStock: readonly number[];
  readonly total: number;
}

/** What each choice of service targets ties up, beside what is on hand. */
export interface TargetsComparison {
  readonly choices: readonly TargetsChoice[];
  /** Stock on hand at unit cost, in the order of `segments`; null where stock or its worth is not known. */
  readonly stock: readonly number[] | null;
  readonly items: readonly number[];
  /** Whether average stock is known: lead times, a calendar and a cost or price. */
  readonly hasAverageStock: boolean;
  /** Whether Policies holds targets already. */
  readonly hasOwn: boolean;
  /** Items whose final class is not the one in force: what a commit would put in force. */
  readonly toCommit: number;
}

const position = new Map(segments.map((segment, index) => [segment, index]));

function prepare(data: Dataset, options: SegmentOptions, { today }: { today: string }): PreparedSegments {
  const classes = classify(data, options, today);
  const { order, variability } = classes;
  const value = Float64Array.from(order, (item) => data.value[item]!);
  return {
    value,
    share: cumulativeShares(value),
    variability: Float64Array.from(order, (item) => variability[item]!),
    inForce: data.formerRun
      ? {
          former: lettersOf(Array.from(order, (item) => segmentOf(data.items.currentClass[item]))),
          earlier: standingOf(data, today).earlier.map(({ proposed }) =>
            lettersOf(Array.from(order, (item) => proposed[item]!)),
          ),
        }
      : null,
  };
}

const known = (value: number): number => (Number.isFinite(value) ? value : 0);

function averageStockBySegment(figures: Figures, policies: readonly SegmentPolicy[]): number[] {
  const { rows, classes, data, unitValue } = figures;
  const parameters = itemParameters(rows, classes, policies, data.calendar.daysPerPeriod);
  const { averageStock } = rows.addUp(parameters, classes);
  const sums = new Array<number>(segments.length).fill(0);
  classes.final.forEach((segment, item) => {
    sums[position.get(segment)!]! += known(averageStock[item]! * unitValue[item]!);
  });
  return sums;
}

function compare(data: Dataset, options: SegmentOptions, { today }: { today: string }): TargetsComparison {
  const figures = computeFigures(
    data,
    { ...options, commit: false },
    today,
    periodsPerYear[data.calendar.unit],
  );
  const hasOwn = data.policies.some((policy) => policy.serviceTarget !== null);
  // A preset's targets in place of the user's; review intervals and methods stay theirs.
  const policies = data.policies.map((policy) => ({ ...policy, serviceTarget: null }));
  const candidates: readonly (readonly [TargetsId, readonly SegmentPolicy[]])[] = [
    ["importance", policiesInForce("importance", policies)],
    ["cost-of-service", policiesInForce("cost-of-service", policies)],
    ...(hasOwn ? [["own", policiesInForce(options.preset, data.policies)] as const] : []),
  ];
  const choices = candidates.map(([id, rows]): TargetsChoice => {
    const averageStock = averageStockBySegment(figures, rows);
    return {
      id,
      targets: rows.map((row) => row.serviceTarget),
      averageStock,
      total: averageStock.reduce((sum, stock) => sum + stock, 0),
    };
  });
  return {
    choices,
    stock: figures.has.stockValue ? figures.bySegment.map((part) => part.stock) : null,
    items: figures.bySegment.map((part) => part.items),
    hasAverageStock: figures.has.averageStock,
    hasOwn,
    toCommit: figures.classes.final.filter((segment, item) => segment !== figures.classes.current[item])
      .length,
  };
}

/** Counts that follow the cuts, and the cash that each choice of service targets ties up. */
export const segmentLive: LiveResults<
  typeof segmentOptions,
  PreparedSegments,
  SegmentCounts,
  TargetsComparison
> = { prepare, result: segmentCounts, compare };
