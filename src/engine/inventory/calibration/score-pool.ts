/**
 * The scores of past windows, from the smallest to the largest: what a safety factor is read from. Older windows count less.
 *
 * Windows without demand score below everything; they are counted and not kept.
 */
export class ScorePool {
  private scores = new Float64Array(0);
  private weights = new Float64Array(0);
  private size = 0;
  private count = 0;
  private weight = 0;
  /** What a window that is added now weighs: instead of the old ones losing weight, new ones gain it. */
  private unit = 1;

  /** @param decay what a window's weight is multiplied by when a period passes, in (0, 1] */
  constructor(private readonly decay = 1) {}

  /** Windows, those without demand included. */
  get windows(): number {
    return this.count;
  }

  /** Windows that the pool weighs as much as, were they all new. */
  get effectiveWindows(): number {
    return this.weight / this.unit;
  }

  /** Lets a period pass. */
  age(): void {
    this.unit /= this.decay;
    if (this.unit < mostWeight) return;
    for (let place = 0; place < this.size; place++)
      this.weights[place] = (this.weights[place] as number) / this.unit;
    this.weight /= this.unit;
    this.unit = 1;
  }

  /**
   * Adds windows.
   *
   * @param scores of windows with demand, in any order; sorted in place
   * @param withoutDemand windows without demand
   */
  add(scores: Float64Array, withoutDemand: number): void {
    this.count += scores.length + withoutDemand;
    this.weight += this.unit * (scores.length + withoutDemand);
    if (scores.length === 0) return;
    scores.sort();
    this.makeRoom(this.size + scores.length);
    this.merge(scores);
    this.size += scores.length;
  }

  /**
   * The smallest score with which as factor no more than a share `missShare` of the windows, by weight and with one more
   * that is not known yet, would have missed (as in conformal prediction: Vovk, Gammerman and Shafer 2005); the largest of
   * all where the share is less than one window. Without decay it is the m-th largest, m = floor(missShare x (windows + 1)).
   *
   * @returns -Infinity where all windows with demand may miss: no stock is needed; NaN without windows
   */
  factor(missShare: number): number {
    if (this.count === 0) return NaN;
    const allowed = missShare * (this.weight + this.unit);
    let passed = 0;
    for (let place = this.size - 1; place >= 0; place--) {
      passed += this.weights[place] as number;
      // The score above this one: with it as the factor, it and all higher ones miss, which still is no more than allowed.
      if (passed > allowed * (1 + rounding)) return this.scores[Math.min(this.size - 1, place + 1)] as number;
    }
    return -Infinity;
  }

  private makeRoom(size: number): void {
    if (size <= this.scores.length) return;
    const room = Math.max(size, 2 * this.scores.length);
    const scores = new Float64Array(room);
    const weights = new Float64Array(room);
    scores.set(this.scores.subarray(0, this.size));
    weights.set(this.weights.subarray(0, this.size));
    this.scores = scores;
    this.weights = weights;
  }

  /** Merges sorted scores into those held, from the end so that nothing is overwritten unread. */
  private merge(added: Float64Array): void {
    const { scores, weights, unit } = this;
    let from = this.size - 1;
    let next = added.length - 1;
    for (let place = this.size + added.length - 1; next >= 0; place--) {
      const score = added[next] as number;
      if (from >= 0 && (scores[from] as number) > score) {
        scores[place] = scores[from] as number;
        weights[place] = weights[from] as number;
        from--;
      } else {
        scores[place] = score;
        weights[place] = unit;
        next--;
      }
    }
  }
}

/** Of sums of weights. */
const rounding = 1e-12;

/** Before weights grow beyond what a number holds with all its digits they are taken back to 1. */
const mostWeight = 1e100;
