/**
 * Promised and achieved: windows that were promised a level, by group and target, with how sure the achieved share is.
 */

/** Achieved service of a group at a target. */
export interface AchievedService {
  /** Promised share of windows without a miss: the mean over the windows; NaN without windows. */
  readonly promised: number;
  /** Achieved share; NaN without windows. */
  readonly achieved: number;
  /** Standard error of the achieved share over blocks of origins; NaN with fewer than two blocks. */
  readonly standardError: number;
  /** Windows that ended, and those of them with demand. */
  readonly windows: number;
  readonly windowsWithDemand: number;
  /** Achieved share of the windows with demand; NaN without such. */
  readonly achievedWithDemand: number;
  /** Items that the windows are of. */
  readonly items: number;
  /** Blocks of origins, each as long as a window, so that windows of different blocks hardly share a period. */
  readonly blocks: number;
  /** Achieved share of the latest block, and how much such shares scatter; NaN with fewer than three blocks. */
  readonly latest: number;
  readonly blockDeviation: number;
}

/** A window that has ended. */
export interface CheckedWindow {
  /** Periods known at its start. */
  readonly origin: number;
  readonly item: number;
  /** Periods. */
  readonly length: number;
  /** Units. */
  readonly demand: number;
}

/** Counts windows by group, place and origin; see `achievedService`. */
export class ServiceRecord {
  private readonly windows: Float64Array;
  private readonly withDemand: Float64Array;
  private readonly lengths: Float64Array;
  private readonly misses: Float64Array;
  private readonly firstTarget: Float64Array;
  private readonly beyondFirst: Float64Array;
  private readonly seen: Uint8Array;
  private readonly items: Int32Array;

  /**
   * @param groups number of groups
   * @param places levels that are held against each window
   * @param origins origins that windows may start at, from 0 on
   */
  constructor(
    private readonly groups: number,
    private readonly places: number,
    private readonly origins: number,
    items: number,
  ) {
    this.windows = new Float64Array(groups * origins);
    this.withDemand = new Float64Array(groups * origins);
    this.lengths = new Float64Array(groups);
    this.misses = new Float64Array(groups * places * origins);
    this.firstTarget = new Float64Array(groups * places);
    this.beyondFirst = new Float64Array(groups * places);
    this.seen = new Uint8Array(groups * items);
    this.items = new Int32Array(groups);
  }

  /**
   * Counts a window.
   *
   * @param levels the levels in force at its start, one a place, units
   * @param targets what each level promises
   */
  add(group: number, window: CheckedWindow, levels: ArrayLike<number>, targets: ArrayLike<number>): void {
    const { origin, item, length, demand } = window;
    const at = group * this.origins + origin;
    this.windows[at] = (this.windows[at] as number) + 1;
    this.lengths[group] = (this.lengths[group] as number) + length;
    if (demand > 0) this.withDemand[at] = (this.withDemand[at] as number) + 1;
    for (let place = 0; place < this.places; place++) {
      const pair = group * this.places + place;
      const target = targets[place] as number;
      // Sums of differences from the first target, so that equal targets have themselves as their mean.
      if (this.items[group] === 0) this.firstTarget[pair] = target;
      this.beyondFirst[pair] =
        (this.beyondFirst[pair] as number) + target - (this.firstTarget[pair] as number);
      if (isMissed(demand, levels[place] as number)) {
        const miss = pair * this.origins + origin;
        this.misses[miss] = (this.misses[miss] as number) + 1;
      }
    }
    const mark = item * this.groups + group;
    if (this.seen[mark] === 0) {
      this.seen[mark] = 1;
      this.items[group] = (this.items[group] as number) + 1;
    }
  }

  /** What a group achieved with the levels of a place. */
  achieved(group: number, place: number): AchievedService {
    const from = group * this.origins;
    const windowsAt = this.windows.subarray(from, from + this.origins);
    const missesFrom = (group * this.places + place) * this.origins;
    const missesAt = this.misses.subarray(missesFrom, missesFrom + this.origins);
    const windows = sum(windowsAt);
    const withDemand = sum(this.withDemand.subarray(from, from + this.origins));
    const misses = sum(missesAt);
    const length = windows > 0 ? Math.max(1, Math.round((this.lengths[group] as number) / windows)) : 1;
    return {
      promised:
        (this.firstTarget[group * this.places + place] as number) +
        (this.beyondFirst[group * this.places + place] as number) / windows,
      achieved: 1 - misses / windows,
      windows,
      windowsWithDemand: withDemand,
      achievedWithDemand: 1 - misses / withDemand,
      items: this.items[group] as number,
      ...scatter(windowsAt, missesAt, length),
    };
  }
}

/** Demand above a level by more than rounding. */
export const isMissed = (demand: number, level: number): boolean => demand > level + 1e-9 * demand;

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/**
 * Scatter of the achieved share between blocks of consecutive origins, counted back from the last.
 *
 * The share is a ratio of sums, so its standard error is that of a ratio estimator (Cochran 1977, Sampling Techniques,
 * section 6.4). A first block that is not whole joins the one after it.
 */
function scatter(
  windows: Float64Array,
  misses: Float64Array,
  length: number,
): Pick<AchievedService, "standardError" | "blocks" | "latest" | "blockDeviation"> {
  const first = windows.findIndex((count) => count > 0);
  const end = windows.findLastIndex((count) => count > 0) + 1;
  const blocks = first < 0 ? 0 : Math.max(1, Math.floor((end - first) / length));
  const blockWindows = new Float64Array(blocks);
  const blockMisses = new Float64Array(blocks);
  for (let origin = Math.max(first, 0); origin < end; origin++) {
    const block = Math.max(0, blocks - 1 - Math.floor((end - 1 - origin) / length));
    blockWindows[block] = (blockWindows[block] as number) + (windows[origin] as number);
    blockMisses[block] = (blockMisses[block] as number) + (misses[origin] as number);
  }
  const latest =
    blocks > 0 ? 1 - (blockMisses[blocks - 1] as number) / (blockWindows[blocks - 1] as number) : NaN;
  if (blocks < 2) return { standardError: NaN, blocks, latest, blockDeviation: NaN };
  const before = deviationOfRatio(blockWindows.subarray(0, -1), blockMisses.subarray(0, -1));
  const all = deviationOfRatio(blockWindows, blockMisses);
  return { standardError: all / Math.sqrt(blocks), blocks, latest, blockDeviation: before };
}

/** Standard deviation of blocks' shares about the share of all, weighted by their windows; NaN with fewer than two. */
function deviationOfRatio(windows: Float64Array, misses: Float64Array): number {
  const blocks = windows.length;
  if (blocks < 2) return NaN;
  const total = sum(windows);
  const share = sum(misses) / total;
  const squares = misses.reduce(
    (all, missed, block) => all + (missed - share * (windows[block] as number)) ** 2,
    0,
  );
  return Math.sqrt((blocks * blocks * squares) / (blocks - 1)) / total;
}
