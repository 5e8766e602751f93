import { checkHistory, demandOf, type History } from "../../history";
import {
  emptyDemandState,
  learnPeriod,
  pooledDemand,
  windowDemand,
  type DemandState,
  type DemandStateOptions,
} from "./demand-state";
import {
  calibrationSegmentCount,
  classifyPeriod,
  emptySegments,
  outsideSegments,
  segmentsNow,
  type RunningSegments,
} from "./running-segments";
import { ScorePool } from "./score-pool";

/** Constants of the calibration. */
export interface CalibrationOptions extends DemandStateOptions {
  /** Kept of the weight of a past window from one period to the next, in (0, 1]. */
  readonly poolDecay: number;
  /** Of the step by which the aimed-at share of misses follows the observed one, divided by the window's periods. */
  readonly feedbackStep: number;
}

/** The same for all data; docs/service.md says how they were come by. */
export const defaultCalibration: CalibrationOptions = {
  occurrenceDecays: [0.9, 0.94, 0.97, 0.99],
  sizeDecay: 0.95,
  occurrenceStrength: 1,
  sizeStrength: 0.1,
  variationStrength: 8,
  poolDecay: 0.88,
  feedbackStep: 0.1,
};

/** What is calibrated. */
export interface CalibrationJob {
  /** Items x periods, units; negative values count as zero. */
  readonly history: History;
  /** First period in which an item was on offer, by item; all from the first period by default. */
  readonly launched?: Int32Array | undefined;
  /** Protection interval L + R by item, in periods, > 0; NaN leaves an item out. Windows are of whole periods, at least one. */
  readonly protection: Float64Array;
  /** Money per unit by item, for the ABC class; NaN counts as 0. By default a unit is worth the same of every item. */
  readonly unitValue?: Float64Array | undefined;
  /** A group of the user's by item, such as its policy segment, whose promise is to be kept as well; -1 for none. Default none. */
  readonly group?: Int32Array | undefined;
  /** Promised shares of windows without a miss, in (0, 1). */
  readonly targets: readonly number[];
  readonly options?: CalibrationOptions | undefined;
}

/** Windows that were promised something and have ended, at one origin. */
export interface EndedWindows {
  /** By segment. */
  readonly windows: Int32Array;
  /** Of those: with demand. */
  readonly withDemand: Int32Array;
  /** By target x segment: those whose demand was above the level. */
  readonly misses: Int32Array;
  /** By group x segment, and by target x group. */
  readonly groupWindows: Int32Array;
  readonly groupMisses: Int32Array;
}

/** Windows of an item with at least this many periods behind them teach the factors, and while there are few, this many. */
const settledPeriods = 12;
const earlyPeriods = 6;
const fewWindows = 2000;
/** A segment with fewer windows, the older ones counting less, uses those of all segments. */
const fewestOfSegment = 200;
/** Misses that a segment's windows have to hold at the target. */
const fewestMisses = 3;
/** Feedback needs as many windows that ended together. */
const fewestEnded = 30;

/** A window in flight: what was known and promised at its start, by item (x target). */
interface Promised {
  readonly segments: Uint8Array;
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
  readonly levels: readonly Float64Array[];
  isPromised: boolean;
}

/** Demand that is a whole number but for rounding is that number. */
const rounding = 1e-9;

/** Smallest whole number of units that covers a demand. */
export const wholeUnits = (units: number): number =>
  Math.ceil(units - rounding * Math.max(1, Math.abs(units)));

/** Periods of the window that an item's promise is checked over: its protection interval, at least one period. */
export const windowPeriods = (protection: number): number => Math.max(1, Math.round(protection));

/**
 * Order-up-to levels of every item at every origin, each from earlier periods alone.
 *
 * A level is mean + factor x standard deviation of the demand of the protection interval. The factor is a segment's own:
 * the quantile of how far past windows of the segment went beyond what was expected at their start, at a share of misses
 * that follows what was observed since.
 */
