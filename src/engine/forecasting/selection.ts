import { backtest, type BacktestOptions, type MethodErrors } from "./backtest";
import type { ForecastMethod } from "./method-names";

export { methodMenu } from "./menu";

export interface SelectionRules {
  /** Another method must have a mean squared error below the first one's by this share; default 0.1. */
  readonly margin?: number | undefined;
  /** And a lower error at this share of the origins at least; default 1: at each. */
  readonly originShare?: number | undefined;
}

/** The method chosen for a series, and what it was chosen from. */
export interface Selection {
  readonly method: ForecastMethod;
  /** Errors of naive and of every method tried; none when the series is too short to compare. */
  readonly errors: readonly MethodErrors[];
}

const defaults = { margin: 0.1, originShare: 1 };

/**
 * Chooses one method for a series by a rolling-origin back-test.
 *
 * Against overfitting the first of the methods stands until another, naive among them, has a mean squared error below its
 * by a margin, and a lower error at enough of the origins; of these the one with the lowest is chosen. Six origins of one
 * item are noise for the most part: on public data, taking the lowest error as it is costs up to 3 %, and staying with naive
 * unless it is beaten 3 to 30 %. Where the first method cannot be compared, naive stands in its
 * place; a series too short to compare gets the first.
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
  const [first] = options.methods;
  if (first === undefined) throw new RangeError("A selection needs at least one method");
  const methods: ForecastMethod[] = ["naive", ...options.methods.filter((method) => method !== "naive")];
  const errors = backtest(values, { ...options, methods });
  const standing = errors.find(({ method }) => method === first) ?? errors[0];
  if (standing === undefined) return { method: first, errors };
  const bar = standing.meanSquaredError * (1 - margin);
  const passing = errors.filter((candidate) => {
    const wins = candidate.squaredErrors.filter(
      (square, origin) => square < (standing.squaredErrors[origin] as number),
    ).length;
    return candidate.meanSquaredError < bar && wins >= originShare * standing.squaredErrors.length;
  });
  const best = passing.reduce(
    (lowest, candidate) => (candidate.meanSquaredError < lowest.meanSquaredError ? candidate : lowest),
    standing,
  );
  return { method: best.method, errors };
}
