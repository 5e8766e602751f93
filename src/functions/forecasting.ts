import { backtest, type MethodErrors } from "../engine/forecasting/backtest";
import { crostonForecasts } from "../engine/forecasting/croston";
import { automaticOrigins } from "../engine/forecasting/automatic";
import { simulatedPaths } from "../engine/forecasting/smoothing/intervals";
import { analogueLevel, expectedLevel, launchCurve, launchForecast } from "../engine/forecasting/new-product";
import { trackingSignal } from "../engine/forecasting/tracking-signal";
import { ArgumentError } from "./argument-error";
import { evaluate } from "./evaluate";
import { errorMeasures, type ErrorInput } from "./forecast-error";
import { forecastItem, needsDemandEverywhere, requireParameters, requireSeason } from "./forecast-input";
import { automaticBoundsFits, requireForecastable } from "./forecast-work";
import { flatForecasts, layOut, numberColumn, type Cell } from "./results";
import { alignColumns } from "./row-wise";

/** Probability of the range of FORECAST_NPI, which has no argument for it. */
const rangeLevel = 0.95;

/**
 * Forecasts intermittent demand by Croston's method or one of its corrections; the forecast is flat.
 * @customfunction CROSTON CROSTON
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param [horizon] Periods to forecast. Default 1.
 * @param [method] "croston" (default), "sba", "sbj" or "tsb".
 * @param [alphaSize] Smoothing constant of demand sizes, above 0 up to 1, or "auto". Default 0.1.
 * @param [alphaInterval] Smoothing constant of intervals (for "tsb": of the probability), or "auto". Default 0.1.
 * @param [start] "first" (default) or "mean" (default for "tsb"): where intervals or probability begin.
 * @param [objective] What "auto" minimises: "mar" (default), "msr", "mse" or "mae".
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
    const isFixed = input.alphaSize !== "auto" && input.alphaInterval !== "auto";
    const { items, periods } = input.history.history;
    requireForecastable({ items, periods, horizon: input.horizon, methods: isFixed ? [] : [input.method] });
    const start = input.start ?? (input.method === "tsb" ? "mean" : "first");
    const rates = crostonForecasts(input.history.history, { ...input, start });
    return flatForecasts(rates, input.horizon, input.history.down);
  });
}

/**
 * Forecasts demand by a method, or by several together, weighted for each item by a back-test.
 * @customfunction FORECAST FORECAST
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param [horizon] Periods to forecast. Default 1.
 * @param [method] "auto" (default), "naive", "ses", "damped", "holt-winters", "ets", "theta", "sba", "tsb" and others.
 * @param [season] Periods in a season, such as 12 for months. Default 1: none.
 * @param [parameters] Fixed constants: alpha, beta, gamma, phi, those that the method has. Left out: optimised.
 * @returns Forecasts in units a period: a row per item, a column per period of the horizon.
 */
export function forecast(
  history: unknown[][],
  horizon?: number,
  method?: string,
  season?: number,
  parameters?: unknown[][],
): unknown[][] {
  return evaluate("FORECAST", [history, horizon, method, season, parameters], (input) => {
    const { history, down } = input.history;
    requireSeason(input.method, input.season, history);
    requireParameters(input.method, input.parameters, history);
    requireForecastable({ ...history, horizon: input.horizon, methods: [input.method] });
    const rows = Array.from(
      { length: history.items },
      (_, item) => forecastItem(input.method, history, item, input)?.point ?? null,
    );
    return layOut(rows, input.horizon, needsDemandEverywhere, down);
  });
}

/**
 * Forecasts demand with the range that it lies in with a given probability.
 * @customfunction FORECAST_INTERVAL FORECAST_INTERVAL
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param [horizon] Periods to forecast. Default 1.
 * @param [level] Probability that demand lies in the range, such as 0.95 (default).
 * @param [method] As in FORECAST. Default "auto".
 * @param [season] Periods in a season, such as 12 for months. Default 1: none.
 * @returns A row per item: lower bounds for all periods, then the forecasts, then upper bounds.
 */
