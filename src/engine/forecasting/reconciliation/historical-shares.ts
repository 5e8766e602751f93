/** How the share of a part follows from history: see `historicalShares`. */
export type ShareRule = "average-of-proportions" | "proportions-of-averages";

/**
 * The share of each part in the series that it is split from.
 *
 * - "proportions-of-averages": sum of the part / sum of the whole over all periods
 * - "average-of-proportions": mean over the periods of part / whole; periods in which the whole has no demand say nothing
 *   and are left out
 *
 * @param history parts x periods, units, row by row, >= 0
 * @param wholes by part, the number from 0 of the whole that it belongs to; the whole is the sum of its parts
 * @param known periods from the start that count; all of them where left out
 * @returns by part, from 0 to 1, adding up to 1 within each whole; equal shares where the whole has no demand
 * @see Gross and Sohl 1990, J. Forecasting 9:233-254, methods A and F
 */
export function historicalShares(
  history: Float64Array,
  wholes: Int32Array,
  rule: ShareRule,
  periods: number,
  known: number = periods,
): Float64Array {
  const parts = wholes.length;
  const count = wholes.reduce((most, whole) => Math.max(most, whole + 1), 0);
  const sizes = new Int32Array(count);
  for (const whole of wholes) sizes[whole] = (sizes[whole] as number) + 1;
  const shares = new Float64Array(parts);
  const totals = new Float64Array(count);
  const sums = new Float64Array(count);
  const addPeriods = (from: number, to: number): void => {
    for (let part = 0; part < parts; part++) {
      const whole = wholes[part] as number;
      for (let period = from; period < to; period++) {
        sums[whole] = (sums[whole] as number) + (history[part * periods + period] as number);
      }
    }
  };
  // The average of proportions weighs each period alike; the other rule takes all periods as one.
  const width = rule === "average-of-proportions" ? 1 : known;
  for (let from = 0; from + width <= known && width > 0; from += width) {
    sums.fill(0);
    addPeriods(from, from + width);
    for (let part = 0; part < parts; part++) {
      const sum = sums[wholes[part] as number] as number;
      if (!(sum > 0)) continue;
      for (let period = from; period < from + width; period++) {
        shares[part] = (shares[part] as number) + (history[part * periods + period] as number) / sum;
      }
    }
    for (let whole = 0; whole < count; whole++) {
      if ((sums[whole] as number) > 0) totals[whole] = (totals[whole] as number) + 1;
    }
  }
  for (let part = 0; part < parts; part++) {
    const whole = wholes[part] as number;
    const total = totals[whole] as number;
    shares[part] = total > 0 ? (shares[part] as number) / total : 1 / (sizes[whole] as number);
  }
  return shares;
}
