export const binWidth = 0.1;
/** The last bin holds everything from 2.4 on. */
export const binCount = 25;

export interface Bins {
  readonly items: readonly number[];
  readonly highest: number;
  /** Items whose variability is not known: no demand, or too little history. */
  readonly unknown: number;
}

/** Items per tenth of the coefficient of variation. */
export function variabilityBins(variability: Float64Array): Bins {
  const items = new Array<number>(binCount).fill(0);
  let unknown = 0;
  for (const value of variability) {
    // An item on a bin's upper edge belongs to it, as an item on a cut belongs to the better class.
    const bin = Math.min(binCount - 1, Math.max(0, Math.ceil(value / binWidth - 1e-9) - 1));
    if (Number.isNaN(value)) unknown++;
    else items[bin] = (items[bin] ?? 0) + 1;
  }
  return { items, highest: Math.max(1, ...items), unknown };
}
