import { demandOf } from "../../../src/engine/history";
import type { ServiceCase, TestWindows } from "./windows";

/** Mean and standard deviation of the demand of every window, units. */
export interface WindowMoments {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/** Forecasts one period ahead, as most systems make them, with their constant at 0.1. */
export const oneStepForecasts = ["ses", "sba"] as const;
export type OneStepForecast = (typeof oneStepForecasts)[number];

const alpha = 0.1;

/** A forecast that is taken along the series: told a demand, it says what it expects of the next period; NaN before it can. */
type Forecaster = (demand: number) => number;

function simpleSmoothing(): Forecaster {
  let level = NaN;
  return (demand) => {
    level = Number.isNaN(level) ? demand : level + alpha * (demand - level);
    return level;
  };
}

/** Croston with the correction of Syntetos and Boylan, started from the first demand and the first interval. */
function syntetosBoylan(): Forecaster {
  let size = NaN;
  let interval = NaN;
  let since = 0;
  return (demand) => {
    since++;
    if (demand > 0) {
      size = Number.isNaN(size) ? demand : size + alpha * (demand - size);
      interval = Number.isNaN(interval) ? since : interval + alpha * (since - interval);
      since = 0;
    }
    return ((1 - alpha / 2) * size) / interval;
  };
}

const forecasters = { ses: simpleSmoothing, sba: syntetosBoylan };

/**
 * The textbook's demand of a protection interval: forecast of a period x P, root mean squared error of one step x root of P.
 * Errors count from the first forecast on.
 */
export function oneStepMoments(name: OneStepForecast, set: ServiceCase, windows: TestWindows): WindowMoments {
  const { items, periods, values } = set.history;
  const mean = new Float64Array(windows.count);
  const deviation = new Float64Array(windows.count);
  for (let item = 0; item < items; item++) {
    const first = windows.firstWindow[item] as number;
    const end = windows.firstWindow[item + 1] as number;
    const origin = windows.firstOrigin[item] as number;
    const forecaster = forecasters[name]();
    let forecast = NaN;
    let squares = 0;
    let errors = 0;
    for (let known = set.launched?.[item] ?? 0; known <= origin + end - first - 1; known++) {
      const window = first + known - origin;
      if (window >= first && window < end) {
        const length = windows.length[window] as number;
        mean[window] = length * forecast;
        deviation[window] = errors > 0 ? Math.sqrt((squares / errors) * length) : 0;
      }
      if (known >= periods) break;
      const demand = demandOf(values[item * periods + known] as number);
      if (!Number.isNaN(forecast)) {
        squares += (demand - forecast) ** 2;
        errors++;
      }
      forecast = forecaster(demand);
    }
  }
  return { mean, deviation };
}
