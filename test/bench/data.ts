import type { History } from "../../src/engine/history";
import type { Size } from "./task";

/** Share of periods without demand. */
const zeroShare = 0.38;

/** Both families have shape 2, so that two logarithms make a draw. */
const shape = 2;

/** Uniform numbers in (0, 1), the same ones for the same seed: a 32-bit linear congruential generator, upper bits first. */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
}

let latest: History | undefined;

/**
 * Seeded demand: 38 % of the periods without any, else whole units, negative binomial for every other item and gamma
 * (rounded up) for the rest; the items' levels spread over three powers of ten.
 */
export function demandHistory({ items, periods }: Size): History {
  if (latest?.items === items && latest.periods === periods) return latest;
  const uniform = uniforms(20240601);
  const values = new Float64Array(items * periods);
  for (let item = 0; item < items; item++) {
    const level = 10 ** (3 * uniform());
    const isCount = item % 2 === 0;
    // Per unit of shape: a geometric draw of mean level / 2, or an exponential one.
    const logarithm = Math.log(level / (level + shape));
    const start = item * periods;
    for (let at = start; at < start + periods; at++) {
      if (uniform() < zeroShare) continue;
      const one = Math.log(uniform());
      const other = Math.log(uniform());
      values[at] = isCount
        ? 1 + Math.floor(one / logarithm) + Math.floor(other / logarithm)
        : Math.ceil((-(one + other) * level) / shape);
    }
  }
  latest = { values, items, periods };
  return latest;
}

/** The same demand as Excel hands over a range: rows of cells. */
export function demandCells(size: Size): number[][] {
  const { values, items, periods } = demandHistory(size);
  return Array.from({ length: items }, (_, item) =>
    Array.from(values.subarray(item * periods, (item + 1) * periods)),
  );
}
