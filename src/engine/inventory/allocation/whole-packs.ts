/** What is within rounding of a whole pack is one. */
const rounding = 1e-9;

/** Packs that fit into a quantity. */
export const packsIn = (quantity: number, pack: number): number => Math.floor(quantity / pack + rounding);

/** Packs that a quantity needs. */
export const packsFor = (quantity: number, pack: number): number => Math.ceil(quantity / pack - rounding);

/** Recipients ordered by what they lack of their share, in packs; the earlier one where they are equal. */
class LackHeap {
  private readonly heap: number[] = [];

  constructor(private readonly lack: Float64Array) {}

  private isBefore(left: number, right: number): boolean {
    const difference = this.lack[left]! - this.lack[right]!;
    return Math.abs(difference) > rounding ? difference > 0 : left < right;
  }

  push(recipient: number): void {
    const { heap } = this;
    let at = heap.push(recipient) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(recipient, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = recipient;
  }

  pop(): number | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!this.isBefore(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return top;
  }

  get size(): number {
    return this.heap.length;
  }

  /** What the first lacks, in packs; minus infinity when nobody is left. */
  get most(): number {
    return this.heap.length === 0 ? -Infinity : this.lack[this.heap[0]!]!;
  }
}

/**
 * Shares rounded to whole packs by the largest remainder: everybody gets the whole packs of the share, and what then is left of
 * the supply goes, pack by pack, to whoever lacks most of a pack. Nobody gets more than was asked for.
 *
 * @param shares units, 0 to demand
 * @param demand units
 * @param pack units per pack; 0 or less where units can be split
 * @param supply units
 * @returns units in whole packs, at most `supply` together; what is less does not make a pack that anybody has asked for
 */
export function inWholePacks(
  shares: Float64Array,
  demand: Float64Array,
  pack: Float64Array,
  supply: number,
): Float64Array {
  const packs = new Float64Array(shares.length);
  const lack = new Float64Array(shares.length);
  const queue = new LackHeap(lack);
  const awards = shares.slice();
  let left = supply;
  const room = (recipient: number): number =>
    packsIn(demand[recipient]!, pack[recipient]!) - packs[recipient]!;
  for (let recipient = 0; recipient < shares.length; recipient++) {
    const size = pack[recipient]!;
    if (size > 0) {
      packs[recipient] = packsIn(shares[recipient]!, size);
      awards[recipient] = packs[recipient]! * size;
      lack[recipient] = shares[recipient]! / size - packs[recipient]!;
      if (room(recipient) >= 1) queue.push(recipient);
    }
    left -= awards[recipient]!;
  }
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const size = pack[next]!;
    const fitting = Math.min(packsIn(left, size), room(next));
    // Too large for what is left, which only becomes less.
    if (fitting < 1) continue;
    // Several at once while nobody else comes first in between, or where much is left for those who still have room.
    const ahead = Math.floor(lack[next]! - queue.most);
    const evenly = Math.floor(left / size / (queue.size + 1));
    const given = Math.max(1, Math.min(fitting, Math.max(ahead, evenly)));
    // A pack too small to count among so many.
    if (packs[next]! + given === packs[next]) continue;
    packs[next]! += given;
    lack[next]! -= given;
    left -= given * size;
    awards[next] = packs[next]! * size;
    if (room(next) >= 1) queue.push(next);
  }
  return awards;
}
