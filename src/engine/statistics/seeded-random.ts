/** A finaliser that spreads every bit of its input over all bits (Steele, Lea and Flood 2014, the 32-bit "splitmix"). */
function spread(bits: number): number {
  let mixed = bits | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Random whole numbers, the same ones for the same seed and stream: xoshiro128** with a state of 128 bits.
 *
 * Streams of one seed are independent for all practical purposes, so that the parts of a simulation can be computed in any
 * order, or by several workers, and still give one result.
 *
 * @param seed a whole number
 * @param stream a whole number from 0, such as that of a replication
 * @returns a function of `limit` that draws uniformly from 0 to limit - 1 (limit up to 2^32; off by less than limit / 2^32)
 * @see Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4)
 */
export function seededIntegers(seed: number, stream = 0): (limit: number) => number {
  const start = spread(seed ^ spread(stream + 0x9e3779b9));
  const state = Uint32Array.from({ length: 4 }, (_, word) =>
    spread(start + Math.imul(word + 1, 0x9e3779b9) + Math.floor(seed / 2 ** 32)),
  );
  // All bits 0 is the one state that the generator never leaves.
  if (state.every((word) => word === 0)) state[0] = 1;
  return (limit) => Math.floor((nextBits(state) / 2 ** 32) * limit);
}

function nextBits(state: Uint32Array): number {
  const [first, second, third, fourth] = state as unknown as readonly [number, number, number, number];
  const scrambled = Math.imul(rotated(Math.imul(second, 5), 7), 9) >>> 0;
  const crossed = third ^ first;
  const mixed = fourth ^ second;
  state[0] = first ^ mixed;
  state[1] = second ^ crossed;
  state[2] = crossed ^ (second << 9);
  state[3] = rotated(mixed, 11);
  return scrambled;
}

const rotated = (bits: number, places: number): number => (bits << places) | (bits >>> (32 - places));
