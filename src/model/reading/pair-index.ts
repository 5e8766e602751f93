/** Spreads a pair over all bits, so that neighbours do not crowd one part of the index. */
function mixed(first: number, second: number): number {
  let bits = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Numbers pairs of whole numbers in the order in which they are first met; flat memory, for a million rows. */
export class PairIndex {
  private slots = new Int32Array(1024);
  private firsts = new Int32Array(512);
  private seconds = new Int32Array(512);
  private size = 0;

  /** First number of each pair, in order. */
  get first(): Int32Array {
    return this.firsts.subarray(0, this.size);
  }

  /** Second number of each pair, in order. */
  get second(): Int32Array {
    return this.seconds.subarray(0, this.size);
  }

  /** Number of the pair, from 0. */
  at(first: number, second: number): number {
    const slot = this.slotOf(first, second);
    const known = this.slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const number = this.size++;
    this.firsts[number] = first;
    this.seconds[number] = second;
    this.slots[slot] = this.size;
    if (this.size === this.firsts.length) this.grow();
    return number;
  }

  private slotOf(first: number, second: number): number {
    const mask = this.slots.length - 1;
    let slot = mixed(first, second) & mask;
    for (;;) {
      const number = (this.slots[slot] ?? 0) - 1;
      if (number < 0 || (this.firsts[number] === first && this.seconds[number] === second)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    const { firsts, seconds } = this;
    this.firsts = new Int32Array(firsts.length * 4);
    this.seconds = new Int32Array(seconds.length * 4);
    this.firsts.set(firsts);
    this.seconds.set(seconds);
    this.slots = new Int32Array(this.firsts.length * 2);
    for (let number = 0; number < this.size; number++) {
      this.slots[this.slotOf(firsts[number] ?? 0, seconds[number] ?? 0)] = number + 1;
    }
  }
}

/** Numbers texts in the order in which they are first met. */
export class TextIndex {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** Lines of an order follow each other, and a column that is not mapped has one text: no search for the same one again. */
  private latest: string | undefined;
  private latestNumber = -1;

  at(text: string): number {
    if (text === this.latest) return this.latestNumber;
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.length;
      this.numbers.set(text, number);
      this.texts.push(text);
    }
    this.latest = text;
    this.latestNumber = number;
    return number;
  }
}
