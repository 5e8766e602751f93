import { servicePromises, type ServicePromises } from "../../../engine/inventory/calibration/service-promise";
import { segments } from "../../strategy/segment/presets";
import type { StockTable } from "./stock-table";

/**
 * Calibrated levels of today, and what such levels have achieved in the rolling past, in total and by policy segment.
 *
 * @param target by row, where it is not the table's
 */
export function promisesOf(table: StockTable, target: Float64Array = table.target): ServicePromises {
  const { data, rows, reviewPeriods, unitValue, segment } = table;
  const position = new Map(segments.map((each, index) => [each, index]));
  return servicePromises({
    history: data.locations?.history ?? data.history,
    launched: data.locations?.launched ?? data.launched,
    protection: rows.leadTimePeriods.map((lead, row) => lead + reviewPeriods[row]!),
    leadTimeSd: rows.leadTimeSdPeriods,
    unitValue,
    target,
    group: Int32Array.from(segment, (each) => position.get(each)!),
  });
}

/**
 * Safety stock of calibrated levels: what lies above the mean demand of the protection interval, as the table has that mean, so
 * that mean and safety stock add up to the level.
 */
export function calibratedStocks(
  { rows, reviewPeriods }: StockTable,
  promises: ServicePromises,
): Float64Array {
  return promises.orderUpTo.map(
    (level, row) =>
      level - Math.max(0, rows.demandMean[row]!) * (rows.leadTimePeriods[row]! + reviewPeriods[row]!),
  );
}
