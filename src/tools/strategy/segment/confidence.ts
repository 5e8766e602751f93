import {
  probabilityOfClasses,
  startClassConfidence,
  stepClassConfidence,
} from "../../../engine/segmentation/class-confidence";
import type { Dataset } from "../../../model/dataset";
import type { Classification } from "./classify";
import { lettersOf } from "./letters";
import type { SegmentOptions } from "./options";

/** Why no confidence is known. */
export type NoConfidence = "off" | "short" | "measure" | "size";

/** How firmly items hold the class that is recommended to them. */
export interface Confidence {
  /** Share of the resampled histories in which the rules give that class; null where none was resampled. */
  readonly probability: Float64Array | null;
  /** Resampled histories. */
  readonly replications: number;
  readonly reason: NoConfidence | null;
}

/**
 * A replication costs about 2 ns for each item and period, and about as much as 50 periods more for ranking an item. This
 * many take at most about two seconds on a slow laptop: 10,000 items x 104 periods x 200 replications are three quarters of it.
 */
const mostWork = 4e8;
const rankingAsPeriods = 50;
/** Fewer say too little: at 70 % their standard error is 9 points. */
const fewestReplications = 25;
/** Replications between two reports of progress. */
const stepSize = 25;

/** The replications that data of this size can have of those that are wished for; 0 where it is too large. */
export function affordableReplications(items: number, periods: number, wished: number): number {
  const affordable = Math.floor(mostWork / (Math.max(items, 1) * (periods + rankingAsPeriods)));
  if (affordable >= wished) return wished;
  return affordable < fewestReplications ? 0 : affordable;
}

/**
 * Resamples the history and counts how often each item has the class that is recommended to it.
 *
 * Periods are drawn one by one, so only measures that do not depend on their order can be resampled. A class that is kept
 * within the band is held against what the cuts alone give in each replication.
 *
 * @param tell called between steps, with the replications that are done and their number
 */
export function confidenceOf(
  data: Dataset,
  { recommended }: Pick<Classification, "recommended">,
  options: SegmentOptions,
  seed: number,
  tell: (done: number, total: number) => void,
): Confidence {
  const { history, launched, ended, value } = data;
  const { items, periods } = history;
  const without = (reason: NoConfidence): Confidence => ({ probability: null, replications: 0, reason });
  if (options.replications === 0) return without("off");
  if (periods < 2 || items === 0) return without("short");
  if (options.variability !== "cv" && options.variability !== "cv-population") return without("measure");
  const replications = affordableReplications(items, periods, options.replications);
  if (replications === 0) return without("size");
  const from = launched.map((start) => Math.min(start, periods - 1));
  const run = startClassConfidence(value, history, {
    abcCuts: options.abcCuts,
    xyzCuts: options.xyzCuts,
    boundary: options.boundary,
    variability: options.variability,
    replications,
    seed,
    recorded: { from, until: from.map((start, item) => Math.max(start + 1, ended?.[item] ?? periods)) },
  });
  tell(0, replications);
  while (!stepClassConfidence(run, stepSize)) tell(run.done, replications);
  const { abc, xyz } = lettersOf(recommended);
  return { probability: probabilityOfClasses(run, abc, xyz), replications, reason: null };
}
