/**
 * How an allocation rule fills requests: each recipient's award rises with one common level, from its guarantee to its request.
 *
 * Every rule here is a parametric rule (Young 1987, "On dividing an amount according to individual claims or liabilities",
 * Mathematics of Operations Research 12): the level at which the awards add up to the supply gives the allocation.
 */

/** Rules that divide among recipients of equal standing. */
export type SharingRule = "fair-share" | "proportional" | "weighted" | "equal-losses" | "talmud";

/**
 * The award of each recipient by level: its guarantee, plus the slope times the way that the level has gone through one or
 * two intervals.
 */
export interface AwardPaths {
  /** Units at level 0. */
  readonly guarantee: Float64Array;
  /** Units per unit of level. */
  readonly slope: Float64Array;
  readonly firstFrom: Float64Array;
  readonly firstTo: Float64Array;
  /** Empty (from = to) for rules of one interval. */
  readonly secondFrom: Float64Array;
  readonly secondTo: Float64Array;
  /** Level at which everybody has what was asked for. */
  readonly highest: number;
}

const within = (level: number, from: number, to: number): number =>
  level <= from ? 0 : Math.min(level, to) - from;

/** Units of one recipient at a level. */
export function awardAt(paths: AwardPaths, recipient: number, level: number): number {
  const first = within(level, paths.firstFrom[recipient]!, paths.firstTo[recipient]!);
  const second = within(level, paths.secondFrom[recipient]!, paths.secondTo[recipient]!);
  return paths.guarantee[recipient]! + paths.slope[recipient]! * (first + second);
}

/**
 * @param demand units asked for, >= 0
 * @param guarantee units that each gets in any case, 0 to demand
 * @param weights above 0, for "weighted"
 */
export function awardPaths(
  rule: SharingRule,
  demand: Float64Array,
  guarantee: Float64Array,
  weights: Float64Array,
): AwardPaths {
  const none = new Float64Array(demand.length);
  const largest = demand.reduce((most, each) => Math.max(most, each), 0);
  const single = { guarantee, secondFrom: none, secondTo: none };
  switch (rule) {
    case "fair-share":
      // Everybody gets the level, but no more than asked.
      return { ...single, slope: none.map(() => 1), firstFrom: guarantee, firstTo: demand, highest: largest };
    case "weighted": {
      const heaviest = weights.reduce((most, each) => Math.max(most, each), 0);
      const slope = weights.map((weight) => weight / heaviest);
      const firstTo = demand.map((each, at) => each / slope[at]!);
      return {
        ...single,
        slope,
        firstFrom: guarantee.map((each, at) => each / slope[at]!),
        firstTo,
        highest: firstTo.reduce((most, each) => Math.max(most, each), 0),
      };
    }
    case "proportional":
      // The level is the share of the request that is served.
      return {
        ...single,
        slope: demand,
        firstFrom: guarantee.map((each, at) => (demand[at] === 0 ? 1 : each / demand[at]!)),
        firstTo: none.map(() => 1),
        highest: 1,
      };
    case "equal-losses":
      // The level is the largest request less the shortage that all share.
      return {
        ...single,
        slope: none.map(() => 1),
        firstFrom: demand.map((each, at) => largest - (each - guarantee[at]!)),
        firstTo: none.map(() => largest),
        highest: largest,
      };
    case "talmud": {
      // Equal awards up to half of each request, then equal losses of the other half (Aumann and Maschler 1985).
      const half = demand.map((each) => each / 2);
      return {
        guarantee,
        slope: none.map(() => 1),
        firstFrom: guarantee.map((each, at) => Math.min(each, half[at]!)),
        firstTo: half,
        secondFrom: demand.map((each, at) => largest - (each - Math.max(half[at]!, guarantee[at]!))),
        secondTo: none.map(() => largest),
        highest: largest,
      };
    }
  }
}
