/**
 * Ranks of non-negative values, equal ones sharing the mean of their ranks: one huge value weighs no more than the largest.
 *
 * Value and position are packed into one number and sorted together: the bits of a non-negative single-precision number
 * grow with it. So values that agree in single precision (seven digits) count as equal.
 */
export class AverageRanks {
  private readonly single: Float32Array;
  private readonly bits: Uint32Array;
  private readonly keys: Float64Array;
  /** A power of two above every position; bits x this stays below 2^53. */
  private readonly positions: number;

  /** @param length of the series that follow, at most 2^21 */
  constructor(length: number) {
    this.single = new Float32Array(length);
    this.bits = new Uint32Array(this.single.buffer);
    this.keys = new Float64Array(length);
    this.positions = 2 ** Math.ceil(Math.log2(Math.max(length, 2)));
  }

  /**
   * @param values n numbers >= 0
   * @param ranks receives n ranks in input order: 1 for the smallest, n for the largest
   */
  write(values: Float64Array, ranks: Float64Array): void {
    const { single, bits, keys, positions } = this;
    const length = keys.length;
    single.set(values);
    for (let at = 0; at < length; at++) keys[at] = (bits[at] as number) * positions + at;
    keys.sort();
    let first = 0;
    while (first < length) {
      const value = Math.floor((keys[first] as number) / positions);
      const end = (value + 1) * positions;
      let last = first + 1;
      while (last < length && (keys[last] as number) < end) last++;
      const rank = (first + 1 + last) / 2;
      for (; first < last; first++) ranks[(keys[first] as number) - value * positions] = rank;
    }
  }
}
