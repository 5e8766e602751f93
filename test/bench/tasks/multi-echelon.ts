import { allocate } from "../../../src/engine/inventory/allocation/allocate";
import { guaranteedService } from "../../../src/engine/multi-echelon/guaranteed-service";
import { networkOf, type Link, type Network, type Stage } from "../../../src/engine/multi-echelon/network";
import { serialPolicy } from "../../../src/engine/multi-echelon/serial-system";
import { uniforms } from "../data";
import type { BenchTask } from "../task";

const seed = 11;

/** Stages with lead times of 1 to 10 and costs of 1 to 100; those that supply nobody get demand. */
function networkFrom(count: number, links: readonly Link[]): Network {
  const uniform = uniforms(seed);
  const suppliers = new Set(links.map(({ from }) => from));
  const stages = Array.from({ length: count }, (_, at): Stage => {
    const id = `s${at}`;
    const shared = {
      id,
      leadTime: 1 + Math.floor(10 * uniform()),
      costAdded: 1 + Math.floor(100 * uniform()),
    };
    return suppliers.has(id)
      ? { ...shared, maxServiceOut: null, demandMean: null, demandSd: null, z: null }
      : { ...shared, maxServiceOut: 0, demandMean: 50, demandSd: 1 + 20 * uniform(), z: 1.645 };
  });
  return networkOf(stages, links);
}

/** A random tree of seven echelons, assembly and distribution mixed. */
function treeOf(count: number): Network {
  const uniform = uniforms(seed + 1);
  const echelon = new Int32Array(count);
  const links: Link[] = [];
  for (let stage = 1; stage < count; stage++) {
    let other = Math.floor(uniform() * stage);
    while (Math.abs(echelon[other]!) >= 3) other = Math.floor(uniform() * stage);
    const isUpstream = uniform() < 0.5;
    echelon[stage] = echelon[other]! + (isUpstream ? -1 : 1);
    const [from, to] = isUpstream ? [stage, other] : [other, stage];
    links.push({ from: `s${from}`, to: `s${to}`, units: 1 });
  }
  return networkFrom(count, links);
}

/** Five echelons, every stage with one to three suppliers in the one before. */
function generalOf(count: number): Network {
  const uniform = uniforms(seed + 2);
  const width = Math.ceil(count / 5);
  const links = new Map<string, Link>();
  for (let stage = width; stage < count; stage++) {
    const before = (Math.floor(stage / width) - 1) * width;
    for (let supplier = Math.floor(3 * uniform()); supplier >= 0; supplier--) {
      const from = before + Math.floor(width * uniform());
      links.set(`${from} ${stage}`, { from: `s${from}`, to: `s${stage}`, units: 1 });
    }
  }
  return networkFrom(count, [...links.values()]);
}

const stages = (items: number) => ({ items, periods: 1 });

const allocateTask: BenchTask = {
  name: "allocate",
  sizes: [stages(100_000)],
  mostMilliseconds: 200,
  growthFrom: stages(10_000),
  prepare({ items }) {
    const uniform = uniforms(seed);
    const demand = Float64Array.from({ length: items }, () => Math.floor(1000 * uniform()));
    const minimum = demand.map((asked) => Math.floor(asked / 10));
    const pack = demand.map(() => 6);
    const supply = demand.reduce((sum, asked) => sum + asked, 0) * 0.7;
    // Packs are handed out in the order of what is lacking: that order alone, from one end of the memory to the other.
    const order = (): Int32Array =>
      Int32Array.from(demand.keys()).sort((left, right) => demand[left]! - demand[right]!);
    return { run: () => allocate("fair-share", { supply, demand, minimum, pack }), limit: order };
  },
};

const treeTask: BenchTask = {
  name: "gsm-tree",
  sizes: [stages(1_000), stages(10_000)],
  mostMilliseconds: 100,
  growthFrom: stages(1_000),
  prepare({ items }) {
    const network = treeOf(items);
    const links = Array.from(network.from, (from, row): Link => {
      const to = network.to[row]!;
      return { from: `s${from}`, to: `s${to}`, units: 1 };
    });
    // Checking the network visits the same stages and links, and has as little left in the caches.
    return {
      run: () => guaranteedService(network, 0.25),
      limit: () => networkOf(network.stages, links),
    };
  },
};

const generalTask: BenchTask = {
  name: "gsm-general",
  sizes: [stages(200), stages(60)],
  mostMilliseconds: 1_000,
  prepare({ items }) {
    const network = generalOf(items);
    return { run: () => guaranteedService(network, 0.25) };
  },
};

/** Three stages, which take a widely used package 1.3 s: a hundredth of that. */
const serialTask: BenchTask = {
  name: "serial",
  sizes: [stages(3)],
  mostMilliseconds: 13,
  prepare() {
    const line = [
      { leadTime: 2, echelonHoldingCost: 2 },
      { leadTime: 1, echelonHoldingCost: 2 },
      { leadTime: 1, echelonHoldingCost: 3 },
    ];
    const demand = { distribution: "normal", mean: 5, standardDeviation: 1 } as const;
    return { run: () => serialPolicy(line, 37.12, demand) };
  },
};

export const multiEchelonTasks: readonly BenchTask[] = [allocateTask, treeTask, generalTask, serialTask];
