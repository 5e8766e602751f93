import type { DemandDistribution, ServiceMeasure } from "../engine/inventory/safety-stock";
import { ArgumentError } from "./argument-error";
import type { RowWise } from "./row-wise";

type Name =
  "serviceLevel" | "demandSd" | "leadTime" | "demandMean" | "leadTimeSd" | "reviewPeriod" | "orderQuantity";

/** Every column filled, so that the engine sees no gaps. */
export type SafetyStockColumns = Readonly<Record<Name, Float64Array>>;

/** A need of one row: which argument it concerns, when it is unmet, and what to tell. */
interface Need {
  readonly unmet: (columns: SafetyStockColumns, row: number) => boolean;
  readonly reason: string;
}

const at = (values: Float64Array, row: number): number => values[row] ?? 0;

function needsOf(measure: ServiceMeasure, distribution: DemandDistribution): Need[] {
  const needs: Need[] = [
    {
      unmet: ({ leadTime, reviewPeriod }, row) => at(leadTime, row) + at(reviewPeriod, row) <= 0,
      reason:
        "leadTime: is 0 or blank and there is no reviewPeriod, so no time is to be protected. Enter a lead time.",
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
  return needs;
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
 * @throws ArgumentError when an argument that every row needs was left out
 */
export function completeSafetyStockInput(
  { count, columns, failures }: RowWise<Name>,
  measure: ServiceMeasure,
  distribution: DemandDistribution,
): { readonly columns: SafetyStockColumns; readonly failures: ReadonlyMap<number, string> } {
  if (columns.demandSd === undefined && distribution !== "poisson") {
    throw new ArgumentError("demandSd: is missing. Enter the standard deviation of demand per period.");
  }
  const zeros = new Float64Array(count);
  const demandMean = columns.demandMean ?? zeros;
  const reviewPeriod = columns.reviewPeriod ?? zeros;
  const complete: SafetyStockColumns = {
    serviceLevel: columns.serviceLevel ?? zeros,
    demandSd: columns.demandSd ?? zeros,
    leadTime: columns.leadTime ?? zeros,
    demandMean,
    leadTimeSd: columns.leadTimeSd ?? zeros,
    reviewPeriod,
    orderQuantity: orderQuantities(columns.orderQuantity, demandMean, reviewPeriod),
  };
  const needs = needsOf(measure, distribution);
  const all = new Map(failures);
  for (let row = 0; row < count; row++) {
    if (all.has(row)) continue;
    const unmet = needs.find((need) => need.unmet(complete, row));
    if (unmet === undefined) continue;
    if (count === 1) throw new ArgumentError(unmet.reason);
    all.set(row, unmet.reason);
  }
  return { columns: complete, failures: all };
}
