import { forecastMethods } from "../../../engine/forecasting/method-names";
import { averageDemandIntervals } from "../../../engine/segmentation/demand-pattern";
import type { Dataset } from "../../../model/dataset";
import { amountWords, type AmountWords } from "../../inventory/shared/amount-words";
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
import { runPeriods } from "./run-periods";
import { stockNeeded, type StockNeeded, type StockSums } from "./stock-needed";

export interface SegmentAccuracy {
  readonly segment: string;
  readonly items: number;
  /** Items that were forecast at all. */
  readonly measured: number;
  /** Items whose tracking signal left its limits. */
  readonly outside: number;
  readonly measures: Measures;
  readonly byPeriod: readonly PeriodSums[];
  readonly stock: StockSums;
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
  readonly stock: StockNeeded;
  /** How stock is worded. */
  readonly amounts: AmountWords;
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
  const records = await recordsOf(data, options, context, (inForce) => runPeriods(data, inForce));
  const all = Array.from(data.items.keys.keys());
  const byItem = all.map((item) => measuresOfItem(records, item));
  const order = all.filter((item) => byItem[item] !== null).sort((a, b) => data.value[b]! - data.value[a]!);
  const stock = stockNeeded(data, records, order);
  const accuracyOf = (segment: string, items: readonly number[], sums: StockSums): SegmentAccuracy => {
    const byPeriod = periodSums(records, items);
    const measures = items.map((item) => byItem[item]!);
    return {
      segment,
      items: items.length,
      measured: measures.filter((each) => each !== null).length,
      outside: measures.filter((each) => each !== null && isOutside(each)).length,
      measures: measuresOf(byPeriod, measures),
      byPeriod,
      stock: sums,
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
          stock.bySegment.get(segment)!,
        ),
      )
      .filter(({ measured }) => measured > 0),
    total: accuracyOf("", all, stock.total),
    byItem,
    intermittent: Array.from(interval, (each) => !(each < intermittentFrom)),
    order,
    stock,
    amounts: amountWords(data, stock.valuation, Math.max(stock.total.forecast, stock.total.naive)),
  };
}
