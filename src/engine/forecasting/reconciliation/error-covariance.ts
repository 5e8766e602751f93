import { seriesOf, type SummingStructure } from "./summing-structure";

/** The covariance W of the base forecasts' errors, by what it does to a vector: it is never held as a whole. */
export interface ErrorCovariance {
  /** W x vector, a number per series. */
  times(vector: Float64Array): Float64Array;
}

/** Ordinary least squares: all errors are alike and independent. */
export const equalErrors: ErrorCovariance = { times: (vector) => vector.slice() };

/** Weighted least squares: independent errors of these variances, units squared, each above 0. */
export function independentErrors(variances: Float64Array): ErrorCovariance {
  return { times: (vector) => vector.map((value, at) => value * (variances[at] as number)) };
}

/** Structural scaling: the variance of an aggregate's error is that of a part's times the number of its parts. */
export function errorsByParts(structure: SummingStructure): ErrorCovariance {
  const { aggregates, rowStart } = structure;
  return independentErrors(
    Float64Array.from({ length: seriesOf(structure) }, (_, at) =>
      at < aggregates ? (rowStart[at + 1] as number) - (rowStart[at] as number) : 1,
    ),
  );
}

/** As a share of the mean variance, added to each: a series that was never wrong may still be. */
const leastVariance = 1e-9;

/** A covariance shrunk towards its diagonal, and how far. */
export interface ShrunkCovariance extends ErrorCovariance {
  /** 0: the sample's covariance; 1: its diagonal alone. */
  readonly intensity: number;
}

/**
 * Covariance of one-step errors, with the correlations shrunk towards 0 as far as their sampling error asks for:
 * W = intensity x diagonal(C) + (1 - intensity) x C with C = sum over t of e(t) e(t)' / T, errors taken to have mean 0.
 *
 * @param errors series x periods, units, row by row
 * @param periods T of each series, of which the first `known` count
 * @see Schäfer and Strimmer 2005, Stat. Appl. Genet. Mol. Biol. 4:32; Wickramasuriya, Athanasopoulos and Hyndman 2019,
 *   JASA 114:804-819
 */
export function shrunkCovariance(
  errors: Float64Array,
  periods: number,
  known: number = periods,
): ShrunkCovariance {
  const series = errors.length / periods;
  const variances = new Float64Array(series);
  for (let at = 0; at < series; at++) {
    let squares = 0;
    for (let period = 0; period < known; period++) squares += (errors[at * periods + period] as number) ** 2;
    variances[at] = known > 0 ? squares / known : 0;
  }
  const intensity = shrinkageIntensity(errors, periods, known, variances);
  const mean = variances.reduce((sum, variance) => sum + variance / series, 0);
  const least = mean > 0 ? leastVariance * mean : 1;
  const weight = known > 0 ? (1 - intensity) / known : 0;
  return {
    intensity,
    times: (vector) => {
      const product = vector.map((value, at) => (intensity * (variances[at] as number) + least) * value);
      if (weight === 0) return product;
      for (let period = 0; period < known; period++) {
        let projection = 0;
        for (let at = 0; at < series; at++)
          projection += (errors[at * periods + period] as number) * (vector[at] as number);
        projection *= weight;
        if (projection === 0) continue;
        for (let at = 0; at < series; at++) {
          product[at] = (product[at] as number) + (errors[at * periods + period] as number) * projection;
        }
      }
      return product;
    },
  };
}

/**
 * Sum of the correlations' sampling variances / sum of their squares, over all pairs of series, within 0 and 1.
 *
 * With errors scaled to variance 1, x, and correlations r over T periods, the sampling variance of a correlation is
 * (sum over t of x(i,t)^2 x(j,t)^2 - T r^2) / (T (T - 1)). Both sums over pairs follow from the periods' own products, so
 * that no matrix of series x series is built: the sum over i, j of r^2 is that over s, t of (x(s)'x(t))^2 / T^2.
 */
function shrinkageIntensity(
  errors: Float64Array,
  periods: number,
  known: number,
  variances: Float64Array,
): number {
  if (known < 2) return 1;
  const scaled = new Float64Array(known * variances.length);
  let live = 0;
  variances.forEach((variance, at) => {
    if (!(variance > 0)) return;
    const scale = 1 / Math.sqrt(variance);
    // Errors too small for their square root say nothing of how they go together.
    if (!Number.isFinite(scale)) return;
    for (let period = 0; period < known; period++) {
      scaled[period * variances.length + live] = (errors[at * periods + period] as number) * scale;
    }
    live++;
  });
  const row = (period: number): Float64Array =>
    scaled.subarray(period * variances.length, period * variances.length + live);
  let squaredCorrelations = -live;
  let fourth = 0;
  for (let period = 0; period < known; period++) {
    const own = row(period);
    let squares = 0;
    let ownFourth = 0;
    for (const error of own) {
      squares += error * error;
      ownFourth += error ** 4;
    }
    fourth += squares * squares - ownFourth;
    squaredCorrelations += (squares / known) ** 2;
    for (let earlier = 0; earlier < period; earlier++) {
      squaredCorrelations += 2 * (dot(own, row(earlier)) / known) ** 2;
    }
  }
  // Rounding alone: there is no correlation to keep.
  if (!(squaredCorrelations > 1e-12 * live)) return 1;
  const sampling = (fourth / known - squaredCorrelations) / (known - 1);
  return Math.min(Math.max(sampling / squaredCorrelations, 0), 1);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
