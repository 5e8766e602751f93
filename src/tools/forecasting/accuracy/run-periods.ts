import { windowPeriods } from "../../../engine/inventory/calibration/rolling-calibration";
import type { Dataset } from "../../../model/dataset";
import { policiesInForce } from "../../strategy/segment/presets";

/** Lead time of each item, periods; NaN where none is known. With several locations the longest: stock has to last for it too. */
function leadTimes({ items, locations }: Dataset): Float64Array {
  if (locations === null) return items.leadTimePeriods;
  const longest = new Float64Array(items.keys.length).fill(NaN);
  locations.itemIndex.forEach((item, row) => {
    const leadTime = locations.leadTimePeriods[row]!;
    if (!(leadTime <= longest[item]!) && !Number.isNaN(leadTime)) longest[item] = leadTime;
  });
  return longest.map((leadTime, item) => (Number.isNaN(leadTime) ? items.leadTimePeriods[item]! : leadTime));
}

/**
 * How long stock of each item has to last until it can be filled up: lead time and review interval in whole periods, as the
 * calibration of safety stocks rounds them; 1 where no lead time is known. Review intervals are those of Policies, else the preset's
 * (which are the same for all presets); they do not count where periods have no length in days.
 *
 * @param segments class in force by item
 */
export function runPeriods(data: Dataset, segments: readonly string[]): Int32Array {
  const { daysPerPeriod } = data.calendar;
  const reviewDays = new Map(
    policiesInForce("importance", data.policies).map((policy) => [policy.segment, policy.reviewDays]),
  );
  const leadTime = leadTimes(data);
  return Int32Array.from(segments, (segment, item) => {
    const review = (reviewDays.get(segment) ?? 0) / daysPerPeriod;
    const protection = leadTime[item]! + (Number.isFinite(review) ? review : 0);
    return Number.isFinite(protection) ? windowPeriods(protection) : 1;
  });
}
