/** Values from the largest to the smallest, and where each stood. */
export interface Descending {
  /** n numbers, none above the one before it; -0 is 0. */
  readonly sorted: Float64Array;
  /** n positions in the input; equal values keep their input order. */
  readonly order: Uint32Array;
}

/** Values with their positions, and the values' bits as pairs of words. */
interface Column {
  readonly values: Float64Array;
  readonly words: Uint32Array;
  readonly positions: Uint32Array;
}

/** As many values are sorted by insertion. */
const fewValues = 40;

/** Values of a bucket on average: few enough for insertion. */
const valuesOfABucket = 8;
/** A thousand buckets that are filled side by side stay in the processor's caches. */
const mostBucketBits = 10;

/** Which word of a double holds sign and exponent on this machine. */
const highWord = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * The values from the largest to the smallest; equal values keep their input order.
 *
 * A bucket sort by the bits of the doubles, so that values of many magnitudes spread as evenly as those of one: the leading bits in
 * which a range's largest and smallest differ say the bucket, and each bucket is a range again, until it is short. Linear in
 * the number of values, whatever they are, and memory is walked through mostly in order: an order alone, sorted digit by
 * digit, would look up every value at random in each of its passes.
 *
 * @param value n finite numbers of any sign
 * @throws RangeError when a value is not finite
 */
export function descending(value: Float64Array): Descending {
  const count = value.length;
  const column = emptyColumn(count);
  const { values, positions } = column;
  for (let position = 0; position < count; position++) {
    // Adding zero turns -0 into 0, which it equals.
    const number = (value[position] as number) + 0;
    if (number - number !== 0)
      throw new RangeError(`Value ${position + 1} is ${number}, but must be a finite number`);
    values[position] = number;
    positions[position] = position;
  }
  sortRange(column, count > fewValues ? emptyColumn(count) : column, 0, count);
  return { sorted: values, order: positions };
}

/** The positions of `descending` alone. */
export function descendingOrder(value: Float64Array): Uint32Array {
  return descending(value).order;
}

function emptyColumn(count: number): Column {
  const values = new Float64Array(count);
  return { values, words: new Uint32Array(values.buffer), positions: new Uint32Array(count) };
}

/** Sorts the values from `start` to before `end`; `spare` is as long and may be written to. */
function sortRange(column: Column, spare: Column, start: number, end: number): void {
  if (end - start <= fewValues) {
    insert(column, start, end);
    return;
  }
  const { values, words } = column;
  let largest = start;
  let smallest = start;
  for (let at = start + 1; at < end; at++) {
    const value = values[at] as number;
    if (value > (values[largest] as number)) largest = at;
    else if (value < (values[smallest] as number)) smallest = at;
  }
  if (values[largest] === values[smallest]) return;
  const key = words[2 * largest + highWord] === words[2 * smallest + highWord] ? lowKey : highKey;
  const first = key(words, largest);
  const spread = key(words, smallest) - first;
  const bits = Math.min(31 - Math.clz32((end - start) / valuesOfABucket), mostBucketBits);
  const shift = Math.max(0, 32 - Math.clz32(spread) - bits);
  const ends = new Uint32Array((spread >>> shift) + 1);
  for (let at = start; at < end; at++) {
    const bucket = (key(words, at) - first) >>> shift;
    ends[bucket] = (ends[bucket] as number) + 1;
  }
  let before = start;
  for (let bucket = 0; bucket < ends.length; bucket++) {
    const size = ends[bucket] as number;
    ends[bucket] = before;
    before += size;
  }
  for (let at = start; at < end; at++) {
    const bucket = (key(words, at) - first) >>> shift;
    const place = ends[bucket] as number;
    ends[bucket] = place + 1;
    spare.values[place] = values[at] as number;
    spare.positions[place] = column.positions[at] as number;
  }
  values.set(spare.values.subarray(start, end), start);
  column.positions.set(spare.positions.subarray(start, end), start);
  let from = start;
  for (const to of ends) {
    if (to - from > 1) sortRange(column, spare, from, to);
    from = to;
  }
}

/** Sign, exponent and the leading bits of the fraction, as a number that grows as the double falls. */
function highKey(words: Uint32Array, at: number): number {
  const word = words[2 * at + highWord] as number;
  // A negative double's bits already grow as it falls; a positive one's are turned over below the sign.
  return word >>> 31 === 1 ? word : word ^ 0x7fffffff;
}

/** The other bits, for values that share the former ones. */
function lowKey(words: Uint32Array, at: number): number {
  const word = words[2 * at + 1 - highWord] as number;
  return (words[2 * at + highWord] as number) >>> 31 === 1 ? word : ~word >>> 0;
}

function insert({ values, positions }: Column, start: number, end: number): void {
  for (let from = start + 1; from < end; from++) {
    const value = values[from] as number;
    const position = positions[from] as number;
    let at = from;
    for (; at > start && (values[at - 1] as number) < value; at--) {
      values[at] = values[at - 1] as number;
      positions[at] = positions[at - 1] as number;
    }
    values[at] = value;
    positions[at] = position;
  }
}
