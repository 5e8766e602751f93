import { historyFacts } from "../../../engine/segmentation/history-facts";
import { stockParameters } from "../../../engine/inventory/policy";
import type { Dataset } from "../../../model/dataset";
import { numbersOf } from "../../in-order";
import { whileRecorded, type Classification } from "./classify";
import { segments, type SegmentPolicy } from "./presets";

/** Stock parameters of items, or of items at locations. Units; NaN where the data do not carry them. */
export interface StockParameters {
  readonly serviceTarget: Float64Array;
  readonly safetyStock: Float64Array;
  readonly reorderPoint: Float64Array;
  readonly orderQuantity: Float64Array;
  /** Safety stock plus half an order, at least 0. */
  readonly averageStock: Float64Array;
}

/** What stock parameters are computed for: one row an item, or an item at a location where locations are mapped. */
export interface StockRows {
  /** Item of each row. */
  readonly itemIndex: Int32Array;
  readonly demandMean: Float64Array;
  readonly demandSd: Float64Array;
  readonly leadTimePeriods: Float64Array;
  readonly leadTimeSdPeriods: Float64Array;
  readonly minimumOrder: Float64Array;
  readonly pack: Float64Array;
  readonly lot: Float64Array;
  readonly fixedOrderCost: Float64Array;
  readonly holdingCost: Float64Array;
  /** Parameters of the rows added up by item; overridden quantities replace the sums. */
  addUp(parameters: StockParameters, classes: Classification, withOverrides?: boolean): StockParameters;
}

const pickBy = (values: Float64Array, index: Int32Array): Float64Array =>
  numbersOf(index, (item) => values[item]!);

function addUpRows(
  itemIndex: Int32Array,
  itemCount: number,
  parameters: StockParameters,
  classes: Classification,
  withOverrides: boolean,
): StockParameters {
  const sum = (values: Float64Array): Float64Array => {
    const sums = new Float64Array(itemCount);
    values.forEach((value, row) => {
      sums[itemIndex[row]!]! += value;
    });
    return sums;
  };
  const serviceTarget = new Float64Array(itemCount);
  itemIndex.forEach((item, row) => {
    serviceTarget[item] = parameters.serviceTarget[row]!;
  });
  const safetyStock = sum(parameters.safetyStock);
  const reorderPoint = sum(parameters.reorderPoint);
  const orderQuantity = sum(parameters.orderQuantity);
  const averageStock = sum(parameters.averageStock);
  if (withOverrides) {
    for (const [item, override] of classes.overrides) {
      if (override.safetyStock !== null) {
        // The reorder point and the average stock rest on the safety stock, so they move with it.
        const change = override.safetyStock - safetyStock[item]!;
        safetyStock[item] = override.safetyStock;
        reorderPoint[item]! += change;
        averageStock[item] = Math.max(0, override.safetyStock + orderQuantity[item]! / 2);
      }
      if (override.reorderPoint !== null) reorderPoint[item] = override.reorderPoint;
    }
  }
  return { serviceTarget, safetyStock, reorderPoint, orderQuantity, averageStock };
}

/** The rows that stock parameters are computed for. */
export function stockRows(data: Dataset, classes: Classification): StockRows {
  const { items, locations } = data;
  const n = items.keys.length;
  if (locations === null) {
    const itemIndex = Int32Array.from({ length: n }, (_, item) => item);
    return {
      itemIndex,
      demandMean: classes.demandMean,
      demandSd: classes.demandSd,
      leadTimePeriods: items.leadTimePeriods,
      leadTimeSdPeriods: items.leadTimeSdPeriods,
      minimumOrder: items.minimumOrder,
      pack: items.pack,
      lot: items.lot,
      fixedOrderCost: items.fixedOrderCost,
      holdingCost: items.holdingCost,
      addUp: (parameters, by, withOverrides = true) => addUpRows(itemIndex, n, parameters, by, withOverrides),
    };
  }
  const { itemIndex } = locations;
  const demandMean = new Float64Array(itemIndex.length);
  const demandSd = new Float64Array(itemIndex.length);
  whileRecorded(locations.history, locations, (part, group) => {
    const facts = historyFacts(part);
    group.forEach((row, position) => {
      demandMean[row] = facts.mean[position]!;
      demandSd[row] = facts.standardDeviation[position]!;
    });
  });
  return {
    itemIndex,
    demandMean,
    demandSd,
    leadTimePeriods: locations.leadTimePeriods,
    leadTimeSdPeriods: pickBy(items.leadTimeSdPeriods, itemIndex),
    minimumOrder: pickBy(items.minimumOrder, itemIndex),
    pack: pickBy(items.pack, itemIndex),
    lot: pickBy(items.lot, itemIndex),
    fixedOrderCost: pickBy(items.fixedOrderCost, itemIndex),
    holdingCost: pickBy(items.holdingCost, itemIndex),
    addUp: (parameters, by, withOverrides = true) => addUpRows(itemIndex, n, parameters, by, withOverrides),
  };
}

/**
 * Stock parameters of every row by the policy of its item's final class; protection is lead time plus review interval for
 * all replenishment rules (definitions: policy presets).
 */
export function itemParameters(
  rows: StockRows,
  classes: Classification,
  policies: readonly SegmentPolicy[],
  daysPerPeriod: number,
  withOverrides = true,
): StockParameters {
  const position = new Map(segments.map((segment, index) => [segment, index]));
  const targetOf = policies.map((policy) => policy.serviceTarget);
  const reviewOf = policies.map((policy) => policy.reviewDays / daysPerPeriod);
  const count = rows.itemIndex.length;
  const serviceTarget = new Float64Array(count);
  const reviewPeriods = new Float64Array(count);
  rows.itemIndex.forEach((item, row) => {
    const segment = position.get(classes.final[item]!)!;
    const override = withOverrides ? classes.overrides.get(item) : undefined;
    serviceTarget[row] = override?.serviceTarget ?? targetOf[segment]!;
    reviewPeriods[row] = reviewOf[segment]!;
  });
  const { safetyStock, reorderPoint, orderQuantity, averageStock } = stockParameters({
    serviceLevel: serviceTarget,
    reviewPeriod: reviewPeriods,
    demandMean: rows.demandMean,
    demandSd: rows.demandSd,
    // Review intervals are in days: where periods have no length in days, protection is not known.
    leadTime: Number.isFinite(daysPerPeriod)
      ? rows.leadTimePeriods
      : new Float64Array(rows.leadTimePeriods.length).fill(Number.NaN),
    leadTimeSd: rows.leadTimeSdPeriods,
    minimumOrder: rows.minimumOrder,
    pack: rows.pack,
    lot: rows.lot,
    fixedCost: rows.fixedOrderCost,
    holdingCost: rows.holdingCost,
  });
  return { serviceTarget, safetyStock, reorderPoint, orderQuantity, averageStock };
}
