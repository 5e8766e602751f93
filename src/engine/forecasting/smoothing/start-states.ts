import type { SmoothingModel } from "./model";
import type { SmoothingPass } from "./recursion";

/** Later cycles say little about where a series began. */
const mostStartCycles = 3;
const mostStartPeriods = 10;

/**
 * Writes where a search for the start states begins.
 *
 * With a season: level and trend of a line through the means of the first cycles (three at most), and each phase's mean
 * difference from that line, or ratio to it. Without: a straight line through the first periods (ten at most), or their
 * mean for a model without trend.
 *
 * @param pass holds at least two cycles for a model with season
 */
export function writeStartStates(pass: SmoothingPass, model: SmoothingModel): void {
  if (model.season === "none") writeLine(pass, model);
  else writeCycles(pass, model);
  const { level, trend } = pass;
  const mustBePositive = model.season === "multiplicative" || model.error === "multiplicative";
  if (model.trend === "none" || (mustBePositive && !(level + trend > 0 && level > 0))) {
    const meanPeriods = model.season === "none" ? mostStartPeriods : pass.season;
    pass.level = meanOf(pass.values, 0, Math.min(meanPeriods, pass.periods));
    pass.trend = 0;
  }
}

function meanOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] as number;
  return sum / (to - from);
}

/** Least squares through the first periods, which count 1, 2, ...: the level is the line's value at 0. */
function writeLine(pass: SmoothingPass, { trend }: SmoothingModel): void {
  const count = Math.min(mostStartPeriods, pass.periods);
  pass.seasons[0] = 0;
  const mean = meanOf(pass.values, 0, count);
  const middle = (count + 1) / 2;
  let products = 0;
  let squares = 0;
  for (let at = 0; at < count; at++) {
    const distance = at + 1 - middle;
    products += distance * (pass.values[at] as number);
    squares += distance * distance;
  }
  const slope = trend === "none" || squares === 0 ? 0 : products / squares;
  pass.level = mean - slope * middle;
  pass.trend = slope;
}

function writeCycles(pass: SmoothingPass, model: SmoothingModel): void {
  const { values, periods, season, seasons } = pass;
  const cycles = Math.max(1, Math.min(mostStartCycles, Math.floor(periods / season)));
  const first = meanOf(values, 0, season);
  const last = meanOf(values, (cycles - 1) * season, cycles * season);
  const slope = cycles === 1 ? 0 : (last - first) / ((cycles - 1) * season);
  const middle = (season - 1) / 2;
  seasons.fill(0);
  for (let cycle = 0; cycle < cycles; cycle++) {
    const mean = meanOf(values, cycle * season, (cycle + 1) * season);
    for (let phase = 0; phase < season; phase++) {
      const value = values[cycle * season + phase] as number;
      const line = mean + slope * (phase - middle);
      const effect = model.season === "multiplicative" ? value / (line > 0 ? line : mean) : value - line;
      seasons[phase] = (seasons[phase] as number) + effect / cycles;
    }
  }
  pass.level = first - slope * (middle + 1);
  pass.trend = slope;
}
