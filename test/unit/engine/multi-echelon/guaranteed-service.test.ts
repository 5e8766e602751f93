import fc from "fast-check";
import { concaveMinimum, concaveScratch } from "../../../../src/engine/multi-echelon/concave-minimum";
import { guaranteedService } from "../../../../src/engine/multi-echelon/guaranteed-service";
import {
  networkOf,
  NetworkError,
  type Network,
  type Stage,
} from "../../../../src/engine/multi-echelon/network";
import { timeUnit } from "../../../../src/engine/multi-echelon/time-grid";
import { acyclicNetworks, trees } from "./random-networks";

const rate = 0.25;

/** Cost of outbound service times, every stage waiting for its slowest supplier; Infinity where one cannot be kept. */
function costOfQuotes(network: Network, serviceOut: readonly number[]): number {
  const { stages, order, from, to, cumulatedCost, demandSpread } = network;
  const serviceIn = stages.map(() => 0);
  let cost = 0;
  for (const stage of order) {
    from.forEach((supplier, row) => {
      if (to[row] === stage) serviceIn[stage] = Math.max(serviceIn[stage]!, serviceOut[supplier]!);
    });
    const { leadTime, maxServiceOut } = stages[stage]!;
    const net = serviceIn[stage]! + leadTime - serviceOut[stage]!;
    if (net < -1e-9 || serviceOut[stage]! > (maxServiceOut ?? Infinity) || serviceOut[stage]! < 0)
      return Infinity;
    cost += rate * cumulatedCost[stage]! * demandSpread[stage]! * Math.sqrt(Math.max(0, net));
  }
  return cost;
}

/** The least cost of all whole service times, by trying every one. */
function leastCost(network: Network): number {
  const { stages, order, from, to } = network;
  const longest = stages.map(() => 0);
  for (const stage of order) {
    from.forEach((supplier, row) => {
      if (to[row] === stage) longest[stage] = Math.max(longest[stage]!, longest[supplier]!);
    });
    longest[stage]! += stages[stage]!.leadTime;
  }
  const quotes = stages.map(() => 0);
  let least = Infinity;
  const visit = (at: number): void => {
    if (at === order.length) {
      least = Math.min(least, costOfQuotes(network, quotes));
      return;
    }
    const stage = order[at]!;
    const most = Math.min(longest[stage]!, stages[stage]!.maxServiceOut ?? Infinity);
    for (quotes[stage] = 0; quotes[stage] <= most; quotes[stage]++) visit(at + 1);
    quotes[stage] = 0;
  };
  visit(0);
  return least;
}

const isNear = (actual: number, expected: number): void =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(expected)));

describe("trees", () => {
  test("cost the least of all whole service times", () => {
    fc.assert(
      fc.property(trees(5), ({ stages, links }) => {
        const network = networkOf(stages, links);
        isNear(guaranteedService(network, rate).totalCost, leastCost(network));
      }),
      { numRuns: 150 },
    );
  });

  test("cost no more than with any perturbed service times that can be kept", () => {
    fc.assert(
      fc.property(
        trees(30),
        fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 30, maxLength: 30 }),
        ({ stages, links }, moves) => {
          const network = networkOf(stages, links);
          const placement = guaranteedService(network, rate);
          const quotes = [...placement.serviceOut];
          isNear(costOfQuotes(network, quotes), placement.totalCost);
          const moved = quotes.map((quote, stage) => quote + moves[stage]!);
          const kept = quotes.map((quote, stage) => (moves[stage]! > 1 ? Math.max(0, quote - 1) : quote));
          for (const perturbed of [moved, kept])
            expect(costOfQuotes(network, perturbed)).toBeGreaterThanOrEqual(placement.totalCost * (1 - 1e-9));
        },
      ),
    );
  });

  test("give the same whatever the unit of time is", () => {
    fc.assert(
      fc.property(trees(12), fc.constantFrom(0.5, 0.25, 0.1, 1 / 3), ({ stages, links }, part) => {
        const scaled = stages.map((stage) => ({
          ...stage,
          leadTime: stage.leadTime * part,
          maxServiceOut: stage.maxServiceOut === null ? null : stage.maxServiceOut * part,
        }));
        const whole = guaranteedService(networkOf(stages, links), rate).totalCost;
        isNear(guaranteedService(networkOf(scaled, links), rate).totalCost, whole * Math.sqrt(part));
      }),
    );
  });
});

