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
 * (sum over t of x(i,t)^2 x(j,t)^2 - T r^2) / (T (T - 1)). The first sum over pairs follows from the sums of squares and of
 * fourth powers of each period; that of the squared correlations is the same over pairs of series as over pairs of
 * periods, and is taken over the fewer of the two.
 */
function shrinkageIntensity(
  errors: Float64Array,
  periods: number,
  known: number,
  variances: Float64Array,
): number {
  if (known < 2) return 1;
  const { scaled, live } = scaledErrors(errors, periods, known, variances);
  let products = 0;
  for (let period = 0; period < known; period++) {
    let squares = 0;
    let fourthPowers = 0;
    for (let row = 0; row < live; row++) {
      const square = (scaled[row * known + period] as number) ** 2;
      squares += square;
      fourthPowers += square * square;
    }
    products += squares * squares - fourthPowers;
  }
  const correlations = squaredProducts(scaled, live, known) / known ** 2 - live;
  // Rounding alone: there is no correlation to keep.
  if (!(correlations > 1e-12 * live)) return 1;
  const sampling = (products / known - correlations) / (known - 1);
  return Math.min(Math.max(sampling / correlations, 0), 1);
}

/** Errors of variance 1, series x known periods, of the series that have any. */
function scaledErrors(
  errors: Float64Array,
  periods: number,
  known: number,
  variances: Float64Array,
): { readonly scaled: Float64Array; readonly live: number } {
  const scaled = new Float64Array(known * variances.length);
  let live = 0;
  variances.forEach((variance, at) => {
    const scale = 1 / Math.sqrt(variance);
    // Errors too small for their square root say nothing of how they go together.
    if (!(variance > 0) || !Number.isFinite(scale)) return;
    for (let period = 0; period < known; period++) {
      scaled[live * known + period] = (errors[at * periods + period] as number) * scale;
    }
    live++;
  });
  return { scaled, live };
}

/** Sum of the squares of all products of two rows, which is that of all products of two columns as well. */
function squaredProducts(block: Float64Array, rows: number, columns: number): number {
  const byRows = rows <= columns;
  const [lines, length] = byRows ? [rows, columns] : [columns, rows];
  const [lineStep, step] = byRows ? [columns, 1] : [1, columns];
  let sum = 0;
  for (let line = 0; line < lines; line++) {
    for (let other = 0; other <= line; other++) {
      let product = 0;
      for (let at = 0; at < length; at++) {
        product +=
          (block[line * lineStep + at * step] as number) * (block[other * lineStep + at * step] as number);
      }
      sum += (other === line ? 1 : 2) * product * product;
    }
  }
  return sum;
}
