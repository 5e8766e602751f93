/**
 * Today's order-up-to level and safety stock of every item with a calibrated factor, and what such levels achieved in the
 * rolling past: promised beside achieved. The one door for tools; the parts behind it are in this folder.
 */
import { demandOf, type History } from "../../history";
import { promiseStates, stateOf, type PromiseState } from "./promise-state";
import { calibratedLevel, RollingCalibration, type CalibrationOptions } from "./rolling-calibration";
import { calibrationSegmentCount, outsideSegments } from "./running-segments";
import { isMissed, ServiceRecord, type AchievedService } from "./service-record";

export { promiseStates, type PromiseState } from "./promise-state";
export { calibrationSegment, calibrationSegmentCount, outsideSegments } from "./running-segments";
export type { AchievedService } from "./service-record";

/** The items, what is promised, and how results are to be grouped. Columns hold one entry per item. */
export interface ServicePromiseJob {
  /** Items x periods up to today, units; negative values count as zero. */
  readonly history: History;
  /** First period in which an item was on offer; all from the first period by default. */
  readonly launched?: Int32Array | undefined;
  /** Protection interval L + R, in periods (fractions allowed); NaN or not above 0 where it is unknown. */
  readonly protection: Float64Array;
  /** Standard deviation of the lead time, in periods; NaN counts as 0. Default none. */
  readonly leadTimeSd?: Float64Array | undefined;
  /** Money per unit, for the ABC class behind the factor; NaN counts as 0. By default units are worth the same. */
  readonly unitValue?: Float64Array | undefined;
  /** Promised cycle service, a fraction in (0, 1); NaN where nothing is promised. Values may differ by item; each costs a pass. */
  readonly target: Float64Array;
  /** Index of the group that an item is reported in (such as its policy segment), or -1 for none. Default none. */
  readonly group?: Int32Array | undefined;
  readonly options?: CalibrationOptions | undefined;
}

/** Promised and achieved of a group of windows. */
export interface PromiseReport extends AchievedService {
  readonly state: PromiseState;
}

/** Levels of today by item, and what their like achieved. */
export interface ServicePromises {
  /** S: units, whole; NaN where there is no level. */
  readonly orderUpTo: Float64Array;
  /** S less the mean demand of the protection interval, units, may be negative; NaN where there is no level. */
  readonly safetyStock: Float64Array;
  /** Mean and standard deviation of the demand of the protection interval, units; NaN where there is no level. */
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
  /** K: standard deviations above the mean, before S is rounded up; -Infinity where no stock is needed, NaN without a level. */
  readonly factor: Float64Array;
  /** The segment that gave the factor (see `calibrationSegment`), or `outsideSegments`. */
  readonly segment: Uint8Array;
  /** Index into `promiseStates`, of the item's segment at the item's target: the promise is for the segment. */
  readonly state: Uint8Array;
  /** The item's own checked windows: how many, and the share without a miss (NaN without windows). One item proves nothing. */
  readonly windows: Int32Array;
  readonly achieved: Float64Array;
  /** The targets that occur, ascending. */
  readonly targets: readonly number[];
  /** Windows of all items with a target, each at its own. */
  readonly all: PromiseReport;
  /** `bySegment[target][segment]`: windows of all items by their segment at the window's start, whatever the items' own targets. */
  readonly bySegment: readonly (readonly PromiseReport[])[];
  /** By the caller's group, each item at its own target. Groups are as today: items that grew into one look worse served. */
  readonly byGroup: readonly PromiseReport[];
}

/** At least this share of the periods, the latest, are checked, */
const checkedShare = 0.4;
/** and more where these many windows one after the other need more, */
const checkedWindows = 6;
/** but not before there is something to learn from. */
const learningPeriods = 12;

/** A calibration under way: `next` takes a period in, so that a caller can show progress and give the thread back. */
export class ServicePromiseRun {
  private readonly calibration: RollingCalibration;
  private readonly targets: readonly number[];
  /** Index of an item's target, -1 for none. */
  private readonly placeOf: Int32Array;
  private readonly groups: number;
  private readonly allRecord: ServiceRecord;
  private readonly segmentRecord: ServiceRecord;
  private readonly groupRecord: ServiceRecord;
  private readonly windows: Int32Array;
  private readonly misses: Int32Array;
  private readonly firstChecked: number;

