/** Buffers for as many places as the longest call needs, so that none is made per stage. */
export interface ConcaveScratch {
  readonly stack: Int32Array;
  /** Where the entry loses to the one below it. */
  readonly until: Float64Array;
}

export const concaveScratch = (places: number): ConcaveScratch => ({
  stack: new Int32Array(places),
  until: new Float64Array(places),
});

/**
 * The least of value(v) + weight x sqrt(y - v) over all v <= y, for every y from 0 to `last`.
 *
 * The root grows ever more slowly, so a start further back, once better than a later one, stays better: the candidates form a
 * stack whose entries each lose to the one below at a known place, and every place costs constant time on average
 * (Galil and Park 1992, Dynamic programming with convexity, concavity and sparsity, Theoretical Computer Science 92).
 *
 * @param values by v; Infinity where v cannot be
 * @param count how many of the values count
 * @param least receives the minimum by y; Infinity where there is none
 * @param start receives the v of the minimum
 */
export function concaveMinimum(
  values: Float64Array,
  count: number,
  weight: number,
  last: number,
  least: Float64Array,
  start: Int32Array,
  { stack, until }: ConcaveScratch,
): void {
  let top = -1;
  for (let y = 0; y <= last; y++) {
    while (top > 0 && until[top]! <= y) top--;
    const entering = y < count ? values[y]! : Infinity;
    if (entering < Infinity) {
      const isBest = top < 0 || entering < values[stack[top]!]! + weight * Math.sqrt(y - stack[top]!);
      if (isBest) {
        let loses = Infinity;
        while (top >= 0) {
          const below = stack[top]!;
          const gap = weight === 0 ? -1 : (entering - values[below]!) / weight;
          // Cheaper from the outset: it never loses to the one below.
          loses = gap <= 0 ? Infinity : y + ((y - below - gap * gap) / (2 * gap)) ** 2;
          const isBelowNeeded = loses < until[top]!;
          if (isBelowNeeded) break;
          top--;
        }
        top++;
        stack[top] = y;
        until[top] = top === 0 ? Infinity : loses;
      }
    }
    if (top < 0) {
      least[y] = Infinity;
      continue;
    }
    const from = stack[top]!;
    start[y] = from;
    least[y] = values[from]! + weight * Math.sqrt(y - from);
  }
}
