import { measure, type Measured, type Measurement } from "./measure";
import type { BenchTask, Size } from "./task";

const factor = 10;

/** What larger data costs in caches. */
const cacheCost = 1.4;

/** Ten times the items in linear time. */
const largestGrowth = factor * cacheCost;

/** A neighbour's load can spoil a measurement; growth that is real shows every time. */
const attempts = 3;

/** How often as long the larger size took, and how often it may: the plain limit beside a task pays for the same memory. */
function growthOf(few: Measured, many: Measured): { readonly growth: number; readonly allowed: number } {
  const ofLimit = many.limitProcessorMilliseconds / few.limitProcessorMilliseconds;
  return {
    growth: many.processorMilliseconds / few.processorMilliseconds,
    allowed: Number.isNaN(ofLimit) ? largestGrowth : Math.max(largestGrowth, ofLimit * cacheCost),
  };
}

/**
 * Measures a task at n and 10 n items.
 *
 * @param print receives every measurement
 * @returns null, or what grew too fast in every attempt
 */
export function checkGrowth(
  task: BenchTask,
  from: Size,
  print: (measurement: Measurement) => void,
): string | null {
  let least = { growth: Infinity, allowed: largestGrowth };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const few = measure(task, from);
    const many = measure(task, { ...from, items: from.items * factor });
    print(few.line);
    print(many.line);
    const found = growthOf(few, many);
    if (found.growth <= found.allowed) return null;
    if (found.growth < least.growth) least = found;
  }
  return `${task.name}: ${factor} times the items took ${least.growth.toFixed(1)} times as long, at most ${least.allowed.toFixed(1)} is linear`;
}

/**
 * Measures a task at the last of its sizes against the time it may take.
 *
 * @param print receives every measurement
 * @returns null, or what took too long in every attempt
 */
export function checkLimit(
  task: BenchTask,
  mostMilliseconds: number,
  print: (measurement: Measurement) => void,
): string | null {
  const size = task.sizes.at(-1);
  if (size === undefined) throw new Error(`${task.name} has no size to be measured at`);
  let smallest = Infinity;
  for (let attempt = 0; attempt < attempts && smallest > mostMilliseconds; attempt++) {
    const { line, processorMilliseconds } = measure(task, size);
    print(line);
    smallest = Math.min(smallest, processorMilliseconds);
  }
  if (smallest <= mostMilliseconds) return null;
  return `${task.name}: ${Math.round(smallest)} ms, at most ${mostMilliseconds} are allowed`;
}
