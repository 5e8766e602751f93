/**
 * Median of forecasts, period by period: no single member can pull it far.
 *
 * @param members one forecast or more, of equal length
 * @throws RangeError without members
 * @see Petropoulos and Svetunkov 2020, "A simple combination of univariate models", IJF 36:110-115
 */
export function medianForecast(members: readonly Float64Array[]): Float64Array {
  return requireFirst(members).map((_, ahead) =>
    medianOf(Float64Array.from(members, (member) => member[ahead] as number)),
  );
}

/**
 * Weighted mean of forecasts, period by period. Errors of unlike methods cancel in part, so a combination is seldom the worst.
 *
 * @param members one forecast or more, of equal length
 * @param weights one per member, adding up to 1
 * @throws RangeError without members
 * @see Bates and Granger 1969, "The combination of forecasts", Operational Research Quarterly 20:451-468
 */
export function weightedForecast(members: readonly Float64Array[], weights: readonly number[]): Float64Array {
  return requireFirst(members).map((_, ahead) =>
    members.reduce((sum, member, index) => sum + (weights[index] as number) * (member[ahead] as number), 0),
  );
}

/**
 * Weights by past errors, as Bates and Granger propose: each in proportion to 1 / mean squared error, adding up to 1.
 *
 * Covariances of the errors are left out, since six origins cannot tell them. Members without any error share all of the
 * weight.
 *
 * @param meanSquaredErrors one or more, >= 0
 */
export function weightsByError(meanSquaredErrors: readonly number[]): number[] {
  const smallest = Math.min(...meanSquaredErrors);
  // Relative to the smallest, so that nothing leaves the range of numbers.
  const raw = meanSquaredErrors.map((error) => (error === smallest ? 1 : smallest / error));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
}

export function equalWeights(count: number): number[] {
  return new Array<number>(count).fill(1 / count);
}

function requireFirst(members: readonly Float64Array[]): Float64Array {
  const [first] = members;
  if (first === undefined) throw new RangeError("A combination needs at least one forecast");
  return first;
}

function medianOf(values: Float64Array): number {
  values.sort();
  const middle = values.length >> 1;
  const upper = values[middle] as number;
  return values.length % 2 === 1 ? upper : ((values[middle - 1] as number) + upper) / 2;
}
