import type { HierarchyTest } from "../../../engine/forecasting/reconciliation/backtest-hierarchy";
import type { Dataset } from "../../../model/dataset";
import { count, nested, say } from "../../../text/message";
import { computeInTurn } from "../../part-work";
import type { ToolContext } from "../../tool";
import { policiesInForce, segments } from "../../strategy/segment/presets";
import { segmentsInForce } from "../shared/segments-in-force";
import { coverageOfLevel, demandWithin, windowOf, type LevelCoverage } from "./coverage";
import { itemParts, type ItemParts } from "./item-parts";
import { batchOf, levelWork } from "./level-work";
import { levelsOf, type Level, type LevelId, type LevelLack, type PartSource } from "./levels";
import type { GranularityOptions } from "./options";
import { recommend, type Recommendation } from "./recommend";
import { fewestKnown, fewestOrigins, segmentLevelOf, type SegmentLevel } from "./segment-level";
import { SegmentSums } from "./segment-sums";

/** One level over all items. */
export interface LevelFigures {
  readonly id: LevelId;
  readonly lack: LevelLack | "short" | "unexplained" | null;
  readonly groupedBy: "region" | "channel" | null;
  readonly coverage: LevelCoverage | null;
  readonly tested: number;
  readonly series: number;
  readonly bySegment: readonly SegmentLevel[];
}

export interface GranularityFigures {
  readonly data: Dataset;
  readonly options: GranularityOptions;
  readonly levels: readonly LevelFigures[];
  /** By segment, in their order everywhere: items, service target, and where to forecast. */
  readonly segments: readonly {
    readonly segment: string;
    readonly items: number;
    readonly serviceTarget: number;
    readonly recommendation: Recommendation;
  }[];
}

/** Parts of so many items go to a thread at once; so many cells (of 8 bytes) are held at a time. */
const itemsPerPart = 25;
const cellsAtATime = 4_000_000;

const testOf = ({ horizon, origins, topDown }: GranularityOptions): HierarchyTest => ({
  horizon,
  origins,
  fewestOrigins,
  fewestKnown,
  shares: topDown,
});

/** Periods without which no series can be tested. */
export const fewestPeriods = ({ horizon }: GranularityOptions): number =>
  fewestKnown + horizon + fewestOrigins - 1;

interface Run {
  readonly data: Dataset;
  readonly options: GranularityOptions;
  readonly segmentOf: Int32Array;
  readonly context: ToolContext;
}

/** Tests every item at one level, some thousand cells at a time. */
async function testLevel(run: Run, source: PartSource, coverage: LevelCoverage): Promise<SegmentSums[]> {
  const { data, options, segmentOf, context } = run;
  const sums = segments.map(() => new SegmentSums());
  const all = data.items.keys.length;
  const test = testOf(options);
  const compute = context.compute ?? computeInTurn;
  const step = say("granularity.step.test", {
    level: nested(say(`granularity.level.${source.level}`)),
    count: count(all),
  });
  let waiting: { item: number; parts: ItemParts }[] = [];
  let cells = 0;
  const flush = async (end: number): Promise<void> => {
    if (waiting.length === 0) return;
    const before = end - waiting.length;
    const groups = Array.from({ length: Math.ceil(waiting.length / itemsPerPart) }, (_, at) =>
      waiting.slice(at * itemsPerPart, (at + 1) * itemsPerPart),
    );
    const batches = groups.map((group) =>
      batchOf(
        group.map(({ parts }) => parts),
        test,
      ),
    );
    const results = await compute(levelWork, batches, (parts) =>
      context.progress(step, Math.min(end, before + parts * itemsPerPart), all),
    );
    groups.forEach((group, at) =>
      group.forEach(({ item, parts }, index) => sums[segmentOf[item]!]!.addItem(parts, results[at]!, index)),
    );
    waiting = [];
    cells = 0;
  };
  for (let item = 0; item < all; item++) {
    const sum = sums[segmentOf[item]!]!;
    const window = windowOf(data, item, coverage.window);
    const periods = window.end - window.first;
    const known = periods - test.horizon - test.origins + 1;
    const parts = itemParts(source, item, window, {
      known: Math.max(known, fewestKnown),
      mostParts: options.mostParts,
      leastDemands: options.leastDemands,
    });
    const units = parts?.units ?? 0;
    // Locations are the demand itself, split; orders are another record of it.
    const demand = source.level === "location" ? units : demandWithin(data, item, window);
    sum.addDemand(Math.min(units, demand), demand);
    if (parts !== null) {
      const least = options.leastExplained;
      if (!(units >= least * demand && units * least <= demand)) sum.unexplained++;
      else if (periods < fewestPeriods(options)) sum.short++;
      else {
        waiting.push({ item, parts });
        cells += parts.values.length;
      }
    }
    if (cells < cellsAtATime && item < all - 1) continue;
    await flush(item + 1);
    context.progress(step, item + 1, all);
  }
  return sums;
}

async function levelFigures(run: Run, level: Level): Promise<LevelFigures> {
  const { id, source, lack } = level;
  const nothing = { id, coverage: null, groupedBy: null, tested: 0, series: 0, bySegment: [] };
  if (source === null) return { ...nothing, lack };
  const coverage = coverageOfLevel(run.data, source, run.options.leastExplained);
  const found = { ...nothing, coverage, groupedBy: source.groupedBy };
  const { first, end } = coverage.window;
  if (end - first < fewestPeriods(run.options)) return { ...found, lack: "short" };
  const sums = await testLevel(run, source, coverage);
  const tested = sums.reduce((total, sum) => total + sum.tested, 0);
  return {
    ...found,
    lack: tested > 0 ? null : sums.some((sum) => sum.short > 0) ? "short" : "unexplained",
    tested,
    series: sums.reduce((total, sum) => total + sum.series, 0),
    bySegment: sums.map((sum, index) => segmentLevelOf(segments[index]!, id, sum, run.options)),
  };
}

/** Tests every level that the data hold, and recommends one by segment. */
export async function granularityFigures(
  data: Dataset,
  options: GranularityOptions,
  context: ToolContext,
): Promise<GranularityFigures> {
  const codes = new Map(segments.map((segment, index) => [segment, index]));
  const segmentOf = Int32Array.from(segmentsInForce(data, context.today), (segment) => codes.get(segment)!);
  const run: Run = { data, options, segmentOf, context };
  const levels: LevelFigures[] = [];
  for (const level of levelsOf(data)) levels.push(await levelFigures(run, level));
  const items = segments.map(() => 0);
  for (const segment of segmentOf) items[segment]!++;
  const policies = policiesInForce("importance", data.policies);
  return {
    data,
    options,
    levels,
    segments: segments.map((segment, index) => {
      const { serviceTarget } = policies[index]!;
      return {
        segment,
        items: items[index]!,
        serviceTarget,
        recommendation: recommend(
          levels.flatMap(({ bySegment }) => bySegment[index] ?? []),
          { serviceTarget, stockByLocation: data.locations !== null },
          options,
        ),
      };
    }),
  };
}
