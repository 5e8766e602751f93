import { shrunkCovariance } from "../../../src/engine/forecasting/reconciliation/error-covariance";
import { backtestBatch } from "../../../src/engine/forecasting/reconciliation/hierarchy-batch";
import { minimumTrace } from "../../../src/engine/forecasting/reconciliation/minimum-trace";
import { totalOverParts } from "../../../src/engine/forecasting/reconciliation/summing-structure";
import { demandHistory } from "../data";
import type { BenchTask, Size } from "../task";

const parts = 20;
const size: Size = { items: 500, periods: 60 };
const growthFrom: Size = { items: 50, periods: 60 };

/** MinT with shrinkage for items of twenty parts each: covariance of sixty errors, and forecasts of twelve periods. */
const minTrace: BenchTask = {
  name: "min-trace",
  sizes: [size],
  growthFrom,
  mostMilliseconds: 1_000,
  prepare({ items, periods }) {
    const structure = totalOverParts(parts);
    const series = parts + 1;
    const horizon = 12;
    const { values } = demandHistory({ items: items * series, periods });
    // Numbers of the size and spread of demand serve as errors: the arithmetic is the same.
    const errors = Array.from({ length: items }, (_, item) =>
      values.slice(item * series * periods, (item + 1) * series * periods),
    );
    const forecasts = Array.from({ length: items }, (_, item) =>
      values.slice(item * series * horizon, (item + 1) * series * horizon),
    );
    return {
      run: () =>
        errors.map((own, item) =>
          minimumTrace(structure, forecasts[item]!, horizon, shrunkCovariance(own, periods)),
        ),
    };
  },
};

/** The whole back-test of such items: base forecasts, six origins, every way of reconciling. */
const hierarchies: BenchTask = {
  name: "hierarchy-backtest",
  sizes: [size],
  growthFrom,
  mostMilliseconds: 5_000,
  prepare({ items, periods }) {
    const { values } = demandHistory({ items: items * parts, periods });
    const starts = (step: number): Int32Array => Int32Array.from({ length: items + 1 }, (_, at) => at * step);
    const batch = {
      rowStart: starts(parts),
      cellStart: starts(parts * periods),
      values,
      groups: Int32Array.from({ length: items * parts }, (_, row) => row % 4),
      test: {
        horizon: 3,
        origins: 6,
        fewestOrigins: 3,
        fewestKnown: 8,
        shares: "proportions-of-averages",
      },
    } as const;
    return { run: () => backtestBatch(batch) };
  },
};

export const reconciliationTasks: readonly BenchTask[] = [minTrace, hierarchies];
