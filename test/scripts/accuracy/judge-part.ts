/** A thread that judges every n-th series of a set and posts the results. */
import { parentPort, workerData } from "node:worker_threads";
import { judgeItem, type AutomaticTotals } from "./protocol";

/** What a thread is given. */
export interface PartOfSet {
  readonly series: readonly Float64Array[];
  readonly mostHeldOut: number;
  readonly season: number;
}

const { series, mostHeldOut, season } = workerData as PartOfSet;
const totals: AutomaticTotals = { milliseconds: 0, forecasts: 0, within: 0, compared: 0 };
const items = series.map((values) => judgeItem(values, mostHeldOut, season, totals));
parentPort?.postMessage({ items, totals });
