import { awardAt, type AwardPaths } from "./award-path";

/** Bisection alone needs no more for a double; Newton's steps need a few. */
const mostSteps = 200;
const rounding = 1e-14;

const isOpen = (level: number, from: number, to: number): boolean => level >= from && level < to;

/**
 * The level at which awards add up to a supply: Newton's steps along the pieces of their sum, kept inside a bracket.
 *
 * @param supply units, from the sum of the guarantees to the sum of the requests
 */
export function commonLevel(paths: AwardPaths, supply: number): number {
  let low = 0;
  let high = paths.highest;
  let level = 0;
  for (let step = 0; step < mostSteps; step++) {
    let given = 0;
    let slope = 0;
    for (let recipient = 0; recipient < paths.slope.length; recipient++) {
      given += awardAt(paths, recipient, level);
      if (
        isOpen(level, paths.firstFrom[recipient]!, paths.firstTo[recipient]!) ||
        isOpen(level, paths.secondFrom[recipient]!, paths.secondTo[recipient]!)
      )
        slope += paths.slope[recipient]!;
    }
    const missing = supply - given;
    if (Math.abs(missing) <= rounding * supply) return level;
    if (missing > 0) low = level;
    else high = level;
    const newton = level + missing / slope;
    const next = newton > low && newton < high ? newton : low + (high - low) / 2;
    if (next === level) return level;
    level = next;
  }
  return level;
}