export function forecastInterval(
  history: unknown[][],
  horizon?: number,
  level?: number,
  method?: string,
  season?: number,
): unknown[][] {
  return evaluate("FORECAST_INTERVAL", [history, horizon, level, method, season], (input) => {
    const { history, down } = input.history;
    const { horizon } = input;
    requireSeason(input.method, input.season, history);
    const fits = input.method === "auto" ? automaticBoundsFits : 1;
    requireForecastable({ ...history, horizon, methods: [input.method], fits, paths: simulatedPaths });
    let isShort = false;
    const rows = Array.from({ length: history.items }, (_, item) => {
      const found = forecastItem(input.method, history, item, input);
      const bounds = found?.bounds(input.level) ?? null;
      isShort ||= found !== null && bounds === null;
      return found && bounds && Float64Array.of(...bounds.lower, ...found.point, ...bounds.upper);
    });
    const reason = isShort
      ? "There are too few periods to tell how far forecasts are off."
      : needsDemandEverywhere;
    return layOut(rows, 3 * horizon, reason, down);
  });
}

/**
 * Compares forecasting methods by a rolling-origin back-test over all items.
 * @customfunction FORECAST_COMPARE FORECAST_COMPARE
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param [methods] Methods as in FORECAST, as a row or a column. Default: seven common ones.
 * @param [horizon] Periods that each forecast reaches. Default 1.
 * @param [season] Periods in a season, such as 12 for months. Default 1: none.
 * @returns A table with headers: method, WAPE, bias (positive: over-forecast), MASE and RMSSE (lag 1).
 */
export function forecastCompare(
  history: unknown[][],
  methods?: unknown[][],
  horizon?: number,
  season?: number,
): unknown[][] {
  return evaluate("FORECAST_COMPARE", [history, methods, horizon, season], (input) => {
    const { history } = input.history;
    const { methods, horizon, season } = input;
    for (const method of methods) requireSeason(method, season, history);
    requireForecastable({ ...history, horizon, methods, fits: automaticOrigins });
    const { values, items, periods } = history;
    const byItem = Array.from({ length: items }, (_, item) =>
      backtest(values.subarray(item * periods, (item + 1) * periods), {
        methods,
        horizon,
        season,
        origins: automaticOrigins,
      }),
    );
    const usable = new Set(byItem.flatMap((errors) => errors.map(({ method }) => method)));
    // A mean over other items is no comparison.
    const errors = byItem.filter((each) => each.length === usable.size).flat();
    if (errors.length === 0) {
      throw new ArgumentError(
        `history: holds ${periods} periods, too few to hold back ${horizon} and forecast them by these methods. ` +
          "Select more periods, or enter a shorter horizon.",
      );
    }
    const header = ["Method", "WAPE", "Bias (+ = over-forecast)", "MASE (lag 1)", "RMSSE (lag 1)"];
    return [
      header,
      ...methods.map((method) =>
        comparisonRow(
          method,
          errors.filter((each) => each.method === method),
        ),
      ),
    ];
  });
}

/** WAPE and bias of all items' demand together; MASE and RMSSE as means of the items that have them. */
function comparisonRow(method: string, errors: readonly MethodErrors[]): Cell[] {
  const total = (termOf: (each: MethodErrors) => number): number =>
    errors.reduce((sum, each) => sum + termOf(each), 0);
  const meanOf = (termOf: (each: MethodErrors) => number): number => {
    const known = errors.map(termOf).filter((value) => !Number.isNaN(value));
    return known.reduce((sum, value) => sum + value / known.length, known.length === 0 ? NaN : 0);
  };
  const demand = total((each) => each.demand) || NaN;
  const measures = Float64Array.of(
    total((each) => each.absoluteError) / demand,
    total((each) => each.overForecast) / demand,
    meanOf((each) => each.meanAbsoluteScaledError),
    meanOf((each) => each.rootMeanSquaredScaledError),
  );
  const reason =
    errors.length === 0
      ? needsDemandEverywhere
      : "There is no demand, or no change of demand, to relate errors to.";
  return [method, ...numberColumn(measures, () => reason, "across").flat()];
}

/**
 * Measures the accuracy of forecasts against actual demand.
 * @customfunction FORECAST_ERROR FORECAST_ERROR
 * @param actual Actual demand by period, as a column or a row.
 * @param forecast Its forecasts, of the same length.
 * @param measure "me", "mae", "mse", "rmse", "mape", "wape", "mase", "rmsse", "bias" or "periods-in-stock".
 * @param [insample] For "mase" and "rmsse": demand before the forecasts, oldest first.
 * @param [season] For "mase" and "rmsse": lag of the naive forecast they are scaled by. Default 1.
 * @returns One number; fractions for "mape", "wape" and "bias" (positive: over-forecast).
 */
