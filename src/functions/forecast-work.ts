import { automaticOrigins } from "../engine/forecasting/automatic";
import { boundsOrigins } from "../engine/forecasting/empirical-bounds";
import type { ForecastMethod } from "../engine/forecasting/method-names";
import { ArgumentError } from "./argument-error";
import { mostCellsOfAFormula } from "./rules/argument-rule";

/** Microseconds that a method takes for a period of an item, on a slow machine; of those not named: 1. */
const costs: Readonly<Partial<Record<ForecastMethod | "auto", number>>> = {
  holt: 10,
  damped: 15,
  "holt-winters": 20,
  "holt-winters-multiplicative": 30,
  ets: 120,
  croston: 4,
  sba: 4,
  sbj: 4,
  tsb: 4,
  auto: 25 * (automaticOrigins + 1),
};

/** What the automatic choice with its bounds costs, in automatic forecasts. */
export const automaticBoundsFits = 1 + boundsOrigins / (automaticOrigins + 1);

/** Microseconds of a simulated path's period. */
const pathCost = 0.3;
const mostMicroseconds = 1_000_000;

interface Work {
  readonly items: number;
  readonly periods: number;
  readonly horizon: number;
  readonly methods: readonly (ForecastMethod | "auto")[];
  /** Times that each method is fitted. */
  readonly fits?: number;
  /** Paths simulated for each item. */
  readonly paths?: number;
}

/**
 * Refuses results of too many cells, and work that would hold Excel up for more than about a second.
 *
 * @throws ArgumentError that says how many items fit
 */
export function requireForecastable({ items, periods, horizon, methods, fits = 1, paths = 0 }: Work): void {
  if (items * horizon > mostCellsOfAFormula) {
    throw new ArgumentError(
      `horizon: ${horizon} periods for ${items} items are too many cells for a formula. Enter a shorter horizon.`,
    );
  }
  const perPeriod = methods.reduce((sum, method) => sum + (costs[method] ?? 1), 0);
  const perItem = perPeriod * periods * fits + paths * horizon * pathCost;
  const most = Math.max(1, Math.floor(mostMicroseconds / perItem));
  if (items <= most) return;
  throw new ArgumentError(
    `history: ${items} items of ${periods} periods take a formula too long by ${methods.map((each) => `"${each}"`).join(", ")}. ` +
      `Select ${most} items at most for one formula, or a faster method such as "theta".`,
  );
}
