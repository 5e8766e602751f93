import { demandOf } from "../history";
import { AverageRanks } from "../statistics/average-ranks";
import { fUpperTail } from "../statistics/distributions/f-distribution";
import { squaresBetween, writeProjections } from "../statistics/projections";
import { HeldOutSeason } from "./held-out-season";
import type { SeasonalDesign } from "./seasonal-design";

/** One entry per item, in input order; NaN where the item was not judged. */
export interface SeasonalEvidence {
  /** Probability of such a season by chance. */
  readonly seasonP: Float64Array;
  /** Probability of such a slope by chance. */
  readonly trendP: Float64Array;
  /** Share of the variance around the trend that the season explains, 0 to 1. */
  readonly strength: Float64Array;
  /** Share by which a season learnt on the other parts brings down the squared errors of a part; negative where it harms. */
  readonly heldOutGain: Float64Array;
  /** Spread around the trend / mean demand. */
  readonly withoutTrend: Float64Array;
  /** Spread around trend and season / mean demand. */
  readonly withoutSeasonAndTrend: Float64Array;
}

/** Evidence of items that nobody has judged yet. */
export function emptyEvidence(items: number): SeasonalEvidence {
  const unknown = (): Float64Array => new Float64Array(items).fill(NaN);
  return {
    seasonP: unknown(),
    trendP: unknown(),
    strength: unknown(),
    heldOutGain: unknown(),
    withoutTrend: unknown(),
    withoutSeasonAndTrend: unknown(),
  };
}

/** Copies one item's evidence from one set to another. */
export function copyEvidence(from: SeasonalEvidence, row: number, to: SeasonalEvidence, item: number): void {
  for (const key of Object.keys(from) as (keyof SeasonalEvidence)[]) to[key][item] = from[key][row] as number;
}

/** Sums of squares below this share of the whole are rounding. */
const rounding = 1e-12;

/**
 * Measures season and trend of one item after another over the columns of one design.
 *
 * Whether there is a season is asked of the demand's ranks, so that one huge month cannot make a season. Two F ratios have
 * to be large, and the larger of their two probabilities counts: the season's mean square over that of all that trend and
 * season leave (the test for stable seasonality of X-11 and its successors, on ranks as in Kruskal and Wallis), and over that
 * of the seasons of single parts around the common one, which a slow wander or a one-off step inflates just as much. Trend:
 * the F ratio of the slope of the ranks, which is Spearman's test with the season out of the way.
 *
 * How much season and trend explain is asked of the demand itself. Every spread is divided by its degrees of freedom (periods
 * less coefficients), so that fitting an index for each month does not by itself make an erratic item look steady. Strength
 * is Hyndman's, max(0, 1 - variance of the rest / variance of season and rest), with these divisors.
 *
 * @see Lothian and Morry 1978, "A test for the presence of identifiable seasonality when using the X-11-ARIMA program"
 * @see Conover and Iman 1981, "Rank transformations as a bridge", The American Statistician 35:124-129
 * @see Wang, Smith and Hyndman 2006, "Characteristic-based clustering for time series data", Data Min. Knowl. Disc. 13:335-364
 */
export class SeasonMeasure {
  private readonly demand: Float64Array;
  private readonly ranks: Float64Array;
  private readonly products: Float64Array;
  private readonly averageRanks: AverageRanks;
  private readonly heldOut: HeldOutSeason;

  /**
   * @param design for the histories that follow
   * @param fewestDemands an item with fewer periods of demand is not judged
   */
  constructor(
    private readonly design: SeasonalDesign,
    private readonly fewestDemands: number,
  ) {
    this.demand = new Float64Array(design.periods);
    this.ranks = new Float64Array(design.periods);
    this.products = new Float64Array(design.trend + design.seasonal + design.changing);
    this.averageRanks = new AverageRanks(design.periods);
    this.heldOut = new HeldOutSeason(design);
  }

