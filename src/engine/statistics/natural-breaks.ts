/**
 * Natural breaks of a sorted list: the cuts into groups whose summed squared deviations from the group's mean are least.
 *
 * Exact (Fisher's dynamic programme, the criterion of Jenks). The best last cut never moves back as the list grows, so each
 * layer is solved by divide and conquer: groups x n log n instead of groups x n^2.
 *
 * @param sorted n finite numbers, ascending
 * @param groups number of groups, from 1 to the number of different values
 * @returns groups - 1 positions, ascending: a group begins at each; equal values are never parted
 * @throws RangeError when there are fewer different values than groups
 * @see Fisher 1958, "On grouping for maximum homogeneity", JASA 53:789-798; Jenks 1967, "The data model concept in
 * statistical mapping"
 */
export function naturalBreaks(sorted: Float64Array, groups: number): number[] {
  const distinct = distinctStarts(sorted);
  const count = distinct.length - 1;
  if (!Number.isInteger(groups) || groups < 1 || groups > Math.max(count, 1))
    throw new RangeError(`${count} different values cannot make ${groups} groups`);
  const squaresOf = groupSquares(sorted, distinct);
  // costs[k]: least squares of the first k different values in the groups so far.
  let costs = Float64Array.from({ length: count + 1 }, (_, end) => squaresOf(0, end));
  const cuts: Uint32Array[] = [];
  for (let group = 1; group < groups; group++) {
    const next = new Float64Array(count + 1).fill(Infinity);
    const cut = new Uint32Array(count + 1);
    solveLayer({ costs, next, cut, squaresOf }, group + 1, count, group, count - 1);
    cuts.push(cut);
    costs = next;
  }
  const starts: number[] = [];
  let end = count;
  for (const cut of cuts.reverse()) {
    end = cut[end] as number;
    starts.unshift(distinct[end] as number);
  }
  return starts;
}

/** Where each different value begins, and the end. */
function distinctStarts(sorted: Float64Array): Uint32Array {
  const starts: number[] = [];
  sorted.forEach((value, at) => {
    if (at === 0 || value !== sorted[at - 1]) starts.push(at);
  });
  starts.push(sorted.length);
  return Uint32Array.from(starts);
}

/** Summed squared deviations of a run of different values, from sums about the overall mean, so that few digits are lost. */
function groupSquares(sorted: Float64Array, distinct: Uint32Array): (from: number, to: number) => number {
  const mean = sorted.reduce((sum, value) => sum + value / sorted.length, 0);
  const sums = new Float64Array(sorted.length + 1);
  const squares = new Float64Array(sorted.length + 1);
  sorted.forEach((value, at) => {
    const distance = value - mean;
    sums[at + 1] = (sums[at] as number) + distance;
    squares[at + 1] = (squares[at] as number) + distance * distance;
  });
  return (from, to) => {
    const start = distinct[from] as number;
    const end = distinct[to] as number;
    if (to - from < 2) return 0;
    const sum = (sums[end] as number) - (sums[start] as number);
    return Math.max((squares[end] as number) - (squares[start] as number) - (sum * sum) / (end - start), 0);
  };
}

interface Layer {
  readonly costs: Float64Array;
  readonly next: Float64Array;
  readonly cut: Uint32Array;
  readonly squaresOf: (from: number, to: number) => number;
}

/** Best last cuts for the ends from `low` to `high`, which lie between `first` and `last`. */
function solveLayer(layer: Layer, low: number, high: number, first: number, last: number): void {
  if (low > high) return;
  const { costs, next, cut, squaresOf } = layer;
  const end = (low + high) >> 1;
  let best = Infinity;
  let bestCut = first;
  for (let from = first; from <= Math.min(last, end - 1); from++) {
    const cost = (costs[from] as number) + squaresOf(from, end);
    if (cost < best) {
      best = cost;
      bestCut = from;
    }
  }
  next[end] = best;
  cut[end] = bestCut;
  solveLayer(layer, low, end - 1, first, bestCut);
  solveLayer(layer, end + 1, high, bestCut, last);
}
