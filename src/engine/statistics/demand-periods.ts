/**
 * Finds the periods with demand of one series inside of a block.
 *
 * The condition is turned into a number and added, not branched on: demand comes and goes unpredictably, and wrong guesses
 * would take three times as long as the work. What follows runs over the demands alone.
 *
 * @param values the block; values above zero are demands
 * @param start index of the series' first period
 * @param periods periods of the series
 * @param found receives the period indices of the demands, ascending; at least `periods` long, the rest is overwritten
 * @returns the number of demands
 */
export function findDemands(values: Float64Array, start: number, periods: number, found: Int32Array): number {
  let count = 0;
  for (let period = 0; period < periods; period++) {
    found[count] = period;
    count = (count + +((values[start + period] as number) > 0)) | 0;
  }
  return count;
}