export class RollingCalibration {
  /** Periods known. */
  origin = 0;
  /** As of the origin, by item. */
  segments: Uint8Array;
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
  /** By target: units by item; 0 outside every promise, NaN as long as nothing has been learnt. */
  readonly levels: readonly Float64Array[];
  /** By target: factor by segment, of items in no group. */
  readonly factors: readonly Float64Array[];
  /** By target: the share of misses aimed at, by segment. */
  readonly aims: readonly Float64Array[];
  /** By target: what is added to that share for the items of a group. */
  readonly groupAims: readonly Float64Array[];
  private readonly groups: number;
  /** By target: factor by group and segment as far as it was asked for at this origin, else NaN. */
  private readonly groupFactors: readonly Float64Array[];
  /** Windows that ended at this origin. */
  ended: EndedWindows;
  readonly pools: readonly ScorePool[];
  readonly wholePool: ScorePool;
  /** Periods of an item's windows; 0 for an item that is left out. */
  readonly window: Float64Array;
  private readonly demand: Float64Array;
  private readonly state: DemandState;
  private readonly running: RunningSegments;
  private readonly ring: readonly Promised[];
  private readonly options: CalibrationOptions;

  constructor(private readonly job: CalibrationJob) {
    checkHistory(job.history);
    const { items, periods } = job.history;
    const { protection, targets } = job;
    this.options = job.options ?? defaultCalibration;
    this.window = protection.map((length) => (length > 0 ? windowPeriods(length) : 0));
    const column = (): Float64Array => new Float64Array(items);
    this.demand = column();
    this.state = emptyDemandState(items, this.options);
    this.running = emptySegments(items);
    this.segments = new Uint8Array(items).fill(outsideSegments);
    this.mean = column();
    this.deviation = column();
    this.levels = targets.map(() => column().fill(NaN));
    this.factors = targets.map(() => new Float64Array(calibrationSegmentCount).fill(NaN));
    this.aims = targets.map((target) => new Float64Array(calibrationSegmentCount).fill(1 - target));
    this.groups = job.group?.reduce((most, index) => Math.max(most, index + 1), 0) ?? 0;
    this.groupAims = targets.map(() => new Float64Array(this.groups));
    this.groupFactors = targets.map(() => new Float64Array(this.groups * calibrationSegmentCount));
    this.pools = Array.from({ length: calibrationSegmentCount }, () => new ScorePool(this.options.poolDecay));
    this.wholePool = new ScorePool(this.options.poolDecay);
    this.ended = noWindows(targets.length, this.groups);
    const slots =
      Math.min(
        periods,
        this.window.reduce((most, length) => Math.max(most, length), 0),
      ) + 1;
    this.ring = Array.from({ length: slots }, () => ({
      segments: new Uint8Array(items).fill(outsideSegments),
      mean: column(),
      deviation: column(),
      levels: targets.map(() => column()),
      isPromised: false,
    }));
  }

  /** Takes one more period in; false at the end of the history. */
  next(): boolean {
    const { items, periods, values } = this.job.history;
    if (this.origin >= periods) return false;
    const { launched, unitValue } = this.job;
    for (let item = 0; item < items; item++) {
      const age = this.origin + 1 - (launched?.[item] ?? 0);
      const demand = age < 1 ? NaN : demandOf(values[item * periods + this.origin] as number);
      this.demand[item] = demand;
      const money = unitValue === undefined ? 1 : (unitValue[item] as number);
      classifyPeriod(this.running, item, demand, age, money > 0 ? money : 0);
    }
    learnPeriod(this.state, this.demand, this.options);
    this.origin++;
    this.segments = segmentsNow(this.running);
    for (let item = 0; item < items; item++)
      if (this.window[item] === 0) this.segments[item] = outsideSegments;
    this.demandOver(this.window, this.mean, this.deviation);
    for (const pool of [...this.pools, this.wholePool]) pool.age();
    this.learnEnded();
    this.setFactors();
    this.setLevels();
    this.remember();
    return true;
  }

