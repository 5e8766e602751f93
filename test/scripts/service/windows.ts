import { demandOf } from "../../../src/engine/history";
import type { CalibrationJob } from "../../../src/engine/inventory/calibration/rolling-calibration";
import { RollingCalibration } from "../../../src/engine/inventory/calibration/rolling-calibration";
import { outsideSegments } from "../../../src/engine/inventory/calibration/running-segments";

/** What a set asks of every method. */
export type ServiceCase = Omit<CalibrationJob, "targets" | "options">;

/** Share of the periods before the first origin that is judged. */
const learntShare = 0.6;

/** The windows that every method is judged on: those of an item one after the other, by origin. */
export interface TestWindows {
  readonly count: number;
  /** Periods known at the first origin that is judged. */
  readonly firstTested: number;
  /** By item: index of its first window, one more entry than items. */
  readonly firstWindow: Int32Array;
  /** By item: periods known at its first window. */
  readonly firstOrigin: Int32Array;
  /** By window. */
  readonly item: Int32Array;
  readonly origin: Int32Array;
  readonly length: Int32Array;
  /** Units. */
  readonly demand: Float64Array;
  /** Demand pattern x ABC class as of its start. */
  readonly cell: Uint8Array;
}

/** Every window of L + R periods that starts in the last 40 % of the periods, of the items with a demand before its start. */
export function testWindows(set: ServiceCase): TestWindows {
  const { items, periods, values } = set.history;
  const firstTested = Math.floor(periods * learntShare);
  const run = new RollingCalibration({ ...set, targets: [] });
  const segments: Uint8Array[] = [];
  while (run.next()) segments[run.origin] = run.segments;
  const firstWindow = new Int32Array(items + 1);
  const firstOrigin = new Int32Array(items);
  const columns = { item: [], origin: [], length: [], demand: [], cell: [] } as Record<string, number[]>;
  for (let item = 0; item < items; item++) {
    firstWindow[item] = columns.item?.length ?? 0;
    const length = run.window[item] as number;
    let isFirst = true;
    for (let origin = firstTested; length > 0 && origin + length <= periods; origin++) {
      const cell = segments[origin]?.[item] ?? outsideSegments;
      if (cell === outsideSegments) continue;
      if (isFirst) firstOrigin[item] = origin;
      isFirst = false;
      const from = item * periods + origin;
      const demand = values.subarray(from, from + length).reduce((sum, value) => sum + demandOf(value), 0);
      columns.item?.push(item);
      columns.origin?.push(origin);
      columns.length?.push(length);
      columns.demand?.push(demand);
      columns.cell?.push(cell);
    }
  }
  const count = columns.item?.length ?? 0;
  firstWindow[items] = count;
  return {
    count,
    firstTested,
    firstWindow,
    firstOrigin,
    item: Int32Array.from(columns.item ?? []),
    origin: Int32Array.from(columns.origin ?? []),
    length: Int32Array.from(columns.length ?? []),
    demand: Float64Array.from(columns.demand ?? []),
    cell: Uint8Array.from(columns.cell ?? []),
  };
}