  /** Writes the evidence of the item whose history is that row of `values`; an item with too few demands keeps its NaN. */
  write(values: Float64Array, item: number, evidence: SeasonalEvidence): void {
    if (!this.readDemand(values, item)) return;
    this.averageRanks.write(this.demand, this.ranks);
    this.writeProbabilities(item, evidence);
    this.writeSpreads(item, evidence);
  }

  /** Demand in units of its mean, so that squares of very large or small demand stay within the range of numbers. */
  private readDemand(values: Float64Array, item: number): boolean {
    const { demand, design } = this;
    const { periods } = design;
    const start = item * periods;
    let sum = 0;
    let demands = 0;
    for (let period = 0; period < periods; period++) {
      const units = demandOf(values[start + period] as number);
      demand[period] = units;
      sum += units;
      demands += +(units > 0);
    }
    if (demands === 0 || demands < this.fewestDemands) return false;
    const mean = sum / periods;
    for (let period = 0; period < periods; period++) demand[period] = (demand[period] as number) / mean;
    return true;
  }

  private writeProbabilities(item: number, { seasonP, trendP }: SeasonalEvidence): void {
    const { ranks, design, products } = this;
    const { periods, trend, seasonal, changing, columns } = design;
    const middle = (periods + 1) / 2;
    for (let period = 0; period < periods; period++) ranks[period] = (ranks[period] as number) - middle;
    const total = squaresBetween(ranks, 0, periods);
    const seasonEnd = trend + seasonal;
    writeProjections(ranks, columns, seasonEnd + changing, products);
    const significant = (squares: number): number => (squares > rounding * total ? squares : 0);
    // Column 0 is the constant, which ranks around their middle do not have.
    const slope = significant(squaresBetween(products, 1, 2));
    const levels = squaresBetween(products, 2, trend);
    const season = significant(squaresBetween(products, trend, seasonEnd));
    const change = significant(squaresBetween(products, seasonEnd, seasonEnd + changing));
    const restFreedom = periods - trend - seasonal;
    const rest = significant(total - slope - levels - season) / restFreedom;
    seasonP[item] = Math.max(
      fUpperTail(season / seasonal / rest, seasonal, restFreedom),
      fUpperTail(season / seasonal / (change / changing), seasonal, changing),
    );
    trendP[item] = fUpperTail(slope / rest, 1, restFreedom);
  }

  private writeSpreads(item: number, evidence: SeasonalEvidence): void {
    const { demand, design, heldOut, products } = this;
    const { periods, trend, seasonal, columns } = design;
    // Orthonormal columns: what one explains does not change when another is taken out.
    writeProjections(demand, columns, trend + seasonal, products);
    removeColumns(demand, columns, products, 0, trend);
    const aroundTrend = squaresBetween(demand, 0, periods);
    const isFlat = aroundTrend <= rounding * periods;
    const trendVariance = isFlat ? 0 : aroundTrend / (periods - trend);
    removeColumns(demand, columns, products, trend, trend + seasonal);
    const left = squaresBetween(demand, 0, periods);
    const leftVariance = isFlat || left <= rounding * periods ? 0 : left / (periods - trend - seasonal);
    evidence.withoutTrend[item] = Math.sqrt(trendVariance);
    evidence.withoutSeasonAndTrend[item] = Math.sqrt(leftVariance);
    evidence.strength[item] = isFlat ? 0 : Math.max(0, 1 - leftVariance / trendVariance);
    evidence.heldOutGain[item] = isFlat ? 0 : 1 - heldOut.squares(demand) / aroundTrend;
  }
}

/** Takes what columns from `from` to `to` explain out of a series. */
function removeColumns(
  series: Float64Array,
  columns: Float64Array,
  products: Float64Array,
  from: number,
  to: number,
): void {
  for (let column = from; column < to; column++) {
    const product = products[column] as number;
    const start = column * series.length;
    for (let at = 0; at < series.length; at++)
      series[at] = (series[at] as number) - product * (columns[start + at] as number);
  }
}
