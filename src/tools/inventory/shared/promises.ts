import {
  ServicePromiseRun,
  servicePromises,
  type ServicePromiseJob,
  type ServicePromises,
} from "../../../engine/inventory/calibration/service-promise";
import { breathe } from "../../../model/slices";
import { segments } from "../../strategy/segment/presets";
import type { StockTable } from "./stock-table";

function jobOf(table: StockTable, target: Float64Array): ServicePromiseJob {
  const { data, rows, reviewPeriods, unitValue, segment } = table;
  const position = new Map(segments.map((each, index) => [each, index]));
  return {
    history: data.locations?.history ?? data.history,
    launched: data.locations?.launched ?? data.launched,
    protection: rows.leadTimePeriods.map((lead, row) => lead + reviewPeriods[row]!),
    leadTimeSd: rows.leadTimeSdPeriods,
    unitValue,
    target,
    group: Int32Array.from(segment, (each) => position.get(each)!),
  };
}

/** Calibrated levels of today for targets by row, and what such levels have achieved in the rolling past. */
export const promisesOf = (table: StockTable, target: Float64Array): ServicePromises =>
  servicePromises(jobOf(table, target));

/**
 * The same for the table's targets, period by period; the thread is given back between them. Factors are learnt from all items
 * together, so the work cannot be cut by item.
 *
 * @param done told how many of the periods are taken in
 */
export async function promisesInTurn(
  table: StockTable,
  done: (periods: number) => void,
): Promise<ServicePromises> {
  const run = new ServicePromiseRun(jobOf(table, table.target));
  while (run.next()) {
    done(run.done);
    await breathe();
  }
  return run.result();
}

/**
 * Safety stock of levels that do not follow from it: what lies above the mean demand of the protection interval, as the table
 * has that mean, so that mean and safety stock add up to the level.
 */
export const aboveMean = ({ rows, reviewPeriods }: StockTable, levels: Float64Array): Float64Array =>
  levels.map(
    (level, row) =>
      level - Math.max(0, rows.demandMean[row]!) * (rows.leadTimePeriods[row]! + reviewPeriods[row]!),
  );
