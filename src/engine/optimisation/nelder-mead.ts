/** Room of the downhill simplex for functions of up to `size` numbers. */
export interface SimplexRoom {
  /** `size` + 1 points, row by row. */
  readonly points: Float64Array;
  readonly values: Float64Array;
  readonly centre: Float64Array;
  readonly trial: Float64Array;
  readonly second: Float64Array;
}

export function simplexRoom(size: number): SimplexRoom {
  return {
    points: new Float64Array((size + 1) * size),
    values: new Float64Array(size + 1),
    centre: new Float64Array(size),
    trial: new Float64Array(size),
    second: new Float64Array(size),
  };
}

export interface SimplexLimits {
  readonly mostEvaluations: number;
  /** Ends when the values at the corners differ by less than this share. */
  readonly relativeSpread: number;
  /** Length of the first simplex's edges. */
  readonly edge: number;
}

/**
 * Lowers a function that may have kinks, such as a sum of absolute errors, within a box: the downhill simplex of Nelder and
 * Mead, each trial point moved into the box. Deterministic; finds a local minimum, and never a value above the start's.
 *
 * @param valueAt the function; finite at the start
 * @param point the start; replaced by the lowest point found
 * @param low, high ends of each number's range
 * @returns the lowest value
 * @see Nelder and Mead 1965, "A simplex method for function minimization", Computer Journal 7:308-313
 */
export function minimiseInBox(
  valueAt: (point: Float64Array) => number,
  point: Float64Array,
  low: Float64Array,
  high: Float64Array,
  room: SimplexRoom,
  { mostEvaluations, relativeSpread, edge }: SimplexLimits,
): number {
  const size = point.length;
  const { points, values, centre, trial, second } = room;
  const clampInto = (into: Float64Array): void => {
    for (let at = 0; at < size; at++) {
      into[at] = Math.min(Math.max(into[at] as number, low[at] as number), high[at] as number);
    }
  };
  /** centre + factor x (centre - the corner). */
  const away = (corner: number, factor: number, into: Float64Array): number => {
    for (let at = 0; at < size; at++) {
      const middle = centre[at] as number;
      into[at] = middle + factor * (middle - (points[corner * size + at] as number));
    }
    clampInto(into);
    return valueAt(into);
  };
  const replace = (corner: number, by: Float64Array, value: number): void => {
    for (let at = 0; at < size; at++) points[corner * size + at] = by[at] as number;
    values[corner] = value;
  };
  replace(0, point, valueAt(point));
  for (let corner = 1; corner <= size; corner++) {
    trial.set(point);
    const own = point[corner - 1] as number;
    // Towards the inside of the box.
    trial[corner - 1] = own + edge <= (high[corner - 1] as number) ? own + edge : own - edge;
    clampInto(trial);
    replace(corner, trial, valueAt(trial));
  }
  let evaluations = size + 1;
  while (evaluations < mostEvaluations) {
    let best = 0;
    let worst = 0;
    for (let corner = 1; corner <= size; corner++) {
      if ((values[corner] as number) < (values[best] as number)) best = corner;
      if ((values[corner] as number) >= (values[worst] as number)) worst = corner;
    }
    let nextWorst = best;
    for (let corner = 0; corner <= size; corner++) {
      if (corner !== worst && (values[corner] as number) > (values[nextWorst] as number)) nextWorst = corner;
    }
    const lowest = values[best] as number;
    const highest = values[worst] as number;
    if (!(highest - lowest > relativeSpread * Math.abs(lowest))) break;
    centre.fill(0);
    for (let corner = 0; corner <= size; corner++) {
      if (corner === worst) continue;
      for (let at = 0; at < size; at++) {
        centre[at] = (centre[at] as number) + (points[corner * size + at] as number) / size;
      }
    }
    const reflected = away(worst, 1, trial);
    evaluations++;
    if (reflected < lowest) {
      const expanded = away(worst, 2, second);
      evaluations++;
      if (expanded < reflected) replace(worst, second, expanded);
      else replace(worst, trial, reflected);
    } else if (reflected < (values[nextWorst] as number)) {
      replace(worst, trial, reflected);
    } else {
      const contracted = away(worst, reflected < highest ? 0.5 : -0.5, second);
      evaluations++;
      if (contracted < Math.min(reflected, highest)) {
        replace(worst, second, contracted);
      } else {
        evaluations += size;
        for (let corner = 0; corner <= size; corner++) {
          if (corner === best) continue;
          for (let at = 0; at < size; at++) {
            const own = points[best * size + at] as number;
            trial[at] = own + ((points[corner * size + at] as number) - own) / 2;
          }
          replace(corner, trial, valueAt(trial));
        }
      }
    }
  }
  let best = 0;
  for (let corner = 1; corner <= size; corner++) {
    if ((values[corner] as number) < (values[best] as number)) best = corner;
  }
  for (let at = 0; at < size; at++) point[at] = points[best * size + at] as number;
  return values[best] as number;
}
