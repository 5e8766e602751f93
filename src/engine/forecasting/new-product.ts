import { demandOf, type History } from "../history";
import { studentQuantile } from "../statistics/distributions/student";
import type { SeriesForecast } from "./series-forecast";

/** How the demand of analogues has spread over the periods since their launch. */
export interface LaunchCurve {
  /** Periods from the launch on. */
  readonly periods: number;
  /** Similarity of each analogue that has demand, adding up to 1. */
  readonly weights: Float64Array;
  /** Its demand over all periods, units. */
  readonly totals: Float64Array;
  /** analogues x periods: its demand of each period / its total. */
  readonly shares: Float64Array;
  /** Mean of the shares by similarity: the part of the total that each period brings. */
  readonly curve: Float64Array;
}

/** How much a launch sells over all periods of the curve, units; the curve tells its shape. */
export interface LaunchLevel {
  readonly total: number;
  /** The same by each analogue alone. */
  readonly members: Float64Array;
}

/** Fewer analogues tell no range. */
export const fewestForRange = 3;
/** An analogue may be as much slower or faster than the mean at the start before its own pace is no guide any more. */
const largestPace = 3;

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/**
 * The launch curve of analogues: the mean, weighted by similarity, of their shares of cumulated demand.
 *
 * @param history analogues x periods, the first period being the one of the launch; returns count as 0
 * @param similarity one number >= 0 for each analogue
 * @returns null where no analogue with a similarity above 0 has demand
 */
export function launchCurve(
  { values, items, periods }: History,
  similarity: Float64Array,
): LaunchCurve | null {
  const demand = Array.from({ length: items }, (_, item) =>
    values.slice(item * periods, (item + 1) * periods).map(demandOf),
  );
  const used = demand.flatMap((of, item) =>
    (similarity[item] as number) > 0 && sumOf(of) > 0 ? [{ of, similarity: similarity[item] as number }] : [],
  );
  if (used.length === 0) return null;
  const whole = used.reduce((sum, each) => sum + each.similarity, 0);
  const weights = Float64Array.from(used, (each) => each.similarity / whole);
  const totals = Float64Array.from(used, ({ of }) => sumOf(of));
  const shares = Float64Array.from(
    used.flatMap(({ of }, row) => Array.from(of, (units) => units / (totals[row] as number))),
  );
  const curve = new Float64Array(periods);
  for (let at = 0; at < shares.length; at++) {
    curve[at % periods]! += (weights[Math.floor(at / periods)] as number) * (shares[at] as number);
  }
  return { periods, weights, totals, shares, curve };
}

/** The same analogues where their launch is not known: each period brings the same, and only their spread is theirs. */
export const withoutShape = (launch: LaunchCurve): LaunchCurve => ({
  ...launch,
  curve: new Float64Array(launch.periods).fill(1 / launch.periods),
});

/** The level that somebody expects: units over all periods of the curve. */
export const expectedLevel = ({ totals }: LaunchCurve, total: number): LaunchLevel => ({
  total,
  members: new Float64Array(totals.length).fill(total),
});

/** The mean total of the analogues by similarity. */
export const analogueLevel = ({ totals, weights }: LaunchCurve): LaunchLevel => ({
  total: totals.reduce((sum, of, row) => sum + of * (weights[row] as number), 0),
  members: totals,
});

/**
 * The level of the item's own first periods: what was sold / the part that the curve expects of them. That of the analogues where it
 * expects nothing.
 *
 * @param sold units of the first periods; returns count as 0
 */
export function ownLevel(launch: LaunchCurve, sold: Float64Array): LaunchLevel {
  const { periods, totals, shares, curve } = launch;
  const expected = sumOf(curve.subarray(0, sold.length));
  if (!(expected > 0)) return analogueLevel(launch);
  const total = sumOf(sold.map(demandOf)) / expected;
  const members = totals.map((_, row) => {
    const pace = expected / sumOf(shares.subarray(row * periods, row * periods + sold.length));
    return total * Math.min(Math.max(pace, 1 / largestPace), largestPace);
  });
  return { total, members };
}

/**
 * Forecasts a launch by the curve of its analogues, scaled to a level.
 *
 * Bounds: log-normal around the forecast. Their relative variance is that of what each analogue alone would forecast (its shape, and
 * its level where that is not given), weighted by similarity and taken over all periods ahead together, since a few analogues say
 * little of a single period. The lower one is 0 where analogues had no demand in more of these periods than the range leaves out
 * below. Quantiles are Student's with as many degrees of freedom as there are analogues that count (1 / sum of squared weights),
 * less one; the variance is corrected for few analogues too.
 *
 * @param from periods since the launch that are not forecast any more
 * @param horizon periods ahead; `from + horizon` is at most the curve's periods
 * @returns bounds are null with fewer than three analogues
 * @throws RangeError beyond the curve
 * @see Goodwin, Dyussekeneva and Meeran 2013, "The use of analogies in forecasting the annual sales of new electronics products",
 *   IMA Journal of Management Mathematics 24:407-422
 */
export function launchForecast(
  launch: LaunchCurve,
  { total, members }: LaunchLevel,
  from: number,
  horizon: number,
): SeriesForecast {
  const { periods, weights, shares, curve } = launch;
  if (from + horizon > periods) {
    throw new RangeError(`The curve has ${periods} periods, but ${from + horizon} are asked for`);
  }
  const point = curve.slice(from, from + horizon).map((share) => share * total);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  let [variance, expectedSquares, idle] = [0, 0, 0];
  point.forEach((expected, ahead) => {
    expectedSquares += (expected / total) ** 2;
    members.forEach((of, row) => {
      const share = shares[row * periods + from + ahead] as number;
      const alone = of * share;
      if (share === 0) idle += (weights[row] as number) / horizon;
      variance += (weights[row] as number) * ((alone - expected) / total) ** 2;
    });
  });
  return {
    point,
    bounds: (probability) => {
      if (weights.length < fewestForRange) return null;
      const quantile = studentQuantile((1 + probability) / 2, Math.max(1, 1 / squares - 1));
      const widening = (1 + squares) / Math.max(1 - squares, Number.EPSILON);
      const logVariance = Math.log1p((variance * widening) / expectedSquares);
      const factor = (sign: number): number =>
        Math.exp(sign * quantile * Math.sqrt(logVariance) - logVariance / 2);
      // A very wide range is so skewed that its mean leaves it.
      const highest = Math.max(factor(1), 1);
      // No log-normal demand is ever 0, but that of many items often is.
      const lowest = idle > (1 - probability) / 2 ? 0 : Math.min(factor(-1), 1);
      const bound = (times: number): Float64Array =>
        point.map((expected) => (expected > 0 ? Math.min(expected * times, Number.MAX_VALUE) : 0));
      return { lower: bound(lowest), upper: bound(highest) };
    },
  };
}
