import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { BenchTask, PreparedTask, Size } from "./task";

/** One line of the bench's output. */
export interface Measurement extends Size {
  readonly task: string;
  readonly milliseconds: number;
  readonly perSecond: number;
  readonly limitMilliseconds?: number;
}

export interface Measured {
  readonly line: Measurement;
  /** Median of the processor's time, from which waiting for a busy machine is left out. */
  readonly processorMilliseconds: number;
  /** The same of the limit; NaN without one. */
  readonly limitProcessorMilliseconds: number;
}

const fewestRuns = 5;
const mostRuns = 101;
const enoughMilliseconds = 1500;
const warmUpMilliseconds = 500;

/**
 * Median of at least five runs after a warm-up, and the median of the limit measured between them, so that whatever else
 * the machine does slows both alike.
 */
export function measure(task: BenchTask, size: Size): Measured {
  const prepared = task.prepare(size);
  warmUp(prepared);
  const runs: number[] = [];
  const processorRuns: number[] = [];
  const limits: number[] = [];
  const processorLimits: number[] = [];
  const begin = performance.now();
  while (
    runs.length < fewestRuns ||
    (runs.length < mostRuns && performance.now() - begin < enoughMilliseconds)
  ) {
    const { elapsed, processor } = timeOf(prepared.run);
    runs.push(elapsed);
    processorRuns.push(processor);
    if (prepared.limit) {
      const limit = timeOf(prepared.limit);
      limits.push(limit.elapsed);
      processorLimits.push(limit.processor);
    }
  }
  const milliseconds = median(runs);
  const line = {
    task: task.name,
    items: size.items,
    periods: size.periods,
    milliseconds: rounded(milliseconds),
    perSecond: Math.round(size.items / (milliseconds / 1000)),
    ...limitOf(task, size, limits),
  };
  return {
    line,
    processorMilliseconds: median(processorRuns),
    limitProcessorMilliseconds: median(processorLimits),
  };
}

/** The plain cost measured beside the task, or the time that it may take at its last size. */
function limitOf(
  { mostMilliseconds, sizes }: BenchTask,
  size: Size,
  limits: readonly number[],
): { readonly limitMilliseconds?: number } {
  if (limits.length > 0) return { limitMilliseconds: rounded(median(limits)) };
  return mostMilliseconds !== undefined && size === sizes.at(-1)
    ? { limitMilliseconds: mostMilliseconds }
    : {};
}

function warmUp({ run, limit }: PreparedTask): void {
  const begin = performance.now();
  do {
    run();
    limit?.();
  } while (performance.now() - begin < warmUpMilliseconds);
}

/** The latest result: kept, so that no run's work is optimised away. */
const kept: { result: unknown } = { result: undefined };

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** A collection makes the next run start cold, so it is only worth it for what would be collected within that run. */
const muchGarbageBytes = 16 * 2 ** 20;
let heapAfterCollection = 0;

/** One work must not pay for the garbage of another, such as the cells that a limit parses. */
function clearGarbage(): void {
  kept.result = undefined;
  if (process.memoryUsage().heapUsed - heapAfterCollection < muchGarbageBytes) return;
  collectGarbage();
  heapAfterCollection = process.memoryUsage().heapUsed;
}

/** Milliseconds of one run, by the clock and by the processor. */
function timeOf(work: () => unknown): { elapsed: number; processor: number } {
  clearGarbage();
  const usedBefore = process.cpuUsage();
  const begin = performance.now();
  kept.result = work();
  const elapsed = performance.now() - begin;
  const { user, system } = process.cpuUsage(usedBefore);
  return { elapsed, processor: (user + system) / 1000 };
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
