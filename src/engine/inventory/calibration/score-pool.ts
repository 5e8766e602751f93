/**
 * The scores of past windows, from the smallest to the largest: what a safety factor is read from.
 *
 * Windows without demand score below everything; they are counted and not kept.
 */
export class ScorePool {
  private sorted: Float64Array = new Float64Array(0);
  private size = 0;
  private empty = 0;

  /** Windows, those without demand included. */
  get windows(): number {
    return this.size + this.empty;
  }

  /** Share of the windows that had no demand; NaN without windows. */
  get emptyShare(): number {
    return this.empty / this.windows;
  }

  /**
   * Adds windows.
   *
   * @param scores of windows with demand, in any order; sorted in place
   * @param withoutDemand windows without demand
   */
  add(scores: Float64Array, withoutDemand: number): void {
    this.empty += withoutDemand;
    if (scores.length === 0) return;
    scores.sort();
    const total = this.size + scores.length;
    if (total > this.sorted.length) {
      const larger = new Float64Array(Math.max(total, 2 * this.sorted.length));
      larger.set(this.sorted.subarray(0, this.size));
      this.sorted = larger;
    }
    mergeBackwards(this.sorted, this.size, scores);
    this.size = total;
  }

  /**
   * The m-th largest score, m = floor(missShare x (windows + 1)), the largest where m would be 0: with it as the factor no
   * more than a share `missShare` of the windows would have missed.
   *
   * @returns -Infinity where that many windows had no demand at all, NaN without windows
   */
  factor(missShare: number): number {
    if (this.windows === 0) return NaN;
    const rank = Math.max(1, Math.floor(missShare * (this.windows + 1)));
    return rank > this.size ? -Infinity : (this.sorted[this.size - rank] as number);
  }
}

/** Merges sorted `scores` into the first `size` entries of `target`, from the end so that nothing is overwritten unread. */
function mergeBackwards(target: Float64Array, size: number, scores: Float64Array): void {
  let from = size - 1;
  let next = scores.length - 1;
  for (let place = size + scores.length - 1; next >= 0; place--) {
    const added = scores[next] as number;
    if (from >= 0 && (target[from] as number) > added) target[place] = target[from--] as number;
    else {
      target[place] = added;
      next--;
    }
  }
}
