/** The links of each stage, by row: those of stage s stand at `rows[first[s]]` and after it, up to `first[s + 1]`. */
export interface LinkLists {
  readonly first: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Lists links by the stage at one of their ends, in two arrays for all stages: thousands of lists would cost more than what is
 * done with them.
 *
 * @param stageOf the stage at that end, by row
 * @param count number of stages
 */
export function linkLists(stageOf: Int32Array, count: number): LinkLists {
  const first = new Int32Array(count + 1);
  for (const stage of stageOf) first[stage + 1]! += 1;
  for (let stage = 0; stage < count; stage++) first[stage + 1]! += first[stage]!;
  const next = first.slice();
  const rows = new Int32Array(stageOf.length);
  for (let row = 0; row < stageOf.length; row++) {
    const stage = stageOf[row]!;
    rows[next[stage]!] = row;
    next[stage]! += 1;
  }
  return { first, rows };
}
