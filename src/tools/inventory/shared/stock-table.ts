import { variability } from "../../../engine/segmentation/variability";
import { DataError, type Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { classify, whileRecorded, type Classification } from "../../strategy/segment/classify";
import { segmentDefaults } from "../../strategy/segment/defaults";
import { checkOwnTables } from "../../strategy/segment/own-tables";
import { policiesInForce, type SegmentPolicy } from "../../strategy/segment/presets";
import { stockRows, type StockRows } from "../../strategy/segment/stock";
import type { StockOptions } from "./options";

/** What stock is set for, a row an item, or an item at a location where locations are mapped. Units and periods; NaN: unknown. */
export interface StockTable {
  readonly data: Dataset;
  readonly classes: Classification;
  /** By segment. */
  readonly policies: ReadonlyMap<string, SegmentPolicy>;
  readonly rows: StockRows;
  /** Name of each row: the item, or "item | location". */
  readonly keys: readonly string[];
  /** Class in force. */
  readonly segment: readonly string[];
  readonly target: Float64Array;
  readonly reviewPeriods: Float64Array;
  /** SD of demand per period, or of its forecast's error where that was asked for and can be measured. */
  readonly deviation: Float64Array;
  readonly onHand: Float64Array;
  readonly onOrder: Float64Array;
  readonly backorders: Float64Array;
  /** Unit cost, or unit price where no cost is known. */
  readonly unitValue: Float64Array;
  /** What `unitValue` is. */
  readonly valuation: "cost" | "price" | "none";
  readonly daysPerPeriod: number;
}

const picked = (values: Float64Array, index: Int32Array): Float64Array =>
  Float64Array.from(index, (item) => values[item]!);

/** One-step error of a smoothed forecast by item; NaN for items too short or without demand. */
function forecastErrors(data: Dataset): Float64Array {
  const errors = new Float64Array(data.items.keys.length).fill(NaN);
  whileRecorded(data.history, data, (part, group) => {
    if (part.periods < 4) return;
    const ratio = variability(part, "forecast-error");
    const { values, periods } = part;
    group.forEach((item, row) => {
      let sum = 0;
      for (let at = row * periods; at < (row + 1) * periods; at++) sum += Math.max(0, values[at]!);
      errors[item] = (ratio[row]! * sum) / periods;
    });
  });
  return errors;
}

/** Rows with what their segments' policies ask of them. */
export function stockTable(
  data: Dataset,
  { preset, volatility }: Pick<StockOptions, "preset" | "volatility">,
  today: string,
): StockTable {
  checkOwnTables(data);
  const { items, locations, calendar } = data;
  const classes = classify(data, segmentDefaults, today);
  const policies = new Map(policiesInForce(preset, data.policies).map((each) => [each.segment, each]));
  const rows = stockRows(data, classes);
  const { itemIndex } = rows;
  const segment = Array.from(itemIndex, (item) => classes.current[item]!);
  const policyOf = (row: number): SegmentPolicy => policies.get(segment[row]!)!;
  const hasCost = items.unitCost.some(Number.isFinite);
  const unitValue = hasCost ? items.unitCost : items.unitPrice;
  const errors = volatility === "forecast-error" && locations === null ? forecastErrors(data) : null;
  const unknown = new Float64Array(itemIndex.length).fill(NaN);
  return {
    data,
    classes,
    policies,
    rows,
    keys: Array.from(itemIndex, (item, row) =>
      locations === null ? items.keys[item]! : `${items.keys[item]!} | ${locations.keys[row]!.location}`,
    ),
    segment,
    target: Float64Array.from(
      itemIndex,
      (item, row) => classes.overrides.get(item)?.serviceTarget ?? policyOf(row).serviceTarget,
    ),
    reviewPeriods: Float64Array.from(
      itemIndex,
      (_, row) => policyOf(row).reviewDays / calendar.daysPerPeriod,
    ),
    deviation: rows.demandSd.map((sd, row) => {
      const error = errors?.[itemIndex[row]!];
      return error !== undefined && Number.isFinite(error) ? error : sd;
    }),
    onHand: locations === null ? items.onHand : locations.onHand,
    onOrder: (locations === null ? items.onOrder : locations.onOrder) ?? unknown,
    backorders: (locations === null ? items.backorders : locations.backorders) ?? unknown,
    unitValue: picked(unitValue, itemIndex),
    valuation: hasCost ? "cost" : items.unitPrice.some(Number.isFinite) ? "price" : "none",
    daysPerPeriod: calendar.daysPerPeriod,
  };
}

/** @throws DataError where no row has a lead time, or periods have no length, so that nothing can be protected */
export function checkLeadTimes({ rows, daysPerPeriod }: StockTable): void {
  if (!Number.isFinite(daysPerPeriod)) throw new DataError(say("stock.error.calendar"));
  if (!rows.leadTimePeriods.some(Number.isFinite)) throw new DataError(say("stock.error.leadTime"));
}
