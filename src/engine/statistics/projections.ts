/**
 * Dot products of a series with columns of a block.
 *
 * Four columns at a time: additions to one sum wait for each other, those to four do not.
 *
 * @param series n numbers
 * @param columns the block; column c holds `columns[c * n + at]`
 * @param count columns from 0
 * @param products receives one product for each of the columns
 */
export function writeProjections(
  series: Float64Array,
  columns: Float64Array,
  count: number,
  products: Float64Array,
): void {
  const length = series.length;
  let column = 0;
  for (; column + 3 < count; column += 4) {
    const first = column * length;
    const second = first + length;
    const third = second + length;
    const fourth = third + length;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let at = 0; at < length; at++) {
      const value = series[at] as number;
      sum0 += value * (columns[first + at] as number);
      sum1 += value * (columns[second + at] as number);
      sum2 += value * (columns[third + at] as number);
      sum3 += value * (columns[fourth + at] as number);
    }
    products[column] = sum0;
    products[column + 1] = sum1;
    products[column + 2] = sum2;
    products[column + 3] = sum3;
  }
  for (; column < count; column++) {
    const start = column * length;
    let sum = 0;
    for (let at = 0; at < length; at++) sum += (series[at] as number) * (columns[start + at] as number);
    products[column] = sum;
  }
}

/** Sum of the squares of `values[from]` to `values[to - 1]`. */
export function squaresBetween(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += (values[at] as number) * (values[at] as number);
  return sum;
}
