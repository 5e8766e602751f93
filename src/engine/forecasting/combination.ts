/** How forecasts of several methods become one. */
export type Combination = "mean" | "median";

/**
 * Mean or median of forecasts, period by period. Errors of methods cancel in part, so a combination is seldom the worst.
 *
 * @param members one forecast or more, of equal length
 * @throws RangeError without members
 * @see Bates and Granger 1969, Operational Research Quarterly 20:451-468; Petropoulos and Svetunkov 2020, IJF 36:110-115
 */
export function combineForecasts(members: readonly Float64Array[], how: Combination): Float64Array {
  const [first] = members;
  if (first === undefined) throw new RangeError("A combination needs at least one forecast");
  return first.map((_, ahead) => {
    const values = Float64Array.from(members, (member) => member[ahead] as number);
    return how === "mean" ? meanOf(values) : medianOf(values);
  });
}

function meanOf(values: Float64Array): number {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  return mean;
}

function medianOf(values: Float64Array): number {
  values.sort();
  const middle = values.length >> 1;
  const upper = values[middle] as number;
  return values.length % 2 === 1 ? upper : ((values[middle - 1] as number) + upper) / 2;
}