  /** @throws RangeError for columns of another height than the history, or targets outside (0, 1) */
  constructor(private readonly job: ServicePromiseJob) {
    checkColumns(job);
    const { history, target, group } = job;
    const { items, periods } = history;
    this.targets = [...new Set(target)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    const places = new Map(this.targets.map((value, place) => [value, place]));
    this.placeOf = Int32Array.from(target, (value) => places.get(value) ?? -1);
    this.calibration = new RollingCalibration({ ...job, targets: this.targets });
    this.groups = group === undefined ? 0 : group.reduce((most, index) => Math.max(most, index + 1), 0);
    this.allRecord = new ServiceRecord(1, 1, periods, items);
    this.segmentRecord = new ServiceRecord(calibrationSegmentCount, this.targets.length, periods, items);
    this.groupRecord = new ServiceRecord(this.groups, 1, periods, items);
    this.windows = new Int32Array(items);
    this.misses = new Int32Array(items);
    this.firstChecked = firstCheckedOrigin(periods, this.calibration.window);
  }

  /** Periods taken in, of `history.periods`. */
  get done(): number {
    return this.calibration.origin;
  }

  /** Takes the next period in; false when there is none left. */
  next(): boolean {
    if (!this.calibration.next()) return false;
    if (this.calibration.origin >= this.firstChecked && this.calibration.wholePool.windows > 0) this.check();
    return true;
  }

  /** Holds the levels of this origin against what came; the calibration itself sees it only as time goes on. */
  private check(): void {
    const { history, group } = this.job;
    const { items, periods, values } = history;
    const { origin, segments, window, levels } = this.calibration;
    const promised = new Float64Array(levels.length);
    for (let item = 0; item < items; item++) {
      const segment = segments[item] as number;
      const length = window[item] as number;
      if (segment === outsideSegments || origin + length > periods) continue;
      const first = item * periods + origin;
      let demand = 0;
      for (let at = first; at < first + length; at++) demand += demandOf(values[at] as number);
      for (let each = 0; each < promised.length; each++) {
        promised[each] = (levels[each] as Float64Array)[item] as number;
      }
      const checked = { origin, item, length, demand };
      this.segmentRecord.add(segment, checked, promised, this.targets);
      const place = this.placeOf[item] as number;
      if (place < 0) continue;
      const level = [promised[place] as number];
      const target = [this.targets[place] as number];
      this.allRecord.add(0, checked, level, target);
      const reported = group?.[item] ?? -1;
      if (reported >= 0) this.groupRecord.add(reported, checked, level, target);
      this.windows[item] = (this.windows[item] as number) + 1;
      if (isMissed(demand, level[0] as number)) this.misses[item] = (this.misses[item] as number) + 1;
    }
  }

  /** Takes the rest of the history in, and reads the levels of today and the reports. */
  result(): ServicePromises {
    while (this.next());
    const report = (service: AchievedService): PromiseReport => ({ ...service, state: stateOf(service) });
    const bySegment = this.targets.map((_, place) =>
      Array.from({ length: calibrationSegmentCount }, (__, segment) =>
        report(this.segmentRecord.achieved(segment, place)),
      ),
    );
    return {
      ...this.levelsOfToday(bySegment),
      windows: this.windows,
      achieved: Float64Array.from(
        this.windows,
        (windows, item) => 1 - (this.misses[item] as number) / windows,
      ),
      targets: this.targets,
      all: report(this.allRecord.achieved(0, 0)),
      bySegment,
      byGroup: Array.from({ length: this.groups }, (_, group) => report(this.groupRecord.achieved(group, 0))),
    };
  }

  private levelsOfToday(bySegment: readonly (readonly PromiseReport[])[]) {
    const { protection, leadTimeSd, history, group } = this.job;
    const unknown = (): Float64Array => new Float64Array(history.items).fill(NaN);
    const result = {
      orderUpTo: unknown(),
      safetyStock: unknown(),
      mean: unknown(),
      deviation: unknown(),
      factor: unknown(),
      segment: this.calibration.segments.slice(),
      state: new Uint8Array(history.items),
    };
    const mean = new Float64Array(history.items);
    const deviation = new Float64Array(history.items);
    this.calibration.demandOver(protection, mean, deviation);
    for (let item = 0; item < history.items; item++) {
      const place = this.placeOf[item] as number;
      const segment = result.segment[item] as number;
      const periods = protection[item] as number;
      const state = stateOfItem(periods, place, bySegment[place]?.[segment]);
      result.state[item] = promiseStates.indexOf(state);
      if (!(periods > 0) || place < 0) continue;
      const expected = mean[item] as number;
      const leadTimeUnits = (expected / periods) * positiveOr0(leadTimeSd?.[item]);
      const sd = Math.hypot(deviation[item] as number, leadTimeUnits);
      const factor =
        segment === outsideSegments ? NaN : this.calibration.factorOf(place, segment, group?.[item] ?? -1);
      const level = segment === outsideSegments ? 0 : calibratedLevel(expected, sd, factor);
      result.mean[item] = expected;
      result.deviation[item] = sd;
      result.factor[item] = factor;
      result.orderUpTo[item] = level;
      result.safetyStock[item] = level - expected;
    }
    return result;
  }
}

/**
 * Today's levels with a calibrated factor, and promised beside achieved.
 *
 * For long tables `ServicePromiseRun` does the same period by period.
 *
 * @throws RangeError for columns of another height than the history, or targets outside (0, 1)
 */
export const servicePromises = (job: ServicePromiseJob): ServicePromises =>
  new ServicePromiseRun(job).result();

const positiveOr0 = (value: number | undefined): number => (value !== undefined && value > 0 ? value : 0);

function stateOfItem(periods: number, place: number, report: PromiseReport | undefined): PromiseState {
  if (place < 0) return "no-target";
  if (!(periods > 0)) return "no-lead-time";
  return report === undefined ? "no-demand" : report.state;
}

/** The first origin whose windows are reported. */
function firstCheckedOrigin(periods: number, window: Float64Array): number {
  const lengths = window.filter((length) => length > 0).sort();
  const typical = lengths[lengths.length >> 1] ?? 1;
  const byShare = Math.floor(periods * (1 - checkedShare));
  return Math.max(learningPeriods, Math.min(byShare, periods - checkedWindows * typical));
}

function checkColumns({
  history,
  launched,
  protection,
  leadTimeSd,
  unitValue,
  target,
  group,
}: ServicePromiseJob) {
  for (const column of [launched, protection, leadTimeSd, unitValue, target, group]) {
    if (column !== undefined && column.length !== history.items) {
      throw new RangeError(`A history of ${history.items} items has a column of ${column.length} entries`);
    }
  }
  const wrong = target.find((value) => value <= 0 || value >= 1);
  if (wrong !== undefined)
    throw new RangeError(`A service level lies between 0 and 1 (exclusive), found ${wrong}`);
}
