import { crostonForecasts, type CrostonMethod } from "../../../src/engine/forecasting/croston";
import { demandHistory } from "../data";
import type { BenchTask } from "../task";

/** Intermittent forecasts with fixed constants; `perSecond` counts series. */
export const crostonTasks: readonly BenchTask[] = (["croston", "sba", "tsb"] as const).map(crostonTask);

function crostonTask(method: CrostonMethod): BenchTask {
  return {
    name: `${method}-fixed`,
    sizes: [{ items: 100_000, periods: 104 }],
    growthFrom: { items: 10_000, periods: 104 },
    prepare(size) {
      const history = demandHistory(size);
      return { run: () => crostonForecasts(history, { method }) };
    },
  };
}
