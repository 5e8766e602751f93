/** A list of small whole numbers that grows, in two or four bytes each. */
export class GrowingNumbers<T extends Uint16Array | Uint32Array> {
  length = 0;

  constructor(
    private items: T,
    private readonly create: (length: number) => T,
  ) {}

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = this.create(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  /** Sets an element, whatever its index; those between are 0. */
  set(index: number, value: number): void {
    while (this.length <= index) this.push(0);
    this.items[index] = value;
  }

  get(index: number): number {
    return this.items[index] ?? 0;
  }
}

export function growingUint16(): GrowingNumbers<Uint16Array> {
  return new GrowingNumbers(new Uint16Array(256), (length) => new Uint16Array(length));
}

export function growingUint32(): GrowingNumbers<Uint32Array> {
  return new GrowingNumbers(new Uint32Array(256), (length) => new Uint32Array(length));
}