  /**
   * Mean and standard deviation of every item's demand over the coming periods, as of the origin.
   *
   * @param periods by item
   */
  demandOver(periods: Float64Array, mean: Float64Array, deviation: Float64Array): void {
    windowDemand(this.state, pooledDemand(this.state), periods, this.options, mean, deviation);
  }

  /** Scores the windows that ended with the latest period, and corrects the aims by their misses. */
  private learnEnded(): void {
    const { history, launched, targets, group } = this.job;
    const { items, periods, values } = history;
    const ended = noWindows(targets.length, this.groups);
    const scores = Array.from({ length: calibrationSegmentCount }, (): number[] => []);
    const empty = new Int32Array(calibrationSegmentCount);
    const lengths = new Float64Array(calibrationSegmentCount);
    const groupLengths = new Float64Array(this.groups);
    const needed = this.wholePool.windows < fewWindows ? earlyPeriods : settledPeriods;
    for (let item = 0; item < items; item++) {
      const length = this.window[item] as number;
      const start = this.origin - length;
      if (length === 0 || start < 1) continue;
      const promised = this.ring[start % this.ring.length] as Promised;
      const segment = promised.segments[item] as number;
      if (segment === outsideSegments) continue;
      let demand = 0;
      for (let at = item * periods + start; at < item * periods + this.origin; at++)
        demand += demandOf(values[at] as number);
      if (promised.isPromised) {
        ended.windows[segment] = (ended.windows[segment] as number) + 1;
        lengths[segment] = (lengths[segment] as number) + length;
        const own = group?.[item] ?? -1;
        if (own >= 0) {
          const ownAt = own * calibrationSegmentCount + segment;
          ended.groupWindows[ownAt] = (ended.groupWindows[ownAt] as number) + 1;
          groupLengths[own] = (groupLengths[own] as number) + length;
        }
        if (demand > 0) ended.withDemand[segment] = (ended.withDemand[segment] as number) + 1;
        for (const [place, levels] of promised.levels.entries()) {
          if (!(demand > (levels[item] as number) + rounding * demand)) continue;
          const at = place * calibrationSegmentCount + segment;
          ended.misses[at] = (ended.misses[at] as number) + 1;
          if (own < 0) continue;
          const ownAt = place * this.groups + own;
          ended.groupMisses[ownAt] = (ended.groupMisses[ownAt] as number) + 1;
        }
      }
      if (start - (launched?.[item] ?? 0) < needed) continue;
      if (demand > 0) {
        const beyond = wholeUnits(demand) - 1 - (promised.mean[item] as number);
        (scores[segment] as number[]).push(beyond / (promised.deviation[item] as number));
      } else empty[segment] = (empty[segment] as number) + 1;
    }
    this.ended = ended;
    for (const [segment, list] of scores.entries()) {
      const learnt = Float64Array.from(list);
      (this.pools[segment] as ScorePool).add(learnt, empty[segment] as number);
      this.wholePool.add(learnt, empty[segment] as number);
    }
    this.correctAims(lengths);
    this.correctGroupAims(groupLengths);
  }

  private correctAims(lengths: Float64Array): void {
    const { windows, misses } = this.ended;
    for (const [place, target] of this.job.targets.entries()) {
      const aims = this.aims[place] as Float64Array;
      for (let segment = 0; segment < calibrationSegmentCount; segment++) {
        const ended = windows[segment] as number;
        if (ended < fewestEnded) continue;
        const missed = (misses[place * calibrationSegmentCount + segment] as number) / ended;
        const step = this.options.feedbackStep / ((lengths[segment] as number) / ended);
        aims[segment] = withinAims((aims[segment] as number) + step * (1 - target - missed), 1 - target);
      }
    }
  }

