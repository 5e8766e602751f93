import { standardNormalQuantile } from "../../statistics/distributions/normal";

/** A series without its season. */
export interface SeasonalAdjustment {
  readonly adjusted: Float64Array;
  /** Factors by phase, those of the first period first, with a mean of 1. */
  readonly factors: Float64Array;
}

/** Significance of the season's autocorrelation: 90 %, both sides. */
const confidenceQuantile = standardNormalQuantile(0.95);

/** A factor this small stands for a phase without demand, by which nothing can be divided. */
const smallestFactor = 1e-10;

/**
 * Takes a multiplicative season out of a series when there is one.
 *
 * There is one when the autocorrelation r(m) at the season m exceeds 1.645 sqrt((1 + 2 sum of r(1)^2 ... r(m - 1)^2) / n).
 * Factors come from the classical decomposition: the mean ratio to the centred moving average, by phase.
 *
 * @param values more than two seasons
 * @returns null when the season is not significant or has phases without demand
 * @see Assimakopoulos and Nikolopoulos 2000, IJF 16:521-530; Hyndman and Athanasopoulos 2021, section 3.4
 */
export function adjustSeason(values: Float64Array, season: number): SeasonalAdjustment | null {
  if (season < 2 || values.length <= 2 * season || !isSeasonal(values, season)) return null;
  const factors = classicalFactors(values, season);
  if (factors === null) return null;
  return { adjusted: values.map((value, period) => value / (factors[period % season] as number)), factors };
}

function isSeasonal(values: Float64Array, season: number): boolean {
  const periods = values.length;
  let mean = 0;
  for (let at = 0; at < periods; at++) mean += (values[at] as number) / periods;
  let squares = 0;
  for (let at = 0; at < periods; at++) squares += ((values[at] as number) - mean) ** 2;
  if (!(squares > 0 && squares < Infinity)) return false;
  const correlation = (lag: number): number => {
    let products = 0;
    for (let at = lag; at < periods; at++) {
      products += ((values[at] as number) - mean) * ((values[at - lag] as number) - mean);
    }
    return products / squares;
  };
  let shorter = 0;
  for (let lag = 1; lag < season; lag++) shorter += correlation(lag) ** 2;
  return Math.abs(correlation(season)) > confidenceQuantile * Math.sqrt((1 + 2 * shorter) / periods);
}

function classicalFactors(values: Float64Array, season: number): Float64Array | null {
  const factors = new Float64Array(season);
  const counts = new Int32Array(season);
  const half = Math.floor(season / 2);
  const isEven = season % 2 === 0;
  for (let at = half; at < values.length - half; at++) {
    let sum = 0;
    for (let near = at - half; near <= at + half; near++) {
      const isEdge = isEven && (near === at - half || near === at + half);
      sum += (values[near] as number) * (isEdge ? 0.5 : 1);
    }
    const trend = sum / season;
    if (!(trend > 0)) return null;
    factors[at % season] = (factors[at % season] as number) + (values[at] as number) / trend;
    counts[at % season] = (counts[at % season] as number) + 1;
  }
  let mean = 0;
  for (let phase = 0; phase < season; phase++) {
    factors[phase] = (factors[phase] as number) / (counts[phase] as number);
    mean += (factors[phase] as number) / season;
  }
  for (let phase = 0; phase < season; phase++) {
    factors[phase] = (factors[phase] as number) / mean;
    if (!((factors[phase] as number) > smallestFactor)) return null;
  }
  return factors;
}
