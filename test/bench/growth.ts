import { measure, type Measurement } from "./measure";
import type { BenchTask, Size } from "./task";

const factor = 10;

/** Ten times the items in linear time, plus what larger data costs in caches. */
const largestGrowth = 14;

/** A neighbour's load can spoil a measurement; growth that is real shows every time. */
const attempts = 3;

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
  let smallest = Infinity;
  for (let attempt = 0; attempt < attempts && smallest > largestGrowth; attempt++) {
    const few = measure(task, from);
    const many = measure(task, { ...from, items: from.items * factor });
    print(few.line);
    print(many.line);
    smallest = Math.min(smallest, many.processorMilliseconds / few.processorMilliseconds);
  }
  if (smallest <= largestGrowth) return null;
  return `${task.name}: ${factor} times the items took ${smallest.toFixed(1)} times as long, at most ${largestGrowth} is linear`;
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