  /** Moves what is added for a group by the misses that it had beyond those of its windows' segments, which are corrected by themselves. */
  private correctGroupAims(lengths: Float64Array): void {
    const { windows, misses, groupWindows, groupMisses } = this.ended;
    for (const [place, target] of this.job.targets.entries()) {
      const allowed = 1 - target;
      const aims = this.groupAims[place] as Float64Array;
      for (let group = 0; group < this.groups; group++) {
        const first = group * calibrationSegmentCount;
        let ended = 0;
        let expected = 0;
        for (let segment = 0; segment < calibrationSegmentCount; segment++) {
          const own = groupWindows[first + segment] as number;
          if (own === 0) continue;
          const all = misses[place * calibrationSegmentCount + segment] as number;
          ended += own;
          expected += (own * all) / (windows[segment] as number);
        }
        if (ended < fewestEnded) continue;
        const missed = groupMisses[place * this.groups + group] as number;
        const step = this.options.feedbackStep / ((lengths[group] as number) / ended);
        const aim = (aims[group] as number) + (step * (expected - missed)) / ended;
        aims[group] = withinAims(allowed + aim, allowed) - allowed;
      }
    }
  }

  private setFactors(): void {
    for (const [place, factors] of this.factors.entries()) {
      for (let segment = 0; segment < calibrationSegmentCount; segment++)
        factors[segment] = this.factorAt(
          place,
          segment,
          (this.aims[place] as Float64Array)[segment] as number,
        );
      (this.groupFactors[place] as Float64Array).fill(NaN);
    }
  }

  private factorAt(place: number, segment: number, aim: number): number {
    const fewest = Math.max(fewestOfSegment, fewestMisses / (1 - (this.job.targets[place] as number)));
    const own = this.pools[segment] as ScorePool;
    return (own.effectiveWindows < fewest ? this.wholePool : own).factor(aim);
  }

  /** Standard deviations above the mean for the items of a segment and a group (-1 for none) at a target, by its place. */
  factorOf(place: number, segment: number, group: number): number {
    if (group < 0) return this.factors[place]?.[segment] ?? NaN;
    const factors = this.groupFactors[place] as Float64Array;
    const at = group * calibrationSegmentCount + segment;
    if (Number.isNaN(factors[at])) {
      const aim =
        ((this.aims[place] as Float64Array)[segment] as number) +
        ((this.groupAims[place] as Float64Array)[group] as number);
      factors[at] = this.factorAt(place, segment, withinAims(aim, 1 - (this.job.targets[place] as number)));
    }
    return factors[at] as number;
  }

  private setLevels(): void {
    const { group } = this.job;
    for (const [place, levels] of this.levels.entries()) {
      for (let item = 0; item < levels.length; item++) {
        const segment = this.segments[item] as number;
        levels[item] =
          segment === outsideSegments
            ? 0
            : calibratedLevel(
                this.mean[item] as number,
                this.deviation[item] as number,
                this.factorOf(place, segment, group?.[item] ?? -1),
              );
      }
    }
  }

  private remember(): void {
    const promised = this.ring[this.origin % this.ring.length] as Promised;
    promised.segments.set(this.segments);
    promised.mean.set(this.mean);
    promised.deviation.set(this.deviation);
    for (const [place, levels] of this.levels.entries()) promised.levels[place]?.set(levels);
    promised.isPromised = this.wholePool.windows > 0;
  }
}

/** Order-up-to level, whole units: mean + factor x deviation, at least 0; a factor of -Infinity asks for none. */
export const calibratedLevel = (mean: number, deviation: number, factor: number): number =>
  factor === -Infinity ? 0 : Math.max(0, wholeUnits(mean + factor * deviation));

/** Aims stay within a third and three times the allowed share of misses. */
const withinAims = (aim: number, allowed: number): number =>
  Math.min(Math.max(aim, allowed / 3), Math.min(3 * allowed, 0.5));

function noWindows(targets: number, groups: number): EndedWindows {
  return {
    windows: new Int32Array(calibrationSegmentCount),
    withDemand: new Int32Array(calibrationSegmentCount),
    misses: new Int32Array(targets * calibrationSegmentCount),
    groupWindows: new Int32Array(groups * calibrationSegmentCount),
    groupMisses: new Int32Array(targets * groups),
  };
}
