import { wrap } from "comlink";
import { computeInTurn, type ComputeParts } from "../tools/part-work";
import type { WorkerHost } from "./worker-host";

/** More threads than this wait for memory rather than for a processor. */
const mostWorkers = 8;

/** A processor is left for the pane and Excel. */
export function poolSize(processors: number): number {
  return Math.max(1, Math.min(mostWorkers, processors - 1));
}

/**
 * Does long work in workers of its own, which end with it. Whoever is free takes the next part, so that one long part holds
 * nobody up; results do not depend on who computed what.
 *
 * @param start makes a worker that runs a `WorkerHost`
 * @param size how many at most; with 1 the parts are computed on this thread
 */
export function workerPool(start: () => Worker, size: number): ComputeParts {
  if (size < 2) return computeInTurn;
  return async <Part, Result>(
    work: { readonly id: string; compute(part: Part): Result },
    parts: readonly Part[],
    done: (parts: number) => void,
  ): Promise<Result[]> => {
    const workers = Array.from({ length: Math.min(size, parts.length) }, start);
    const results = new Array<Result>(parts.length);
    let next = 0;
    let finished = 0;
    const workThrough = async (worker: Worker): Promise<void> => {
      const remote = wrap<WorkerHost>(worker);
      while (next < parts.length) {
        const index = next++;
        results[index] = (await remote.computePart(work.id, parts[index])) as Result;
        done(++finished);
      }
    };
    // A worker that breaks down never answers, so its error ends the work.
    const failures = workers.map(
      (worker) =>
        new Promise<never>((_, reject) =>
          worker.addEventListener("error", (event) => reject(new Error(event.message))),
        ),
    );
    try {
      await Promise.race([Promise.all(workers.map(workThrough)), ...failures]);
      return results;
    } finally {
      for (const worker of workers) worker.terminate();
    }
  };
}
