import { demandBucket } from "./temporal-aggregation";
import { backtest, type BacktestOptions, type MethodErrors } from "./backtest";
import type { ForecastMethod } from "./method-names";
import { fewestPeriods } from "./methods";

export interface SelectionRules {
  /** A method must have a mean squared error below naive's by this share; default 0.02. */
  readonly margin?: number | undefined;
  /** And a lower error than naive at this share of the origins at least; default 0.5. */
  readonly originShare?: number | undefined;
}

/** The method chosen for a series, and what it was chosen from. */
export interface Selection {
  readonly method: ForecastMethod;
  /** Errors of naive and of every method tried; none when the series is too short to compare. */
  readonly errors: readonly MethodErrors[];
}

const defaults = { margin: 0.02, originShare: 0.5 };

/**
 * Mean interval between demands from which methods for intermittent demand are tried: the cut between smooth and
 * intermittent demand, rounded by `demandBucket`.
 */
const intermittentBucket = 2;

/** Methods worth trying on a series by how often it has demand, best first where errors are equal. */
export function methodMenu(values: Float64Array, season: number): ForecastMethod[] {
  const isIntermittent = (demandBucket(values) ?? Infinity) >= intermittentBucket;
  const menu: ForecastMethod[] = isIntermittent
    ? ["sba", "tsb", "imapa", "adida", "ses", "mean", "moving-average"]
    : ["median-of-three", "optimised-theta", "ses", "damped", "ets", "moving-average"];
  if (season > 1 && !isIntermittent) menu.push("holt-winters", "seasonal-naive");
  return menu.filter((method) => values.length >= fewestPeriods(method, season));
}

/**
 * Chooses a method for one series by a rolling-origin back-test.
 *
 * Against overfitting a method counts only when it beats naive by a margin, and at enough of the origins; of these the one
 * with the lowest mean squared error is chosen, else naive. A series too short to compare gets the first of its menu.
 *
 * @param values periods of demand, units, oldest first
 * @param options the back-test; methods that cannot be used on the series are left out
 * @throws RangeError without methods
 */
export function selectMethod(
  values: Float64Array,
  options: BacktestOptions,
  { margin = defaults.margin, originShare = defaults.originShare }: SelectionRules = {},
): Selection {
  const [fallback] = options.methods;
  if (fallback === undefined) throw new RangeError("A selection needs at least one method");
  const methods: ForecastMethod[] = ["naive", ...options.methods.filter((method) => method !== "naive")];
  const errors = backtest(values, { ...options, methods });
  const [naive, ...others] = errors;
  if (naive === undefined) return { method: fallback, errors };
  const bar = meanOf(naive.squaredErrors) * (1 - margin);
  const passing = others.filter((candidate) => {
    const wins = candidate.squaredErrors.filter(
      (square, origin) => square < (naive.squaredErrors[origin] as number),
    ).length;
    return meanOf(candidate.squaredErrors) < bar && wins >= originShare * naive.squaredErrors.length;
  });
  const best = passing.reduce<MethodErrors | null>(
    (lowest, candidate) =>
      lowest === null || meanOf(candidate.squaredErrors) < meanOf(lowest.squaredErrors) ? candidate : lowest,
    null,
  );
  return { method: best?.method ?? "naive", errors };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}
