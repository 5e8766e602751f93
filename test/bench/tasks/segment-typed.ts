import type { History } from "../../../src/engine/history";
import { segmentAbcXyz } from "../../../src/engine/segmentation/segment";
import { demandHistory } from "../data";
import type { BenchTask } from "../task";

/** ABC-XYZ classes from a history that is already in typed arrays. */
export const segmentTyped: BenchTask = {
  name: "segment-abcxyz-typed",
  sizes: [
    { items: 10_000, periods: 104 },
    { items: 100_000, periods: 104 },
  ],
  growthFrom: { items: 10_000, periods: 104 },
  prepare(size) {
    const history = demandHistory(size);
    return { run: () => segmentAbcXyz(null, history), limit: () => passAndSort(history) };
  },
};

/** The least that any segmentation does: sum and sum of squares in one plain pass, and one radix sort of an index. */
function passAndSort({ values, items, periods }: History): [Float64Array, Uint32Array] {
  const sums = new Float64Array(items);
  const squares = new Float64Array(items);
  for (let item = 0; item < items; item++) addRow(values, item, periods, sums, squares);
  return [squares, radixIndexSort(sums)];
}

function addRow(
  values: Float64Array,
  item: number,
  periods: number,
  sums: Float64Array,
  squares: Float64Array,
): void {
  let sum = 0;
  let square = 0;
  const end = (item + 1) * periods;
  for (let at = item * periods; at < end; at++) {
    const value = values[at] as number;
    sum += value;
    square += value * value;
  }
  sums[item] = sum;
  squares[item] = square;
}

/** Three passes over single-precision keys: enough to order sums, and less than the exact order needs. */
function radixIndexSort(keys: Float64Array): Uint32Array {
  const bits = new Uint32Array(new Float32Array(keys).buffer);
  let order = new Uint32Array(bits.length);
  for (let at = 0; at < order.length; at++) order[at] = at;
  let target = new Uint32Array(bits.length);
  for (let shift = 0; shift < 32; shift += 11) {
    sortByDigit(bits, shift, order, target);
    [order, target] = [target, order];
  }
  return order;
}

function sortByDigit(bits: Uint32Array, shift: number, order: Uint32Array, target: Uint32Array): void {
  const places = new Uint32Array(2049);
  for (let at = 0; at < bits.length; at++) places[(((bits[at] as number) >>> shift) & 2047) + 1]!++;
  for (let digit = 0; digit < 2048; digit++) places[digit + 1]! += places[digit]!;
  for (let at = 0; at < order.length; at++) {
    const position = order[at] as number;
    target[places[((bits[position] as number) >>> shift) & 2047]!++] = position;
  }
}
