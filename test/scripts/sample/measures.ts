/** The few measures by which the generator accepts a drawn history. */

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample standard deviation over the mean. */
export function coefficientOfVariation(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1)) / centre;
}

/**
 * The larger of two readings of "without the season": demand over its calendar month's index,
 * and demand minus its calendar month's mean. A month index without demand is left as it is.
 */
export function deseasonalisedVariation(values: readonly number[]): number {
  const overall = mean(values);
  const monthMeans = Array.from({ length: 12 }, (_, month) =>
    mean(values.filter((_, index) => index % 12 === month)),
  );
  const divided = values.map((value, index) => {
    const monthMean = monthMeans[index % 12] as number;
    return monthMean === 0 ? overall : (value / monthMean) * overall;
  });
  const subtracted = values.map((value, index) => value - (monthMeans[index % 12] as number) + overall);
  return Math.max(coefficientOfVariation(divided), coefficientOfVariation(subtracted));
}

/** Mean interval between demands, the one from the start to the first demand included. */
export function averageInterval(values: readonly number[]): number {
  const demands = values.filter((value) => value > 0).length;
  return (lastDemand(values) + 1) / demands;
}

/** Squared coefficient of variation of the demands. */
export function sizeVariationSquared(values: readonly number[]): number {
  const sizes = values.filter((value) => value > 0);
  return sizes.length < 2 ? 0 : coefficientOfVariation(sizes) ** 2;
}

/** Index of the last period with demand, -1 for none. */
export function lastDemand(values: readonly number[]): number {
  return values.findLastIndex((value) => value > 0);
}
