/**
 * Gini coefficient: how unevenly values are spread.
 *
 * G = 2 sum_i i x_(i) / (n sum x) - (n + 1) / n with x ascending; 0 when all are equal, (n - 1) / n when one has everything.
 *
 * @param values n numbers in one unit; negative ones and NaN count as zero
 * @returns 0 to below 1; 0 without any value above zero
 * @see Dixon, Weiner, Mitchell-Olds and Woodley 1987, "Bootstrapping the Gini coefficient of inequality", Ecology
 * 68:1548-1551
 */
export function giniCoefficient(values: Float64Array): number {
  const sorted = positivePart(values).sort();
  const count = sorted.length;
  const largest = sorted[count - 1] ?? 0;
  if (!(largest > 0)) return 0;
  let total = 0;
  let weighted = 0;
  sorted.forEach((value, index) => {
    // Scaled by the largest, so that the sums stay finite.
    total += value / largest;
    weighted += (index + 1) * (value / largest);
  });
  return Math.max(0, (2 * weighted) / (count * total) - (count + 1) / count);
}

/**
 * Sum of the largest values.
 *
 * @param values n numbers in one unit; negative ones and NaN count as zero
 * @param share of the numbers, 0 to 1; rounded to whole numbers, at least one
 * @returns how many numbers were taken, their sum, and the sum of all
 */
export function largestShare(
  values: Float64Array,
  share: number,
): { readonly taken: number; readonly sum: number; readonly total: number } {
  const sorted = positivePart(values).sort().reverse();
  const taken = Math.min(sorted.length, Math.max(1, Math.round(share * sorted.length)));
  const add = (part: Float64Array): number => part.reduce((sum, value) => sum + value, 0);
  return { taken, sum: add(sorted.subarray(0, taken)), total: add(sorted) };
}

const positivePart = (values: Float64Array): Float64Array => values.map((value) => (value > 0 ? value : 0));
