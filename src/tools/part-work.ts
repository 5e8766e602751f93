import { breathe } from "../model/slices";

/**
 * A computation that a long run is cut into: data in, data out, by its name alone, so that other threads can do it.
 * What goes in and comes out is copied between threads: plain data and typed arrays.
 */
export interface PartWork<Part, Result> {
  readonly id: string;
  compute(part: Part): Result;
}

/**
 * Computes the parts of a long work, side by side where there are threads for it.
 *
 * @param done told how many parts are done, as they are
 * @returns the results in the parts' order
 */
export type ComputeParts = <Part, Result>(
  work: PartWork<Part, Result>,
  parts: readonly Part[],
  done: (parts: number) => void,
) => Promise<Result[]>;

/** One part after the other on this thread, which is given back between them. */
export const computeInTurn: ComputeParts = async (work, parts, done) => {
  const results = [];
  for (const part of parts) {
    results.push(work.compute(part));
    done(results.length);
    await breathe();
  }
  return results;
};
