import { adidaRate } from "../../../src/engine/forecasting/adida";
import { automaticForecast } from "../../../src/engine/forecasting/automatic";
import { crostonByComponents } from "../../../src/engine/forecasting/croston-by-components";
import { fitCroston } from "../../../src/engine/forecasting/croston-fit";
import { fitEts } from "../../../src/engine/forecasting/smoothing/ets";
import { fitSmoothing } from "../../../src/engine/forecasting/smoothing/fit";
import { smoothingModels } from "../../../src/engine/forecasting/smoothing-methods";
import { runScale, stockForService } from "../../../src/engine/forecasting/stock-for-service";
import { optimisedThetaForecast } from "../../../src/engine/forecasting/theta/optimised-theta";
import { thetaForecast } from "../../../src/engine/forecasting/theta/theta";
import { demandHistory } from "../data";
import type { BenchTask, Size } from "../task";

const months = 72;
const weeks = 104;

/** One method over many series; `perSecond` counts series. Multiplicative models need demand everywhere: `least` is added. */
function seriesTask(
  name: string,
  size: Size,
  forecast: (values: Float64Array) => unknown,
  least = 0,
): BenchTask {
  return {
    name,
    sizes: [size],
    growthFrom: { ...size, items: size.items / 10 },
    prepare({ items, periods }) {
      const { values } = demandHistory({ items, periods });
      const series = Array.from({ length: items }, (_, item) =>
        values.slice(item * periods, (item + 1) * periods).map((value) => value + least),
      );
      return { run: () => series.map(forecast) };
    },
  };
}

/** 52 runs an item: each week of the second year, forecast by that of the first. */
const stockTask: BenchTask = {
  name: "stock-for-service",
  sizes: [{ items: 50_000, periods: weeks }],
  growthFrom: { items: 5_000, periods: weeks },
  mostMilliseconds: 1_500,
  prepare({ items, periods }) {
    const { values } = demandHistory({ items, periods });
    const half = periods / 2;
    const runs = Array.from({ length: items }, (_, item) => ({
      forecast: values.slice(item * periods, item * periods + half),
      demand: values.slice(item * periods + half, (item + 1) * periods),
      scale: runScale(1 + (item % 7), 1),
    }));
    return { run: () => stockForService(runs, 0.95) };
  },
};

const sba = {
  method: "sba",
  alphaSize: "auto",
  alphaInterval: "auto",
  start: "mean",
  objective: "mar",
} as const;

/** Forecasts with fitted constants: the peers' figures stand in the performance goals. */
export const forecastingTasks: readonly BenchTask[] = [
  seriesTask("croston-components", { items: 10_000, periods: weeks }, (values) =>
    crostonByComponents(values, [0.1, 0.3]),
  ),
  seriesTask("sba-rate-errors", { items: 1_000, periods: weeks }, (values) => fitCroston(values, sba)),
  seriesTask("sba-rate-errors-and-start", { items: 1_000, periods: weeks }, (values) =>
    fitCroston(values, { ...sba, optimiseStart: true }),
  ),
  seriesTask("adida", { items: 10_000, periods: weeks }, (values) => adidaRate(values)),
  seriesTask("holt-winters", { items: 1_000, periods: months }, (values) =>
    fitSmoothing(values, smoothingModels["holt-winters"], 12),
  ),
  seriesTask("ets-automatic", { items: 200, periods: months }, (values) => fitEts(values, 12)),
  seriesTask("ets-automatic-positive", { items: 100, periods: months }, (values) => fitEts(values, 12), 1),
  seriesTask("theta", { items: 2_000, periods: months }, (values) => thetaForecast(values, 12, 12), 1),
  seriesTask("theta-optimised", { items: 2_000, periods: months }, (values) =>
    optimisedThetaForecast(values, 12, 12),
  ),
  seriesTask("forecast-automatic", { items: 50, periods: weeks }, (values) =>
    automaticForecast(values, { horizon: 4 }),
  ),
  stockTask,
];
