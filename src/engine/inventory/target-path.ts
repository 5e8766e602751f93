/**
 * What a grouping of items is worth: the stock that its best service targets need for a given service. One target for each
 * group; groups may be segments, one group of all, or every item by itself.
 *
 * Targets can be chosen by one part of the past and held against a later part, so that a grouping which only learns noise does
 * not look good. The choice goes along each group's hull, most demand served per unit of stock first: at the corners no other
 * choice serves more with the same stock (Everett 1963, "Generalized Lagrange multiplier method for solving problems of
 * optimum allocation of resources", Operations Research 11:399-417).
 */
import type { TargetOutcome } from "./target-mix";

/** What targets come to, by row or group: rows x targets, each >= 0, money or units. */
export interface OutcomeMatrix {
  readonly stock: Float64Array;
  readonly served: Float64Array;
}

/** The targets of every group on the way from the least stock to the most service: places in a matrix of groups x targets. */
export interface TargetPath {
  /** By group: its first target. */
  readonly start: Int32Array;
  /** By step: the place that is left, and the place of the same group that is taken instead. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * Outcomes of rows, added up by group.
 *
 * @param group by row: its group, or -1 to leave it out
 * @param weight by row: how often it counts; each once by default
 */
export function outcomesByGroup(
  outcomes: OutcomeMatrix,
  group: Int32Array,
  groups: number,
  targets: number,
  weight?: Uint8Array,
): OutcomeMatrix {
  const stock = new Float64Array(groups * targets);
  const served = new Float64Array(groups * targets);
  for (let row = 0; row < group.length; row++) {
    const place = group[row] as number;
    const times = weight === undefined ? 1 : (weight[row] as number);
    if (place < 0 || times === 0) continue;
    for (let target = 0; target < targets; target++) {
      const to = place * targets + target;
      const from = row * targets + target;
      stock[to] = (stock[to] as number) + times * (outcomes.stock[from] as number);
      served[to] = (served[to] as number) + times * (outcomes.served[from] as number);
    }
  }
  return { stock, served };
}

/** Demand served per unit of stock, from one place to another. */
function gainOf({ stock, served }: OutcomeMatrix, from: number, to: number): number {
  const more = (stock[to] as number) - (stock[from] as number);
  return ((served[to] as number) - (served[from] as number)) / more;
}

/** Places of a group by rising stock, without those that another beats. */
function undominatedPlaces({ stock, served }: OutcomeMatrix, first: number, targets: number): number[] {
  const places = Array.from({ length: targets }, (_, target) => first + target).sort(
    (a, b) =>
      (stock[a] as number) - (stock[b] as number) || (served[b] as number) - (served[a] as number) || a - b,
  );
  let most = -Infinity;
  return places.filter((place) => {
    const isMore = (served[place] as number) > most;
    if (isMore) most = served[place] as number;
    return isMore;
  });
}

/** Of rising places those on the concave hull of served against stock. */
function hullOf(outcomes: OutcomeMatrix, places: readonly number[]): number[] {
  const hull: number[] = [];
  for (const place of places) {
    while (hull.length > 1) {
      const [before, middle] = [hull.at(-2) as number, hull.at(-1) as number];
      if (gainOf(outcomes, before, middle) > gainOf(outcomes, middle, place)) break;
      hull.pop();
    }
    hull.push(place);
  }
  return hull;
}

/**
 * The best targets of every group at every level of stock.
 *
 * From one corner of a group's hull to the next the path goes through the group's targets between them: a group has one target,
 * and no part of it another. These points may serve a little less than the best mix; the corners do not.
 *
 * @param outcomes groups x targets
 * @param targets how many there are, from 1
 */
export function targetPath(outcomes: OutcomeMatrix, groups: number, targets: number): TargetPath {
  const start = new Int32Array(groups);
  const steps: { from: number; to: number; gain: number }[] = [];
  for (let group = 0; group < groups; group++) {
    const places = undominatedPlaces(outcomes, group * targets, targets);
    const corners = hullOf(outcomes, places);
    start[group] = places[0] as number;
    let corner = 0;
    for (let at = 1; at < places.length; at++) {
      const [from, to] = [places[at - 1] as number, places[at] as number];
      steps.push({
        from,
        to,
        gain: gainOf(outcomes, corners[corner] as number, corners[corner + 1] as number),
      });
      if (to === corners[corner + 1]) corner++;
    }
  }
  // Within a group gains fall from corner to corner, and equal ones keep their order, so that its steps stay in theirs.
  steps.sort((a, b) => b.gain - a.gain);
  return {
    start,
    from: Int32Array.from(steps, ({ from }) => from),
    to: Int32Array.from(steps, ({ to }) => to),
  };
}

/** What a path comes to at each of its points, by outcomes that may be of another part of the past than those it was chosen by. */
export function* alongPath(
  { start, from, to }: TargetPath,
  { stock, served }: OutcomeMatrix,
): Generator<TargetOutcome> {
  let [held, supplied] = [0, 0];
  for (const place of start) {
    held += stock[place] as number;
    supplied += served[place] as number;
  }
  yield { stock: held, served: supplied };
  for (const [step, left] of from.entries()) {
    const taken = to[step] as number;
    held += (stock[taken] as number) - (stock[left] as number);
    supplied += (served[taken] as number) - (served[left] as number);
    yield { stock: held, served: supplied };
  }
}

/**
 * Stock at which a path first serves so much, between two of its points in proportion.
 *
 * @returns NaN where it never does
 */
export function stockAtService(path: Iterable<TargetOutcome>, served: number): number {
  let before: TargetOutcome | undefined;
  for (const here of path) {
    if (here.served >= served) {
      if (before === undefined || here.served === before.served) return here.stock;
      const share = (served - before.served) / (here.served - before.served);
      return before.stock + share * (here.stock - before.stock);
    }
    before = here;
  }
  return NaN;
}