export function forecastError(
  actual: unknown[][],
  forecast: unknown[][],
  measure: string,
  insample?: unknown[][],
  season?: number,
): unknown[][] {
  return evaluate("FORECAST_ERROR", [actual, forecast, measure, insample, season], (input) => {
    const { measure, season } = input;
    if (measure === null) {
      throw new ArgumentError(
        `measure: is missing. Enter one of ${Object.keys(errorMeasures)
          .map((each) => `"${each}"`)
          .join(", ")}.`,
      );
    }
    const { record } = recordOf(input);
    const { compute, needsInsample, reason } = errorMeasures[measure];
    if (needsInsample === true && input.insample === null) {
      throw new ArgumentError(
        `insample: is missing. Select the demand before the forecasts for "${measure}".`,
      );
    }
    const value = compute({ record, insample: input.insample?.values ?? new Float64Array(0), season });
    return numberColumn(Float64Array.of(value), () => reason ?? "There is no such figure.");
  });
}

/**
 * Forecasts a new product by the launch curve of its analogues, with the range of 95 %.
 * @customfunction FORECAST_NPI FORECAST_NPI
 * @param analogues Demand of similar products: a row each, a column per period, the first being the launch.
 * @param [similarity] How similar each analogue is, 0 or more, as a column or a row. Default: all alike.
 * @param [horizon] Periods to forecast from the launch on. Default 1.
 * @param [expectedTotal] Units expected over all periods of the analogues. Default: the mean of their totals.
 * @returns One row: lower bounds for all periods, then the forecasts, then upper bounds.
 */
export function forecastNpi(
  analogues: unknown[][],
  similarity?: unknown[][],
  horizon?: number,
  expectedTotal?: number,
): unknown[][] {
  return evaluate("FORECAST_NPI", [analogues, similarity, horizon, expectedTotal], (input) => {
    const { history, down } = input.analogues;
    const { horizon, expectedTotal } = input;
    const weights = input.similarity?.values ?? new Float64Array(history.items).fill(1);
    if (weights.length !== history.items) {
      throw new ArgumentError(
        `similarity: holds ${weights.length} cells, but analogues has ${history.items} rows. Select one for each.`,
      );
    }
    if (horizon > history.periods) {
      throw new ArgumentError(
        `horizon: is ${horizon}, but analogues has ${history.periods} periods. Enter a shorter horizon.`,
      );
    }
    const launch = launchCurve(history, weights);
    if (launch === null)
      return layOut([null], 3 * horizon, "No analogue with a similarity has demand.", down);
    const level = expectedTotal > 0 ? expectedLevel(launch, expectedTotal) : analogueLevel(launch);
    const { point, bounds } = launchForecast(launch, level, 0, horizon);
    const none = new Float64Array(horizon).fill(NaN);
    const { lower, upper } = bounds(rangeLevel) ?? { lower: none, upper: none };
    return layOut(
      [Float64Array.of(...lower, ...point, ...upper)],
      3 * horizon,
      "A range needs three analogues with demand.",
      down,
    );
  });
}

/**
 * Follows the tracking signal of forecasts: cumulated error / mean absolute error. Beyond 4 or -4 the forecast is biased.
 * @customfunction TRACKING_SIGNAL TRACKING_SIGNAL
 * @param actual Actual demand by period, as a column or a row.
 * @param forecast Its forecasts, of the same length.
 * @param [smoothing] Constant that smooths the mean absolute error, up to 1. Left out: the plain mean so far.
 * @returns The signal after each period: positive when demand exceeds the forecast.
 */
export function trackingSignalFunction(
  actual: unknown[][],
  forecast: unknown[][],
  smoothing?: number,
): unknown[][] {
  return evaluate("TRACKING_SIGNAL", [actual, forecast, smoothing], (input) => {
    const { record, direction } = recordOf(input);
    const signal = trackingSignal(record, input.smoothing === 0 ? undefined : input.smoothing);
    return numberColumn(signal, () => "There is no signal for this period.", direction);
  });
}

type RecordInput = Parameters<typeof alignColumns<"actual" | "forecast">>[0];

/** Demand and forecasts of equal length. */
function recordOf({ actual, forecast }: RecordInput): {
  readonly record: ErrorInput["record"];
  readonly direction: "down" | "across";
} {
  const { columns, direction, count } = alignColumns({ actual, forecast });
  const none = new Float64Array(count);
  return { record: { actual: columns.actual ?? none, forecast: columns.forecast ?? none }, direction };
}
