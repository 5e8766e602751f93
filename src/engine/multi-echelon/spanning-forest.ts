import type { Network } from "./network";

/** Links of a network that make trees of it, and those that are left over, by row. */
export interface SpanningForest {
  readonly tree: readonly number[];
  readonly rest: readonly number[];
}

/** @param preference by link: those with more come first (Kruskal 1956) */
export function spanningForest({ stages, from, to }: Network, preference: Float64Array): SpanningForest {
  const root = Int32Array.from(stages.keys());
  const rootOf = (stage: number): number => {
    let at = stage;
    while (root[at] !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  const rows = Array.from(from.keys()).sort((a, b) => preference[b]! - preference[a]! || a - b);
  const tree: number[] = [];
  const rest: number[] = [];
  for (const row of rows) {
    const [first, second] = [rootOf(from[row]!), rootOf(to[row]!)];
    if (first === second) rest.push(row);
    else {
      root[first] = second;
      tree.push(row);
    }
  }
  return { tree, rest };
}
