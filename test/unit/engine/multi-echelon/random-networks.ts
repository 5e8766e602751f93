import fc from "fast-check";
import type { Link, Stage } from "../../../../src/engine/multi-echelon/network";

export interface RandomNetwork {
  readonly stages: readonly Stage[];
  readonly links: readonly Link[];
}

const inner = { maxServiceOut: null, demandMean: null, demandSd: null, z: null };

interface Drawn {
  readonly leadTime: number;
  readonly costAdded: number;
  readonly sd: number;
  readonly bound: number | null;
  readonly partner: number;
  readonly isUpstream: boolean;
  readonly units: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  leadTime: fc.integer({ min: 0, max: 4 }),
  costAdded: fc.integer({ min: 1, max: 40 }),
  sd: fc.integer({ min: 0, max: 9 }),
  bound: fc.constantFrom(null, null, null, 0, 2),
  partner: fc.nat(1000),
  isUpstream: fc.boolean(),
  units: fc.constantFrom(1, 1, 2, 0.5),
});

/** Stages without customers get outside demand with a service time of their own, others may have a limit. */
function withDemand(rows: readonly Drawn[], links: readonly Link[]): RandomNetwork {
  const suppliers = new Set(links.map(({ from }) => from));
  const stages = rows.map(({ leadTime, costAdded, sd, bound }, at): Stage => {
    const id = `s${at}`;
    const shared = { ...inner, id, leadTime, costAdded };
    return suppliers.has(id)
      ? { ...shared, maxServiceOut: bound }
      : { ...shared, maxServiceOut: bound ?? 0, demandMean: 10, demandSd: sd, z: 1.645 };
  });
  return { stages, links };
}

/** Each stage hangs on an earlier one, as its supplier or as its customer. */
export const trees = (most: number): fc.Arbitrary<RandomNetwork> =>
  fc.array(drawn, { minLength: 1, maxLength: most }).map((rows) => {
    const links = rows.slice(1).map(({ partner, isUpstream, units }, at): Link => {
      const [own, other] = [`s${at + 1}`, `s${partner % (at + 1)}`];
      return isUpstream ? { from: own, to: other, units } : { from: other, to: own, units };
    });
    return withDemand(rows, links);
  });

/** Every stage may be supplied by any earlier one. */
export const acyclicNetworks = (most: number): fc.Arbitrary<RandomNetwork> =>
  fc
    .tuple(
      fc.array(drawn, { minLength: 2, maxLength: most }),
      fc.array(fc.boolean(), { minLength: (most * (most - 1)) / 2, maxLength: (most * (most - 1)) / 2 }),
    )
    .map(([rows, isLinked]) => {
      let next = 0;
      const links = rows.flatMap(({ units }, to) =>
        rows
          .slice(0, to)
          .flatMap((_, from) => (isLinked[next++] ? [{ from: `s${from}`, to: `s${to}`, units }] : [])),
      );
      return withDemand(rows, links);
    });
