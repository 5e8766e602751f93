import { demandOf } from "../../../../engine/history";
import type { Dataset } from "../../../../model/dataset";
import { dayOfIso } from "../../../../model/dates";
import type { JudgedOverride } from "./judge";
import type { PeriodAxis } from "./period-axis";

/** How far two forecasts were off over the periods that have become history, units. */
export interface MeasuredErrors {
  readonly periods: number;
  readonly demand: number;
  /** Sums of |actual - forecast|: by the statistics of the day of the request, and as overridden. */
  readonly statisticalError: number;
  readonly overrideError: number;
}

const nothing: MeasuredErrors = { periods: 0, demand: 0, statisticalError: 0, overrideError: 0 };

/**
 * What an approved override was worth, over its periods that are history and began before it expired. The statistical forecast
 * is that of the day of the request: neither side has seen what came after it.
 *
 * @returns null for an override that was not approved or has no such period
 */
export function measuredErrors(
  { effect, isApproved }: JudgedOverride,
  { history, ended }: Pick<Dataset, "history" | "ended">,
  axis: PeriodAxis,
): MeasuredErrors | null {
  if (effect === null || !isApproved) return null;
  const { item, first, last, expires, statistical, overridden } = effect;
  const end = Math.min(last + 1, history.periods, ended?.[item] ?? history.periods);
  let [periods, demand, statisticalError, overrideError] = [0, 0, 0, 0];
  for (let period = first; period < end; period++) {
    if (expires !== null && axis.startOf(period) > dayOfIso(expires)) break;
    const actual = demandOf(history.values[item * history.periods + period]!);
    periods++;
    demand += actual;
    statisticalError += Math.abs(actual - statistical[period - first]!);
    overrideError += Math.abs(actual - overridden[period - first]!);
  }
  return periods === 0 ? null : { periods, demand, statisticalError, overrideError };
}

export const addErrors = (all: readonly MeasuredErrors[]): MeasuredErrors =>
  all.reduce(
    (sum, each) => ({
      periods: sum.periods + each.periods,
      demand: sum.demand + each.demand,
      statisticalError: sum.statisticalError + each.statisticalError,
      overrideError: sum.overrideError + each.overrideError,
    }),
    nothing,
  );

/** Forecast value added: statistical WAPE less the override's, as a fraction; positive is better. NaN without demand. */
export const valueAdded = ({ demand, statisticalError, overrideError }: MeasuredErrors): number =>
  demand > 0 ? (statisticalError - overrideError) / demand : Number.NaN;
