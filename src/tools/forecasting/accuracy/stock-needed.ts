import type { RunRecords } from "../../../engine/forecasting/item-records";
import { runScale, stockForService, type ServiceRuns } from "../../../engine/forecasting/stock-for-service";
import type { Dataset } from "../../../model/dataset";
import { segments } from "../../strategy/segment/presets";
import type { Records } from "../shared/records";
import { runPeriods } from "./run-periods";

/** Share of runs whose demand is covered, at which forecasts are compared. */
export const serviceTarget = 0.95;

/** Stock needed by some items: money, or units where no item has a cost or a price. NaN where there are too few runs. */
export interface StockSums {
  /** Runs of demand that were covered or not. */
  readonly runs: number;
  readonly forecast: number;
  readonly naive: number;
}

/** Stock that forecasts and naive would have needed for the same achieved service. */
export interface StockNeeded {
  readonly valuation: "cost" | "price" | "none";
  /** By item: lead time and review, whole periods. */
  readonly runPeriods: Int32Array;
  /** By item: money, or units without `valuation`; NaN where it is left out or its segment has too few runs. */
  readonly forecast: Float64Array;
  readonly naive: Float64Array;
  readonly bySegment: ReadonlyMap<string, StockSums>;
  /** Over the segments that have enough runs. */
  readonly total: StockSums;
  /** Items that were measured and are left out, by the first reason that holds. */
  readonly leftOut: {
    readonly withoutScale: number;
    readonly tooShort: number;
    readonly withoutValue: number;
  };
}

interface ItemRuns {
  readonly item: number;
  readonly forecast: ServiceRuns;
  readonly naive: ServiceRuns;
}

function itemRuns(
  { window, squaredScale }: Records,
  runs: RunRecords,
  item: number,
  periods: number,
): ItemRuns {
  const of = (values: Float64Array): Float64Array =>
    values.subarray(item * window, (item + 1) * window).filter((value) => !Number.isNaN(value));
  const demand = of(runs.demand);
  const scale = runScale(squaredScale[item]!, periods);
  return {
    item,
    forecast: { demand, forecast: of(runs.forecast), scale },
    naive: { demand, forecast: of(runs.naive), scale },
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * What stock the errors of forecasts call for, beside naive's, each segment at the same achieved service (see
 * `stockForService`).
 *
 * @param measured items that were forecast
 */
export function stockNeeded(data: Dataset, records: Records, measured: readonly number[]): StockNeeded {
  const { unitCost, unitPrice, keys } = data.items;
  const valuation = unitCost.some(Number.isFinite)
    ? "cost"
    : unitPrice.some(Number.isFinite)
      ? "price"
      : "none";
  const unitValue = valuation === "cost" ? unitCost : unitPrice;
  const valueOf = (item: number): number => (valuation === "none" ? 1 : unitValue[item]!);
  const periods = runPeriods(data, records.segments);
  const leftOut = { withoutScale: 0, tooShort: 0, withoutValue: 0 };
  const counted = measured.flatMap((item): ItemRuns[] => {
    if (records.runs === null) return [];
    const runs = itemRuns(records, records.runs, item, periods[item]!);
    if (!(runs.forecast.scale > 0)) leftOut.withoutScale++;
    else if (runs.forecast.demand.length === 0) leftOut.tooShort++;
    else if (!Number.isFinite(valueOf(item))) leftOut.withoutValue++;
    else return [runs];
    return [];
  });
  const needed = {
    forecast: new Float64Array(keys.length).fill(NaN),
    naive: new Float64Array(keys.length).fill(NaN),
  };
  const sumsOf = (group: readonly ItemRuns[], which: "forecast" | "naive"): number => {
    const { stock } = stockForService(
      group.map((runs) => runs[which]),
      serviceTarget,
    );
    group.forEach(({ item }, row) => {
      needed[which][item] = stock[row]! * valueOf(item);
    });
    return group.length === 0 ? NaN : sumOf(group.map(({ item }) => needed[which][item]!));
  };
  const bySegment = new Map(
    segments.map((segment): [string, StockSums] => {
      const group = counted.filter(({ item }) => records.segments[item] === segment);
      const runs = sumOf(group.map(({ forecast }) => forecast.demand.length));
      return [segment, { runs, forecast: sumsOf(group, "forecast"), naive: sumsOf(group, "naive") }];
    }),
  );
  const shown = [...bySegment.values()].filter(({ forecast }) => Number.isFinite(forecast));
  const total = (pick: (sums: StockSums) => number): number =>
    shown.length === 0 ? NaN : sumOf(shown.map(pick));
  return {
    valuation,
    runPeriods: periods,
    ...needed,
    bySegment,
    total: {
      runs: sumOf([...bySegment.values()].map(({ runs }) => runs)),
      forecast: total(({ forecast }) => forecast),
      naive: total(({ naive }) => naive),
    },
    leftOut,
  };
}
