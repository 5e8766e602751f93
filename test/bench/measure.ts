import type { BenchTask, PreparedTask, Size } from "./task";

/** One line of the bench's output. */
export interface Measurement extends Size {
  readonly task: string;
  readonly milliseconds: number;
  readonly perSecond: number;
  readonly limitMilliseconds?: number;
}

const fewestRuns = 5;
const mostRuns = 15;
const enoughMilliseconds = 1500;
const warmUpMilliseconds = 150;

/**
 * Median of at least five runs after a warm-up, and the median of the limit measured between them, so that whatever else
 * the machine does slows both alike.
 */
export function measure(task: BenchTask, size: Size): Measurement {
  const prepared = task.prepare(size);
  warmUp(prepared);
  const runs: number[] = [];
  const limits: number[] = [];
  const begin = performance.now();
  while (
    runs.length < fewestRuns ||
    (runs.length < mostRuns && performance.now() - begin < enoughMilliseconds)
  ) {
    runs.push(timeOf(prepared.run));
    if (prepared.limit) limits.push(timeOf(prepared.limit));
  }
  const milliseconds = median(runs);
  return {
    task: task.name,
    items: size.items,
    periods: size.periods,
    milliseconds: rounded(milliseconds),
    perSecond: Math.round(size.items / (milliseconds / 1000)),
    ...(prepared.limit ? { limitMilliseconds: rounded(median(limits)) } : {}),
  };
}

function warmUp({ run, limit }: PreparedTask): void {
  const begin = performance.now();
  do {
    run();
    limit?.();
  } while (performance.now() - begin < warmUpMilliseconds);
}

/** Results of the run in progress: kept, so that no run's work is optimised away. */
const kept: { result: unknown } = { result: undefined };

function timeOf(work: () => unknown): number {
  const begin = performance.now();
  kept.result = work();
  return performance.now() - begin;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** Four digits say all that a timing can. */
function rounded(milliseconds: number): number {
  return Number(milliseconds.toPrecision(4));
}