describe("networks that are no trees", () => {
  test("cost the least of all whole service times", () => {
    fc.assert(
      fc.property(acyclicNetworks(5), ({ stages, links }) => {
        const network = networkOf(stages, links);
        const placement = guaranteedService(network, rate);
        isNear(placement.totalCost, leastCost(network));
        expect(placement.bound).toBe(placement.totalCost);
      }),
      { numRuns: 150 },
    );
  });

  test("of more than 60 stages come with a bound below their cost", () => {
    fc.assert(
      fc.property(acyclicNetworks(8), ({ stages, links }) => {
        // Copies side by side: their least cost is that of one, which is searched to the end, times their number.
        const copies = Array.from({ length: 31 }, (_, copy) => copy);
        const many = networkOf(
          copies.flatMap((copy) => stages.map((stage) => ({ ...stage, id: `${copy}/${stage.id}` }))),
          copies.flatMap((copy) =>
            links.map((link) => ({ ...link, from: `${copy}/${link.from}`, to: `${copy}/${link.to}` })),
          ),
        );
        const least = 31 * guaranteedService(networkOf(stages, links), rate).totalCost;
        const { bound, totalCost } = guaranteedService(many, rate);
        expect(bound).toBeLessThanOrEqual(least * (1 + 1e-6));
        expect(totalCost).toBeGreaterThanOrEqual(least * (1 - 1e-6));
        expect(totalCost).toBeLessThanOrEqual(least * 1.01 + 1e-9);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe("what a placement says", () => {
  const chain: readonly Stage[] = [
    {
      id: "part",
      leadTime: 8,
      costAdded: 10,
      maxServiceOut: null,
      demandMean: null,
      demandSd: null,
      z: null,
    },
    { id: "item", leadTime: 2, costAdded: 90, maxServiceOut: 0, demandMean: 50, demandSd: 10, z: 2 },
  ];
  const links = [{ from: "part", to: "item", units: 3 }];

  test("stock of cheap parts protects dear items: 3 parts each, times the part's own cost", () => {
    const placement = guaranteedService(networkOf(chain, links), 0.2);
    // Holding at both: 0.2 x 10 x 60 x sqrt(8) + 0.2 x 120 x 20 x sqrt(2) = 1018; at the item alone: 0.2 x 120 x 20 x sqrt(10) = 1518.
    expect([...placement.serviceOut]).toEqual([0, 0]);
    expect([...placement.netReplenishmentTime]).toEqual([8, 2]);
    isNear(placement.safetyStock[0]!, 3 * 20 * Math.sqrt(8));
    isNear(placement.safetyStock[1]!, 20 * Math.sqrt(2));
    isNear(placement.totalCost, 0.2 * 10 * 60 * Math.sqrt(8) + 0.2 * 120 * 20 * Math.sqrt(2));
  });

  test("a stage with stages and customers to supply protects both demands", () => {
    const stages = chain.map((stage) =>
      stage.id === "part" ? { ...stage, demandMean: 20, demandSd: 40, z: 2 } : stage,
    );
    const network = networkOf(stages, links);
    expect(network.demandMean[0]).toBe(20 + 3 * 50);
    isNear(network.demandSpread[0]!, Math.hypot(80, 60));
  });

  test("networks of one stage, and of stages without links, are networks", () => {
    const [, item] = chain;
    isNear(guaranteedService(networkOf([item!], []), 1).totalCost, 90 * 20 * Math.sqrt(2));
    const two = networkOf([item!, { ...item!, id: "other" }], []);
    isNear(guaranteedService(two, 1).totalCost, 2 * 90 * 20 * Math.sqrt(2));
  });
});

describe("networks that cannot be computed", () => {
  const stage = (id: string, change: Partial<Stage> = {}): Stage => ({
    id,
    leadTime: 1,
    costAdded: 1,
    maxServiceOut: 0,
    demandMean: 1,
    demandSd: 1,
    z: 1,
    ...change,
  });
  const link = (from: string, to: string) => ({ from, to, units: 1 });

  test.each([
    ["no stages", [], [], { problem: "no-stages" }],
    ["a stage twice", [stage("a"), stage("b"), stage("a")], [], { problem: "duplicate-stage", row: 2 }],
    ["demand without a safety factor", [stage("a", { z: null })], [], { problem: "missing-z", row: 0 }],
    [
      "an unknown supplier",
      [stage("a")],
      [link("x", "a")],
      { problem: "unknown-from", list: "links", row: 0 },
    ],
    ["an unknown customer", [stage("a")], [link("a", "x")], { problem: "unknown-to", row: 0 }],
    ["a stage that supplies itself", [stage("a")], [link("a", "a")], { problem: "self-link", row: 0 }],
    [
      "a link twice",
      [stage("a"), stage("b")],
      [link("a", "b"), link("a", "b")],
      { problem: "duplicate-link", row: 1 },
    ],
    [
      "a cycle",
      [stage("a"), stage("b"), stage("c"), stage("d")],
      [link("d", "a"), link("a", "b"), link("b", "c"), link("c", "a")],
      { problem: "cycle", row: 1, ids: ["a", "b", "c", "a"] },
    ],
    [
      "a stage that nobody needs",
      [stage("a", { demandMean: null, demandSd: null, z: null })],
      [],
      { problem: "no-outlet", row: 0 },
    ],
  ])("say so: %s", (_, stages, links, error) => {
    let found: unknown;
    try {
      networkOf(stages, links);
    } catch (thrown) {
      found = thrown;
    }
    expect(found).toBeInstanceOf(NetworkError);
    expect(found).toMatchObject(error);
  });
});

test("the least over concave costs is that of trying every start", () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(Infinity));
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 0, max: 20 }),
      (values, weight) => {
        const last = values.length + 10;
        const least = new Float64Array(last + 1);
        concaveMinimum(
          Float64Array.from(values),
          values.length,
          weight,
          last,
          least,
          new Int32Array(last + 1),
          concaveScratch(last + 1),
        );
        least.forEach((found, y) => {
          const tried = values.slice(0, y + 1).map((each, v) => each + weight * Math.sqrt(y - v));
          expect(found).toBeCloseTo(Math.min(...tried), 9);
        });
      },
    ),
  );
});

test("the unit of time is the longest that all times are multiples of", () => {
  expect(timeUnit([2, 4, 6])).toBe(2);
  expect(timeUnit([0.5, 3])).toBe(0.5);
  expect(timeUnit([1 / 3, 2])).toBeCloseTo(1 / 3, 12);
  expect(timeUnit([0.14, 0.35])).toBeCloseTo(0.07, 12);
  expect(timeUnit([Math.PI, 1.001])).toBe(0.001);
  expect(timeUnit([0, 0])).toBe(1);
});
