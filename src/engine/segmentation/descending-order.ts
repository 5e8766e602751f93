/** Each 32-bit half of a key is sorted in three digits: 11, 11 and 10 bits. */
const shifts = [0, 11, 22] as const;
const buckets = 1 << 11;
const digitMask = buckets - 1;

/** Which half of a double holds sign and exponent on this machine. */
const highHalf = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * Positions of the values from the largest to the smallest; equal values keep their input order.
 *
 * A least-significant-digit radix sort of the doubles' own bits: linear in the number of values, without a comparison.
 * Digits that all values share (the low bits of whole numbers, for instance) cost nothing.
 *
 * @param value n finite numbers of any sign
 * @returns n positions into `value`
 * @throws RangeError when a value is not finite
 */
export function descendingOrder(value: Float64Array): Uint32Array {
  const count = value.length;
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  writeDescendingKeys(value, high, low);
  let order = new Uint32Array(count);
  let spare = new Uint32Array(count);
  for (let position = 0; position < count; position++) order[position] = position;
  const offsets = new Uint32Array(buckets);
  for (const word of [low, high]) {
    for (const shift of shifts) {
      if (!countDigits(word, shift, offsets)) continue;
      distribute(word, shift, offsets, order, spare);
      [order, spare] = [spare, order];
    }
  }
  return order;
}

/** Splits each double into two words that, read as one unsigned 64-bit number, grow as the double falls. */
function writeDescendingKeys(value: Float64Array, high: Uint32Array, low: Uint32Array): void {
  const count = value.length;
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  for (let position = 0; position < count; position++) {
    // Adding zero turns -0 into 0, which it equals.
    const number = (value[position] as number) + 0;
    if (number - number !== 0)
      throw new RangeError(`Value ${position + 1} is ${number}, but must be a finite number`);
    double[0] = number;
    const upper = halves[highHalf] as number;
    const lower = halves[1 - highHalf] as number;
    // A negative double's bits already grow as it falls; a positive one's are turned over below the sign.
    if (upper >>> 31) {
      high[position] = upper;
      low[position] = lower;
    } else {
      high[position] = upper ^ 0x7fffffff;
      low[position] = ~lower;
    }
  }
}

/** Fills `counts` with how often each digit occurs; false when all keys share one digit, so that there is nothing to sort. */
function countDigits(word: Uint32Array, shift: number, counts: Uint32Array): boolean {
  counts.fill(0);
  const count = word.length;
  for (let position = 0; position < count; position++) {
    const digit = ((word[position] as number) >>> shift) & digitMask;
    counts[digit] = (counts[digit] as number) + 1;
  }
  return count > 0 && counts[((word[0] as number) >>> shift) & digitMask] !== count;
}

/** One stable pass: moves the positions of `order` into `target` by their digit. `counts` is used up. */
function distribute(
  word: Uint32Array,
  shift: number,
  counts: Uint32Array,
  order: Uint32Array,
  target: Uint32Array,
): void {
  let before = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const size = counts[bucket] as number;
    counts[bucket] = before;
    before += size;
  }
  const count = order.length;
  for (let at = 0; at < count; at++) {
    const position = order[at] as number;
    const digit = ((word[position] as number) >>> shift) & digitMask;
    const place = counts[digit] as number;
    counts[digit] = place + 1;
    target[place] = position;
  }
}
