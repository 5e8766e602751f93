/**
 * Which of many tests may be called discoveries, so that at most a share `rate` of them is false on average.
 *
 * With m tests and p(1) <= p(2) <= ... the largest k with p(k) <= k / m x rate is sought; tests up to p(k) are discoveries.
 * Testing thousands of items at 5 % each would call hundreds seasonal by chance.
 *
 * @param pValues one per test; NaN where none was made, which neither counts as a test nor is a discovery
 * @param rate in (0, 1), expected share of false ones among the discoveries
 * @returns 1 for a discovery, else 0, in input order
 * @see Benjamini and Hochberg 1995, "Controlling the false discovery rate", J. R. Statist. Soc. B 57:289-300
 */
export function discoveries(pValues: Float64Array, rate: number): Uint8Array {
  const tests = pValues.filter((p) => !Number.isNaN(p)).sort();
  let limit = -1;
  for (let rank = tests.length; rank > 0; rank--) {
    const p = tests[rank - 1] as number;
    if (p > (rank / tests.length) * rate) continue;
    limit = p;
    break;
  }
  return Uint8Array.from(pValues, (p) => (p <= limit ? 1 : 0));
}
