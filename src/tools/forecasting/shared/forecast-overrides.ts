import type { Dataset, PeriodUnit } from "../../../model/dataset";
import { periodsPerYear } from "../../strategy/segment/classify";
import { approversOf, type Approvers } from "./overrides/approvers";
import { judgeRequests, type ForecastAsOf, type JudgedOverride } from "./overrides/judge";
import { periodAxis, type PeriodAxis } from "./overrides/period-axis";
import { isFree, overrideRequests } from "./overrides/rows";
import { itemForecastAsOf } from "./statistics-as-of";

export interface OverrideSettings {
  /** ISO day of the run. */
  readonly today: string;
  /** Class in force by item. */
  readonly segments: readonly string[];
  /** Periods in a season; 1 for none. */
  readonly season: number;
  /** Periods that an override may reach beyond what was known when it was requested. */
  readonly mostAhead?: number;
  /** The statistical forecast that sizes and value added are measured by; left out: `statisticsAsOf`. */
  readonly forecastAsOf?: ForecastAsOf;
}

/** The overrides in the workbook, with what was read to judge them. */
export interface ForecastOverrides {
  /** In the order of the sheet, free rows left out. */
  readonly judged: readonly JudgedOverride[];
  readonly approvers: Approvers;
  readonly axis: PeriodAxis;
  /** Unit cost, or unit price where no cost is known; NaN where neither is. */
  readonly unitValue: Float64Array;
}

/** Two years for most calendars: further ahead nobody knows what a promotion brings. */
export const usualMostAhead: Readonly<Record<PeriodUnit, number>> = {
  day: 370,
  week: 104,
  month: 24,
  quarter: 8,
  year: 2,
  period: 24,
};

/** The statistical forecast of a day, as `itemForecastAsOf` gives it. */
export function statisticsAsOf(
  data: Pick<Dataset, "history" | "launched" | "ended" | "policies">,
  segments: readonly string[],
  season: number,
): ForecastAsOf {
  const forecast = itemForecastAsOf(data, segments, season);
  return (item, known, horizon) => forecast(item, known, horizon).point;
}

const known = (value: number): number => (Number.isFinite(value) ? value : 0);

/** Demand of a mean year in money; NaN where no item has a value. */
function yearMoney(data: Dataset, unitValue: Float64Array): number {
  const { values, periods, items } = data.history;
  if (periods === 0 || !unitValue.some(Number.isFinite)) return Number.NaN;
  let money = 0;
  for (let item = 0; item < items; item++) {
    let units = 0;
    for (let period = 0; period < periods; period++) units += Math.max(0, values[item * periods + period]!);
    money += known(units * unitValue[item]!);
  }
  return (money / periods) * periodsPerYear[data.calendar.unit];
}

/**
 * Reads the sheets Forecast overrides and Override approvers, and judges each override.
 *
 * Sizes are against the forecast of the day of the request, so that the approver does not change with new data.
 *
 * @returns no override before the first run of the tool `overrides`
 */
export function forecastOverrides(data: Dataset, settings: OverrideSettings): ForecastOverrides {
  const { today, segments, season } = settings;
  const { unitCost, unitPrice } = data.items;
  const unitValue = unitCost.some(Number.isFinite) ? unitCost : unitPrice;
  const approvers = approversOf(data, yearMoney(data, unitValue));
  const axis = periodAxis(data.calendar);
  const requests = (overrideRequests(data) ?? []).filter((request) => !isFree(request));
  const judged = judgeRequests(requests, {
    data,
    today,
    axis,
    segments,
    unitValue,
    approvers: approvers.rules,
    forecastAsOf: settings.forecastAsOf ?? statisticsAsOf(data, segments, season),
    mostAhead: settings.mostAhead ?? usualMostAhead[data.calendar.unit],
  });
  return { judged, approvers, axis, unitValue };
}

/** A forecast after the overrides that count. */
export interface OverriddenForecast {
  /** items x horizon, units per period. */
  readonly values: Float64Array;
  /** By item: the override that changed at least one of its periods. */
  readonly applied: ReadonlyMap<number, readonly JudgedOverride[]>;
}

/**
 * Puts the approved, valid and unexpired overrides into a forecast; all others leave it as it is. A share is of the forecast that
 * is handed over.
 *
 * @param forecast items x horizon, row-major, units per period; its first period follows the history
 */
export function applyForecastOverrides(
  forecast: Float64Array,
  horizon: number,
  { judged }: Pick<ForecastOverrides, "judged">,
  historyPeriods: number,
): OverriddenForecast {
  const values = forecast.slice();
  const applied = new Map<number, JudgedOverride[]>();
  for (const override of judged) {
    const { effect } = override;
    if (override.kind !== "approved" || effect === null) continue;
    const first = Math.max(0, effect.first - historyPeriods);
    const end = Math.min(horizon, effect.last - historyPeriods + 1);
    if (first >= end) continue;
    for (let ahead = first; ahead < end; ahead++) {
      const at = effect.item * horizon + ahead;
      values[at] = effect.apply(values[at]!);
    }
    applied.set(effect.item, [...(applied.get(effect.item) ?? []), override]);
  }
  return { values, applied };
}
