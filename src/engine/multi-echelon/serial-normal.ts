import { standardLoss } from "../inventory/loss";
import {
  standardNormalDensity,
  standardNormalQuantile,
  standardNormalUpperTail,
} from "../statistics/distributions/normal";
import type { Penalty, PenaltyInput } from "./serial-penalty";

/** Steps per standard deviation of the lead-time demand: the sum below is then right to nine digits. */
const stepsPerDeviation = 24;
/** Standard deviations beyond which the normal density is nothing. */
const reach = 8.5;
const mostSteps = 200;
/** Doublings of a bracket: beyond them the slope is nothing but rounding. */
const mostDoublings = 14;

/** What is charged for a position below a level, with its slope. */
interface NormalPenalty extends Penalty {
  /** Money per unit by which the penalty changes with the position x <= level. */
  slope(x: number): number;
  /** Money per missing unit where the penalty is a straight line; null where it is a curve. */
  readonly linear: number | null;
}

interface CostCurve {
  readonly cost: (y: number) => number;
  readonly slope: (y: number) => number;
}

const straightLine = (level: number, cost: number, linear: number): NormalPenalty => ({
  level,
  cost,
  linear,
  at: (x) => linear * Math.max(0, level - x),
  slope: (x) => (x < level ? -linear : 0),
});

/** Holding against a penalty that is a straight line, in closed form. */
function overLine(holdingCost: number, below: NormalPenalty, linear: number, deviation: number): CostCurve {
  const factor = (y: number): number => (y - below.level) / deviation;
  return {
    cost: (y) => holdingCost * y + below.cost + linear * deviation * standardLoss(factor(y)),
    slope: (y) => holdingCost - linear * standardNormalUpperTail(factor(y)),
  };
}

/** A stage without lead time adds its holding cost to the penalty of the one below. */
const withoutTime = (holdingCost: number, below: NormalPenalty): CostCurve => ({
  cost: (y) => holdingCost * y + below.cost + below.at(y),
  slope: (y) => holdingCost + below.slope(y),
});

/**
 * Holding cost plus the expected penalty of the stage below: a sum over steps down from the level below, where the penalty and its
 * slope are 0, so that the sum errs by the fourth power of the step only.
 */
function overCurve(holdingCost: number, below: NormalPenalty, deviation: number): CostCurve {
  const step = deviation / stepsPerDeviation;
  const penalties: number[] = [0];
  const { level, cost: costBelow } = below;
  const penaltyAt = (steps: number): number => {
    for (let next = penalties.length; next <= steps; next++) penalties.push(below.at(level - next * step));
    return penalties[steps]!;
  };
  const kernel = (y: number, moment: (z: number) => number): number => {
    const centre = (level - y) / step;
    const first = Math.max(1, Math.ceil(centre - reach * stepsPerDeviation));
    const last = Math.floor(centre + reach * stepsPerDeviation);
    let sum = 0;
    for (let steps = first; steps <= last; steps++) {
      const z = (steps - centre) / stepsPerDeviation;
      sum += penaltyAt(steps) * moment(z);
    }
    return sum / stepsPerDeviation;
  };
  return {
    cost: (y) => holdingCost * y + costBelow + kernel(y, standardNormalDensity),
    // The density of y - D at x, by y: falling where x is below its centre.
    slope: (y) => holdingCost - kernel(y, (z) => z * standardNormalDensity(z)) / deviation,
  };
}

/** Root of a rising slope: bracketed from a start, then bisected and interpolated. */
function levelOf(slope: (y: number) => number, start: number, width: number): number {
  let [low, high] = [start, start];
  for (let step = 0; step < mostDoublings && slope(low) > 0; step++) low -= width * 2 ** step;
  for (let step = 0; step < mostDoublings && slope(high) < 0; step++) high += width * 2 ** step;
  let [slopeLow, slopeHigh] = [slope(low), slope(high)];
  let side = 0;
  for (let step = 0; step < mostSteps && high - low > 1e-13 * Math.max(1, Math.abs(high)); step++) {
    // False position, its end weakened when it stays (Illinois), so that both ends close in.
    const share = slopeHigh === slopeLow ? 0.5 : -slopeLow / (slopeHigh - slopeLow);
    const middle = low + (high - low) * Math.min(0.99, Math.max(0.01, share));
    const found = slope(middle);
    if (found === 0) return middle;
    if (found < 0) {
      [low, slopeLow] = [middle, found];
      if (side < 0) slopeHigh /= 2;
      side = -1;
    } else {
      [high, slopeHigh] = [middle, found];
      if (side > 0) slopeLow /= 2;
      side = 1;
    }
  }
  return (low + high) / 2;
}

function curveOf(holdingCost: number, below: NormalPenalty, deviation: number): CostCurve {
  if (deviation === 0) return withoutTime(holdingCost, below);
  return below.linear === null
    ? overCurve(holdingCost, below, deviation)
    : overLine(holdingCost, below, below.linear, deviation);
}

/** The best level and the penalty below it, of a stage under normal demand, both about mean demand: that of the input does not count. */
export function normalPenalty({
  leadTime,
  demand,
  holdingCost,
  shortageCost,
  ...input
}: PenaltyInput<NormalPenalty>): NormalPenalty {
  const below = input.below ?? straightLine(0, 0, shortageCost);
  const deviation = demand.standardDeviation * Math.sqrt(leadTime);
  // Nothing varies in between: the line stays one, and the best level is where it ends.
  if (deviation === 0 && below.linear !== null)
    return straightLine(below.level, below.cost + holdingCost * below.level, below.linear - holdingCost);
  const curve = curveOf(holdingCost, below, deviation);
  const level =
    deviation > 0 && below.linear !== null
      ? below.level - deviation * standardNormalQuantile(holdingCost / below.linear)
      : levelOf(curve.slope, below.level, Math.max(deviation, demand.standardDeviation * 1e-3));
  const least = curve.cost(level);
  return {
    level,
    cost: least,
    linear: null,
    at: (x) => (x >= level ? 0 : Math.max(0, curve.cost(x) - least)),
    slope: (x) => (x >= level ? 0 : curve.slope(x)),
  };
}
