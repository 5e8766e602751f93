import {
  protectionDemand,
  type DemandDistribution,
  type ServiceMeasure,
} from "../engine/inventory/safety-stock";
import { ArgumentError } from "./argument-error";
import { refuseWorkAbove } from "./check/work";
import { isSearchable, mostSearchedRows } from "./distribution-rows";
import { at, failuresOf, type FullColumns, type Need } from "./row-needs";
import type { RowWise } from "./row-wise";

type Name =
  "serviceLevel" | "demandSd" | "leadTime" | "demandMean" | "leadTimeSd" | "reviewPeriod" | "orderQuantity";

/** Every column filled, so that the engine sees no gaps. */
export type SafetyStockColumns = FullColumns<Name>;

/** Why a row without lead time and review period has no answer. */
export const noTimeToProtect =
  "leadTime: is 0 or blank and there is no reviewPeriod, so no time is to be protected. Enter a lead time.";

function needsOf(measure: ServiceMeasure, distribution: DemandDistribution): Need<Name>[] {
  const needs: Need<Name>[] = [
    {
      unmet: ({ leadTime, reviewPeriod }, row) => at(leadTime, row) + at(reviewPeriod, row) <= 0,
      reason: noTimeToProtect,
    },
    {
      unmet: ({ leadTimeSd, demandMean, demandSd }, row) =>
        at(leadTimeSd, row) > 0 && at(demandMean, row) <= 0 && at(demandSd, row) > 0,
      reason: "demandMean: is 0 or blank, but leadTimeSd needs it. Enter the mean demand per period.",
    },
  ];
  if (distribution !== "normal") {
    needs.push({
      unmet: ({ demandMean }, row) => at(demandMean, row) <= 0,
      reason: `demandMean: is 0 or blank, but distribution "${distribution}" needs it. Enter the mean demand per period.`,
    });
  }
  if (measure === "fill") {
    needs.push({
      unmet: ({ orderQuantity }, row) => at(orderQuantity, row) <= 0,
      reason:
        'orderQuantity: is 0 or blank, but measure "fill" needs it. Enter units per order, or both demandMean and reviewPeriod.',
    });
  }
  if (distribution !== "normal") needs.push(searchable(measure, distribution));
  return needs;
}

/** A search over whole numbers or along a far tail ends in bounded time only where the sizes are of this world. */
function searchable(measure: ServiceMeasure, distribution: DemandDistribution): Need<Name> {
  return {
    unmet: (columns, row) => {
      const demand = protectionDemand({
        demandSd: at(columns.demandSd, row),
        leadTime: at(columns.leadTime, row),
        demandMean: at(columns.demandMean, row),
        leadTimeSd: at(columns.leadTimeSd, row),
        reviewPeriod: at(columns.reviewPeriod, row),
      });
      if (!isSearchable({ ...demand, probability: at(columns.serviceLevel, row) })) return true;
      const order = at(columns.orderQuantity, row);
      const least = Math.max(demand.mean, demand.standardDeviation) / 1000;
      return measure === "fill" && (order < least || order > 1e12);
    },
    reason:
      `distribution: "${distribution}" needs a serviceLevel between 1e-9 and 1 - 1e-9, a mean demand over the lead time between 1e-6 and 1e12 units, ` +
      'a standard deviation of at most 1000 times that, and an order of at least a thousandth of both and at most 1e12. Use "normal".',
  };
}

/** The quantity of an order: as given, else what is sold from one review to the next. */
function orderQuantities(
  given: Float64Array | undefined,
  demandMean: Float64Array,
  reviewPeriod: Float64Array,
): Float64Array {
  return demandMean.map((mean, row) =>
    given !== undefined && at(given, row) > 0 ? at(given, row) : mean * at(reviewPeriod, row),
  );
}

/**
 * Completes the columns of SAFETY_STOCK and adds the rows whose needs are not met to the failures.
 *
 * @throws ArgumentError when an argument that every row needs was left out, or for too many rows
 */
export function completeSafetyStockInput(
  { count, columns, failures }: RowWise<Name>,
  measure: ServiceMeasure,
  distribution: DemandDistribution,
): { readonly columns: SafetyStockColumns; readonly failures: ReadonlyMap<number, string> } {
  if (columns.demandSd === undefined && distribution !== "poisson") {
    throw new ArgumentError("demandSd: is missing. Enter the standard deviation of demand per period.");
  }
  if (distribution !== "normal") refuseWorkAbove("serviceLevel", count, mostSearchedRows);
  const zeros = new Float64Array(count);
  const demandMean = columns.demandMean ?? zeros;
  const reviewPeriod = columns.reviewPeriod ?? zeros;
  const complete: SafetyStockColumns = {
    serviceLevel: columns.serviceLevel?.slice() ?? zeros,
    demandSd: columns.demandSd ?? zeros,
    leadTime: columns.leadTime ?? zeros,
    demandMean,
    leadTimeSd: columns.leadTimeSd ?? zeros,
    reviewPeriod,
    orderQuantity: orderQuantities(columns.orderQuantity, demandMean, reviewPeriod),
  };
  const all = failuresOf(complete, { count, failures }, needsOf(measure, distribution));
  // An unknown target: the engine answers NaN in these rows.
  for (const row of all.keys()) complete.serviceLevel[row] = Number.NaN;
  return { columns: complete, failures: all };
}
