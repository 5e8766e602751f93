import type { SmoothingGains, SmoothingPass } from "./recursion";

/** Where the two unknowns cannot be told apart by their effects, only the level is fitted. */
const leastDeterminant = 1e-10;

/**
 * Writes the start level (and trend) that leave the smallest squared one-step errors for given gains, in closed form.
 *
 * Without a season errors are linear in the start states: e(t) = e0(t) - level a(t) - trend b(t), where e0, a and b come
 * from the recursion begun at (0, 0), and at (1, 0) and (0, 1) over a series of zeros. So the best start is a least-squares
 * problem in one or two unknowns, solved in one pass.
 *
 * @param pass a model without season; its level and trend are replaced
 */
export function writeBestLine(pass: SmoothingPass, gains: SmoothingGains, hasTrend: boolean): void {
  const { values, periods } = pass;
  const { level: levelGain, trend: trendGain, damping } = gains;
  let level = 0;
  let trend = 0;
  let levelOfLevel = 1;
  let trendOfLevel = 0;
  let levelOfTrend = 0;
  let trendOfTrend = hasTrend ? 1 : 0;
  let levelSquares = 0;
  let trendSquares = 0;
  let crossed = 0;
  let levelProducts = 0;
  let trendProducts = 0;
  for (let period = 0; period < periods; period++) {
    const base = level + damping * trend;
    const error = (values[period] as number) - base;
    const byLevel = levelOfLevel + damping * trendOfLevel;
    const byTrend = levelOfTrend + damping * trendOfTrend;
    levelSquares += byLevel * byLevel;
    trendSquares += byTrend * byTrend;
    crossed += byLevel * byTrend;
    levelProducts += byLevel * error;
    trendProducts += byTrend * error;
    level = base + levelGain * error;
    trend = damping * trend + trendGain * error;
    trendOfLevel = damping * trendOfLevel - trendGain * byLevel;
    levelOfLevel = byLevel - levelGain * byLevel;
    trendOfTrend = damping * trendOfTrend - trendGain * byTrend;
    levelOfTrend = byTrend - levelGain * byTrend;
  }
  const determinant = levelSquares * trendSquares - crossed * crossed;
  if (hasTrend && determinant > leastDeterminant * levelSquares * trendSquares) {
    pass.level = (levelProducts * trendSquares - trendProducts * crossed) / determinant;
    pass.trend = (trendProducts * levelSquares - levelProducts * crossed) / determinant;
  } else {
    pass.level = levelProducts / levelSquares;
    pass.trend = 0;
  }
}
