/** A least-squares line through a series: value = intercept + slope x period, the first period being 1. */
export interface StraightLine {
  readonly intercept: number;
  readonly slope: number;
}

/** @param values n >= 1 values; the line through one value is flat */
export function straightLine(values: Float64Array): StraightLine {
  const periods = values.length;
  const middle = (periods + 1) / 2;
  let mean = 0;
  let products = 0;
  let squares = 0;
  for (let at = 0; at < periods; at++) {
    const distance = at + 1 - middle;
    mean += (values[at] as number) / periods;
    products += distance * (values[at] as number);
    squares += distance * distance;
  }
  const slope = squares === 0 ? 0 : products / squares;
  return { intercept: mean - slope * middle, slope };
}
