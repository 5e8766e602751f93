import cos from "@stdlib/math-base-special-cos";
import sin from "@stdlib/math-base-special-sin";
/** Up to this many positions a season has an index for each; a longer one is smoothed, see `seasonalDesign`. */
const mostIndices = 13;

/** Waves that a smoothed season is made of: the longest lasts a season, the shortest a quarter of one. */
const smoothHarmonics = 4;

/** More parts than these tell little more about whether a season repeats, and cost time. */
const mostParts = 6;

/** A column that keeps less than this share of its length says nothing that earlier columns do not say. */
const negligible = 1e-7;

/**
 * Orthonormal columns over the periods of a history, in one block: column c holds `columns[c * periods + period]`.
 *
 * The sum of squares that a group of columns explains is the sum of its squared dot products with the demand.
 */
export interface SeasonalDesign {
  readonly periods: number;
  readonly season: number;
  readonly columns: Float64Array;
  /** Columns of the trend, from 0: a constant, a line, and a step where each later part of the history begins. */
  readonly trend: number;
  /** Columns of the season that follow the trend's. */
  readonly seasonal: number;
  /** Columns that follow the season's: the season of each part, as far as it differs from the common one. */
  readonly changing: number;
  /** First period of each part, and the number of periods as last entry. Parts are whole seasons, but for the oldest. */
  readonly bounds: readonly number[];
}

/**
 * The columns by which season and trend are told from noise.
 *
 * Trend: one slope, and a level of its own for each part. A line that bends would fit a sudden step by a rise and a fall,
 * and what it misses in both looks like a season. Slope and levels together also hold a ramp that repeats each season, which
 * cannot be told from a trend and counts as one. Season: sine and cosine waves of the season's
 * length and its fractions. Up to 13 positions all waves are taken, which equals an index for each position. With 52 weeks
 * and two or three years of data an index for each week would learn the noise; four waves give a smooth profile, which
 * follows peaks of about six weeks or more and not those of a single week. Parts are at most six, each of whole seasons,
 * counted from the latest period; a remainder of half a part or more is a part too, a smaller one belongs to the oldest.
 *
 * @param periods n >= 2 season
 * @param season s >= 2, whole
 * @returns null where the history is shorter than two seasons or leaves nothing to judge by
 */
export function seasonalDesign(periods: number, season: number): SeasonalDesign | null {
  if (periods < 2 * season) return null;
  const bounds = partBounds(periods, season);
  const basis = new OrthonormalBasis(periods);
  basis.add(() => 1);
  basis.add((period) => (2 * period) / (periods - 1) - 1);
  for (const start of bounds.slice(1, -1)) basis.add((period) => (period >= start ? 1 : 0));
  const trend = basis.count;
  const waves = wavesOf(season);
  for (const wave of waves) basis.add(wave);
  const seasonal = basis.count - trend;
  for (let part = 0; part + 1 < bounds.length; part++) {
    const from = bounds[part] as number;
    const to = bounds[part + 1] as number;
    for (const wave of waves) basis.add((period) => (period >= from && period < to ? wave(period) : 0));
  }
  const changing = basis.count - trend - seasonal;
  if (seasonal === 0 || changing === 0) return null;
  return { periods, season, columns: basis.columns(), trend, seasonal, changing, bounds };
}

function partBounds(periods: number, season: number): number[] {
  const cycles = Math.floor(periods / season);
  const length = Math.ceil(cycles / mostParts) * season;
  const bounds = [periods];
  let start = periods - length;
  for (; start > 0; start -= length) bounds.unshift(start);
  if (start === 0 || -start <= length / 2) bounds.unshift(0);
  else bounds[0] = 0;
  return bounds;
}

function wavesOf(season: number): ((period: number) => number)[] {
  const harmonics = season <= mostIndices ? Math.floor(season / 2) : smoothHarmonics;
  const waves: ((period: number) => number)[] = [];
  for (let harmonic = 1; harmonic <= harmonics; harmonic++) {
    // The library's sine and cosine are the same to the last digit everywhere; JavaScript leaves its own to each browser.
    const frequency = (2 * Math.PI * harmonic) / season;
    waves.push((period) => cos(frequency * (period % season)));
    // The sine of the shortest wave of an even season is zero in every period.
    if (2 * harmonic < season) waves.push((period) => sin(frequency * (period % season)));
  }
  return waves;
}

/** Columns made orthogonal to all before (modified Gram-Schmidt, twice) and of length 1; dependent ones are left out. */
class OrthonormalBasis {
  private readonly kept: Float64Array[] = [];

  constructor(private readonly periods: number) {}

  get count(): number {
    return this.kept.length;
  }

  add(valueAt: (period: number) => number): void {
    if (this.kept.length === this.periods) return;
    const column = Float64Array.from({ length: this.periods }, (_, period) => valueAt(period));
    const before = lengthOf(column);
    for (let pass = 0; pass < 2; pass++) for (const other of this.kept) subtractProjection(column, other);
    const length = lengthOf(column);
    if (!(length > negligible * before)) return;
    for (let at = 0; at < column.length; at++) column[at] = (column[at] as number) / length;
    this.kept.push(column);
  }

  columns(): Float64Array {
    const block = new Float64Array(this.kept.length * this.periods);
    this.kept.forEach((column, index) => block.set(column, index * this.periods));
    return block;
  }
}

function lengthOf(column: Float64Array): number {
  return Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
}

function subtractProjection(column: Float64Array, other: Float64Array): void {
  let dot = 0;
  for (let at = 0; at < column.length; at++) dot += (column[at] as number) * (other[at] as number);
  for (let at = 0; at < column.length; at++)
    column[at] = (column[at] as number) - dot * (other[at] as number);
}
