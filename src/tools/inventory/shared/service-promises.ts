import {
  ServicePromiseRun,
  type ServicePromiseJob,
  type ServicePromises,
} from "../../../engine/inventory/calibration/service-promise";
import { breathe } from "../../../model/slices";

/**
 * Today's calibrated levels with promised beside achieved, period by period; the thread is given back between them. Factors
 * are learnt from all items together, so the work cannot be cut by item.
 *
 * @param done told how many of the periods are taken in
 */
export async function promisesInTurn(
  job: ServicePromiseJob,
  done: (periods: number) => void,
): Promise<ServicePromises> {
  const run = new ServicePromiseRun(job);
  while (run.next()) {
    done(run.done);
    await breathe();
  }
  return run.result();
}
