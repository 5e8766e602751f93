import { forecastMethods } from "../../../engine/forecasting/method-names";
import { averageDemandIntervals } from "../../../engine/segmentation/demand-pattern";
import type { Dataset } from "../../../model/dataset";
import { segments } from "../../strategy/segment/presets";
import type { ToolContext } from "../../tool";
import { recordsOf, type Records } from "../shared/records";
import {
  measuresOf,
  measuresOfItem,
  periodSums,
  trackingLimitOf,
  type Measures,
  type PeriodSums,
} from "./measures";
import type { AccuracyOptions } from "./options";

export interface SegmentAccuracy {
  readonly segment: string;
  readonly items: number;
  /** Items that were forecast at all. */
  readonly measured: number;
  /** Items whose tracking signal left its limits. */
  readonly outside: number;
  readonly measures: Measures;
  readonly byPeriod: readonly PeriodSums[];
}

export interface AccuracyFigures {
  readonly data: Dataset;
  readonly options: AccuracyOptions;
  readonly records: Records;
  /** Labels of the window's periods. */
  readonly periods: readonly string[];
  readonly bySegment: readonly SegmentAccuracy[];
  readonly total: SegmentAccuracy;
  /** By item; null where it was never forecast. */
  readonly byItem: readonly (Measures | null)[];
  /** By item: whether its demand is intermittent, for which MASE favours forecasts of 0. */
  readonly intermittent: readonly boolean[];
  /** Items that were forecast, by value. */
  readonly order: readonly number[];
}

/** Mean interval between demands from which demand is intermittent. */
const intermittentFrom = 1.32;

export const isOutside = (measures: Measures): boolean =>
  Math.abs(measures.tracking) > trackingLimitOf(measures.periods);

export const methodOfItem = ({ records }: Pick<AccuracyFigures, "records">, item: number) =>
  forecastMethods[records.method[item]!]!;

export async function accuracyFigures(
  data: Dataset,
  options: AccuracyOptions,
  context: ToolContext,
): Promise<AccuracyFigures> {
  const records = await recordsOf(data, options, context);
  const all = Array.from(data.items.keys.keys());
  const byItem = all.map((item) => measuresOfItem(records, item));
  const accuracyOf = (segment: string, items: readonly number[]): SegmentAccuracy => {
    const byPeriod = periodSums(records, items);
    const measures = items.map((item) => byItem[item]!);
    return {
      segment,
      items: items.length,
      measured: measures.filter((each) => each !== null).length,
      outside: measures.filter((each) => each !== null && isOutside(each)).length,
      measures: measuresOf(byPeriod, measures),
      byPeriod,
    };
  };
  const interval = averageDemandIntervals(data.history);
  return {
    data,
    options,
    records,
    periods: data.calendar.labels.slice(records.firstPeriod),
    bySegment: segments
      .map((segment) =>
        accuracyOf(
          segment,
          all.filter((item) => records.segments[item] === segment),
        ),
      )
      .filter(({ measured }) => measured > 0),
    total: accuracyOf("", all),
    byItem,
    intermittent: Array.from(interval, (each) => !(each < intermittentFrom)),
    order: all.filter((item) => byItem[item] !== null).sort((a, b) => data.value[b]! - data.value[a]!),
  };
}
