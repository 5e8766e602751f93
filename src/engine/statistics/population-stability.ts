/** Shares below this count as this, so that an empty bin has a logarithm; a twentieth of a per cent. */
export const leastShare = 0.0005;

/**
 * Upper edges of bins that each hold about the same number of values: the inverse empirical distribution at 1/k, 2/k ...
 *
 * @param values n values; those that are not finite are left out
 * @param bins k, at least 2
 * @returns k - 1 edges that do not fall; a value on an edge belongs to the lower bin. Without values all edges are 0
 * @throws RangeError when there are fewer than two bins
 */
export function quantileEdges(values: Float64Array, bins: number): Float64Array {
  if (!(bins >= 2)) throw new RangeError(`${bins} bins were asked for, at least 2 are needed`);
  const sorted = values.filter(Number.isFinite).sort();
  return Float64Array.from({ length: bins - 1 }, (_, index) => {
    const position = Math.ceil(((index + 1) / bins) * sorted.length) - 1;
    return sorted[Math.max(0, position)] ?? 0;
  });
}

/**
 * Share of the values in each bin.
 *
 * @param values n values; those that are not finite are left out
 * @param edges k - 1 upper edges that do not fall
 * @returns k shares that add up to 1; all 0 without values
 */
export function binShares(values: Float64Array, edges: Float64Array): Float64Array {
  const shares = new Float64Array(edges.length + 1);
  let count = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    count++;
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value > (edges[middle] as number)) low = middle + 1;
      else high = middle;
    }
    shares[low] = (shares[low] as number) + 1;
  }
  return count === 0 ? shares : shares.map((share) => share / count);
}

/** What one bin adds to the index: (after - before) ln(after / before), shares below `leastShare` raised to it. */
export function stabilityPart(before: number, after: number): number {
  const [from, to] = [Math.max(before, leastShare), Math.max(after, leastShare)];
  return (to - from) * Math.log(to / from);
}

/**
 * Population stability index: sum over bins of (after - before) ln(after / before). 0 for equal distributions; symmetric.
 * By the usual reading below 0.1 is stable, 0.1 to 0.25 a shift to look at, above 0.25 a changed population.
 *
 * @param before k shares
 * @param after k shares of the same bins
 * @throws RangeError when the lengths differ
 * @see Siddiqi 2006, "Credit Risk Scorecards", chapter 8; it is the symmetric divergence of Jeffreys 1946 on binned data
 */
export function populationStability(before: Float64Array, after: Float64Array): number {
  if (before.length !== after.length)
    throw new RangeError(`${before.length} bins before and ${after.length} after cannot be compared`);
  return before.reduce((sum, share, bin) => sum + stabilityPart(share, after[bin] as number), 0);
}
