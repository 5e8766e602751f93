/**
 * Which service target each segment should have, where each target costs stock and serves demand: the mixes that no other mix
 * beats in both, from the least stock to the most service.
 *
 * A multiple-choice knapsack (Kellerer, Pferschy and Pisinger 2004, Knapsack Problems, chapter 11), solved by joining the
 * segments' undominated choices one after the other. Equal targets for all are far from the best (Teunter, Syntetos and Babai
 * 2017, European Journal of Operational Research 263).
 */

/** What a target of a segment comes to. */
export interface TargetOutcome {
  /** Stock, in money or units, >= 0. */
  readonly stock: number;
  /** Demand served from stock, in money or units. */
  readonly served: number;
}

/** A mix of targets. */
export interface TargetMix extends TargetOutcome {
  /** By segment: index of its target. */
  readonly choice: Uint8Array;
}

/** So many mixes are kept after each segment, evenly over their stock: each time costs at most 1 / 4,000 of the whole stock. */
const mostMixes = 4_000;

/** Mixes that no other beats, by rising stock: of equal stock the one that serves most. */
function undominated(mixes: TargetMix[]): TargetMix[] {
  mixes.sort((a, b) => a.stock - b.stock || b.served - a.served);
  const kept: TargetMix[] = [];
  let most = -Infinity;
  for (const mix of mixes) {
    if (mix.served <= most) continue;
    kept.push(mix);
    most = mix.served;
  }
  return kept;
}

/** As many mixes as can be handled: of those within the same step of stock the one that serves most. */
function thinned(mixes: TargetMix[]): TargetMix[] {
  const [first, last] = [mixes[0], mixes.at(-1)];
  if (mixes.length <= mostMixes || first === undefined || last === undefined) return mixes;
  const step = (last.stock - first.stock) / mostMixes;
  return mixes.filter((mix, at) => {
    const next = mixes[at + 1];
    const stepOf = ({ stock }: TargetMix): number => Math.floor((stock - first.stock) / step);
    return at === 0 || next === undefined || stepOf(next) !== stepOf(mix);
  });
}

/**
 * The frontier of stock against service.
 *
 * @param outcomes by segment: what each of its targets comes to; a segment without any takes no part
 * @returns mixes by rising stock and service; a single empty one without segments
 */
export function targetFrontier(outcomes: readonly (readonly TargetOutcome[])[]): TargetMix[] {
  let mixes: TargetMix[] = [{ stock: 0, served: 0, choice: new Uint8Array(outcomes.length) }];
  outcomes.forEach((targets, segment) => {
    if (targets.length === 0) return;
    const useful = undominated(
      targets.map(({ stock, served }, at) => ({ stock, served, choice: Uint8Array.of(at) })),
    );
    const joined = mixes.flatMap((mix) =>
      useful.map((target) => {
        const choice = mix.choice.slice();
        choice[segment] = target.choice[0]!;
        return { stock: mix.stock + target.stock, served: mix.served + target.served, choice };
      }),
    );
    mixes = thinned(undominated(joined));
  });
  return mixes;
}

/** The mix of least stock that serves at least so much; the one that serves most where none does. */
export function leastStock(frontier: readonly TargetMix[], served: number): TargetMix | undefined {
  return frontier.find((mix) => mix.served >= served) ?? frontier.at(-1);
}

/** The mix that serves most with at most so much stock; the one of least stock where none fits. */
export function mostService(frontier: readonly TargetMix[], stock: number): TargetMix | undefined {
  return frontier.findLast((mix) => mix.stock <= stock) ?? frontier[0];
}
