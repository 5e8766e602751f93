import type { ItemRecords } from "../../../engine/forecasting/item-records";
import type { ForecastMethod } from "../../../engine/forecasting/method-names";
import { demandOf } from "../../../engine/history";
import type { Dataset } from "../../../model/dataset";
import { count, say } from "../../../text/message";
import { computeInTurn } from "../../part-work";
import { seasonOf } from "../../strategy/segment/calendar-season";
import type { ToolContext } from "../../tool";
import { comingPeriods } from "./coming-periods";
import { recordsInParts } from "./forecast-work";
import { menusInForce } from "./menus";
import { menusOfItems } from "./menus-of-items";
import { recordedSeries } from "./recorded-series";
import { segmentsInForce } from "./segments-in-force";

/** Periods that are measured where nobody says how many: a year of months, half a year of weeks. */
const usualWindow = { day: 56, week: 26, month: 12, quarter: 8, year: 4, period: 24 } as const;

/** What tools that look back on forecasts ask. */
export interface RecordOptions {
  readonly window?: number | undefined;
  readonly lag: number;
  /** Methods of every item, or where they come from. */
  readonly menu: "segments" | "automatic" | readonly ForecastMethod[];
  readonly season?: number | undefined;
}

/** Forecasts of the latest periods as they would have been made, beside what came. */
export interface Records extends ItemRecords {
  readonly window: number;
  /** Index of the window's first period in the calendar. */
  readonly firstPeriod: number;
  /** By item: class in force. */
  readonly segments: readonly string[];
}

/** The window that is measured: never more than a quarter of the history, so that something is left to learn from. */
export function windowOf({ calendar, history }: Dataset, { window }: Pick<RecordOptions, "window">): number {
  const most = Math.max(1, Math.floor(history.periods / 4));
  return Math.min(window ?? Math.min(usualWindow[calendar.unit], most), Math.max(0, history.periods - 1));
}

/**
 * Makes the forecasts of the past of every item; long work, in parts.
 *
 * @param runPeriodsOf by item, how long the runs are that are forecast as well, from the classes in force; none where left out
 */
export async function recordsOf(
  data: Dataset,
  options: RecordOptions,
  context: ToolContext,
  runPeriodsOf?: (segments: readonly string[]) => Int32Array,
): Promise<Records> {
  const window = windowOf(data, options);
  const { historyLengths } = comingPeriods(data.calendar, 1);
  const segments = segmentsInForce(data, context.today);
  const season = seasonOf(options, data.calendar.unit) ?? 1;
  const series = recordedSeries(data, historyLengths);
  const items = data.items.keys.length;
  const step = say("records.step", { count: count(items) });
  const { menu, lag } = options;
  const bySegment = menu === "segments" ? { menus: menusInForce(data), segments } : null;
  const menus =
    typeof menu === "string"
      ? menusOfItems(series, bySegment, season)
      : { menus: [menu], menuOfItem: new Uint8Array(items) };
  const runs =
    runPeriodsOf === undefined
      ? {}
      : { runs: { periods: runPeriodsOf(segments), periodLengths: historyLengths } };
  const job = { ...series, ...menus, season, window, lag, ...runs };
  context.progress(step, 0, items);
  const records = await recordsInParts(job, context.compute ?? computeInTurn, (done) =>
    context.progress(step, done, items),
  );
  const firstPeriod = data.history.periods - window;
  const inPeriods = (values: Float64Array): Float64Array =>
    values.map((value, at) => value * historyLengths[firstPeriod + (at % window)]!);
  return {
    ...records,
    forecast: inPeriods(records.forecast),
    naive: inPeriods(records.naive),
    actual: records.actual.map((value, at) =>
      Number.isNaN(value)
        ? NaN
        : demandOf(
            data.history.values[
              Math.floor(at / window) * data.history.periods + firstPeriod + (at % window)
            ]!,
          ),
    ),
    window,
    firstPeriod,
    segments,
  };
}
