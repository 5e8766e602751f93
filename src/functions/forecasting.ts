import { crostonForecasts } from "../engine/forecasting/croston";
import { ArgumentError } from "./argument-error";
import { mostCellsOfAFormula } from "./rules/argument-rule";
import { evaluate } from "./evaluate";
import { flatForecasts } from "./results";

function requireFitting(items: number, horizon: number): void {
  if (items * horizon <= mostCellsOfAFormula) return;
  throw new ArgumentError(
    `horizon: ${horizon} periods for ${items} items are too many cells for a formula. Enter a shorter horizon: the forecast is flat.`,
  );
}

/**
 * Forecasts intermittent demand by Croston's method or one of its corrections; the forecast is flat.
 * @customfunction CROSTON CROSTON
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param [horizon] Periods to forecast. Default 1.
 * @param [method] "croston" (default), "sba", "sbj" or "tsb".
 * @param [alphaSize] Smoothing constant of demand sizes, above 0 up to 1. Default 0.1.
 * @param [alphaInterval] Smoothing constant of intervals (for "tsb": of the probability). Default 0.1.
 * @param [start] "first" (default) or "mean" (default for "tsb"): where intervals or probability begin.
 * @param [objective] For constants set to "auto" in a later release: "mar", "msr", "mse" or "mae".
 * @returns Forecasts in units a period: a row per item, a column per period of the horizon.
 */
export function croston(
  history: unknown[][],
  horizon?: number,
  method?: string,
  alphaSize?: unknown,
  alphaInterval?: unknown,
  start?: string,
  objective?: string,
): unknown[][] {
  const raw = [history, horizon, method, alphaSize, alphaInterval, start, objective];
  return evaluate("CROSTON", raw, (input) => {
    requireFitting(input.history.history.items, input.horizon);
    const start = input.start ?? (input.method === "tsb" ? "mean" : "first");
    const rates = crostonForecasts(input.history.history, { ...input, start });
    return flatForecasts(rates, input.horizon, input.history.down);
  });
}
