/**
 * The smallest value whose cumulative share reaches a target, never interpolated (the inverse of the empirical distribution).
 *
 * @param sorted n >= 1 values, ascending
 * @param share in (0, 1)
 */
export function lowestAtShare(sorted: Float64Array, share: number): number {
  const at = Math.min(Math.max(Math.ceil(share * sorted.length - 1e-9), 1), sorted.length) - 1;
  return sorted[at] as number;
}
