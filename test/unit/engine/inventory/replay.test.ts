import fc from "fast-check";
import {
  joinReplays,
  partOfReplay,
  replay,
  type ReplayJob,
  type ReplayPolicy,
} from "../../../../src/engine/inventory/replay";
import { orderRules, type OrderRule } from "../../../../src/engine/inventory/order-rule";

const historyOf = (...rows: number[][]) => ({
  values: Float64Array.from(rows.flat()),
  items: rows.length,
  periods: rows[0]?.length ?? 0,
});
const rule = (name: OrderRule): Uint8Array => Uint8Array.of(orderRules.indexOf(name));
const one = (value: number): Float64Array => Float64Array.of(value);

function replayOne(demand: number[], policy: ReplayPolicy, job: Partial<ReplayJob> = {}) {
  const result = replay({ history: historyOf(demand), policy, leadTime: one(1), unmeasured: 0, ...job });
  return (name: keyof typeof result): number => result[name][0] ?? NaN;
}

describe("replay(job), by hand", () => {
  test("orders up to S at every review, and an order is there L periods later before demand", () => {
    // S 5, L 1. Period 1: 5 - 3 leaves 2. 2: 3 are ordered, 2 of 4 are served. 3: 3 arrive, 2 of them were waited for, 1 is
    // left; 4 are ordered. 4: 4 arrive, 5 of 6 are served.
    const value = replayOne([3, 4, 0, 6], { rule: rule("order-up-to"), orderUpTo: one(5) });
    expect(value("orders")).toBe(2);
    expect(value("meanStock")).toBe((2 + 0 + 1 + 0) / 4);
    expect(value("fillRate")).toBe(10 / 13);
    expect(value("periodsShort")).toBe(2);
    expect(value("backorders")).toBe(1);
    // Cycles of one period from the first possible arrival (period 2) on; the first and the last one miss.
    expect([value("cycles"), value("cyclesServed")]).toEqual([3, 1]);
  });

  test("fills backorders when an order arrives, and forgets lost sales", () => {
    const policy = { rule: rule("order-up-to"), orderUpTo: one(5) };
    const backordered = replayOne([8, 0, 0], policy);
    expect([backordered("served"), backordered("shipped"), backordered("endStock")]).toEqual([5, 8, 5]);
    const lost = replayOne([8, 0, 0], policy, { unmet: "lost" });
    expect([lost("served"), lost("shipped"), lost("endStock")]).toEqual([5, 5, 5]);
  });

  test("orders lots of Q, as many as bring the position above r", () => {
    // r 2, Q 3: starts with 5. Position 5; after 5: 0 at or below 2, one lot gives 3; after 3 more: -3... two lots give 3.
    const value = replayOne([5, 6, 0, 0], {
      rule: rule("reorder-quantity"),
      reorderPoint: one(2),
      orderQuantity: one(3),
    });
    expect(value("orders")).toBe(2);
    // 3 arrive in the third period, 6 in the fourth; 11 have left.
    expect([value("received"), value("shipped"), value("endStock")]).toEqual([9, 11, 3]);
  });

  test("orders up to the maximum once the position is at the minimum, at least the minimum order, in whole packs", () => {
    const policy = { rule: rule("reorder-up-to"), reorderPoint: one(2), orderUpTo: one(6) };
    expect(replayOne([3, 1, 0, 0], policy)("received")).toBe(4);
    expect(replayOne([3, 1, 0, 0], { ...policy, minimumOrder: one(5) })("received")).toBe(5);
    expect(replayOne([3, 1, 0, 0], { ...policy, minimumOrder: one(5), pack: one(4) })("received")).toBe(8);
  });

  test("looks at stock once a review period, and counts a cycle per review", () => {
    const policy = { rule: rule("order-up-to"), orderUpTo: one(4), reviewPeriods: one(2) };
    const value = replayOne([2, 2, 1, 1, 3, 3], policy, { leadTime: one(0) });
    // Reviews in periods 1, 3, 5: 4 are there each time; 2 + 2, 1 + 1 are served, 3 + 3 are not.
    expect([value("cycles"), value("cyclesServed"), value("orders")]).toEqual([3, 2, 2]);
    expect(value("cycleService")).toBeCloseTo(2 / 3, 12);
  });

  test("reads parameters of a period in that period alone", () => {
    const history = historyOf([0, 0, 0, 0]);
    const result = replay({
      history,
      policy: { rule: rule("order-up-to"), orderUpTo: Float64Array.of(2, 2, 7, 7) },
      leadTime: one(0),
    });
    expect([result.received[0], result.endStock[0]]).toEqual([5, 7]);
  });

  test("costs stock held, orders placed and units short, and leaves an unknown cost unknown", () => {
    const value = replayOne(
      [3, 4, 0, 6],
      { rule: rule("order-up-to"), orderUpTo: one(5) },
      { holdingCost: one(0.5), stockoutCost: one(10) },
    );
    expect([value("holdingCost"), value("stockoutCost")]).toEqual([1.5, 30]);
    expect(value("orderingCost")).toBeNaN();
  });

  test("leaves an item without a lead time or with nothing to measure out, and refuses columns of another height", () => {
    const policy = { rule: rule("order-up-to"), orderUpTo: one(5) };
    expect(replayOne([1, 2], policy, { leadTime: one(NaN) })("periods")).toBeNaN();
    expect(replayOne([1, 2], policy, { leadTime: one(2), unmeasured: undefined })("periods")).toBeNaN();
    expect(() => replayOne([1, 2], { ...policy, orderUpTo: Float64Array.of(1, 2, 3) })).toThrow(RangeError);
  });
});

const demands = fc.array(fc.nat(12), { minLength: 8, maxLength: 30 });
const policies = fc.record({
  rule: fc.constantFrom(...orderRules),
  low: fc.nat(15),
  more: fc.integer({ min: 1, max: 15 }),
  review: fc.integer({ min: 1, max: 4 }),
  pack: fc.nat(4),
});

const policyOf = (p: { rule: OrderRule; low: number; more: number; review: number; pack: number }) => ({
  rule: rule(p.rule),
  reorderPoint: one(p.low),
  orderUpTo: one(p.low + p.more),
  orderQuantity: one(p.more),
  reviewPeriods: one(p.review),
  pack: one(p.pack),
});

describe("replay(job), whatever the policy", () => {
  test("keeps the units: start + received - shipped = end", () => {
    fc.assert(
      fc.property(
        demands,
        policies,
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom("backorder" as const, "lost" as const),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (demand, policy, lead, unmet, leadSd) => {
          const value = replayOne(demand, policyOf(policy), {
            leadTime: one(lead),
            leadTimeSd: one(leadSd),
            unmet,
          });
          expect(value("startStock") + value("received") - value("shipped")).toBeCloseTo(
            value("endStock"),
            9,
          );
          expect(value("served")).toBeLessThanOrEqual(value("demand"));
          if (unmet === "backorder")
            expect(value("shipped") + value("backorders")).toBeCloseTo(value("demand"), 9);
        },
      ),
    );
  });

  test("never serves less with a higher S", () => {
    fc.assert(
      fc.property(
        demands,
        fc.nat(20),
        fc.nat(10),
        fc.nat(4),
        fc.integer({ min: 1, max: 3 }),
        (demand, low, more, lead, review) => {
          const at = (level: number) =>
            replayOne(
              demand,
              { rule: rule("order-up-to"), orderUpTo: one(level), reviewPeriods: one(review) },
              { leadTime: one(lead) },
            );
          expect(at(low + more)("served")).toBeGreaterThanOrEqual(at(low)("served") - 1e-9);
          expect(at(low + more)("cyclesServed")).toBeGreaterThanOrEqual(at(low)("cyclesServed"));
        },
      ),
    );
  });

  test("gives the same in parts as in one, also with drawn lead times", () => {
    const rows = Array.from({ length: 7 }, (_, item) =>
      Array.from({ length: 24 }, (__, period) => ((item + 3) * (period + 5)) % 11),
    );
    const filled = (value: number) => new Float64Array(7).fill(value);
    const job: ReplayJob = {
      history: historyOf(...rows),
      policy: {
        rule: Uint8Array.from({ length: 7 }, (_, item) => item % 3),
        reorderPoint: filled(8),
        orderUpTo: Float64Array.from({ length: 7 * 24 }, (_, at) => 12 + (at % 5)),
        orderQuantity: filled(6),
      },
      leadTime: filled(2),
      leadTimeSd: filled(1.5),
      holdingCost: filled(1),
      seed: 5,
    };
    const parts = [partOfReplay(job, 0, 3), partOfReplay(job, 3, 4), partOfReplay(job, 4, 7)].map(replay);
    expect(joinReplays(parts)).toEqual(replay(job));
    expect(replay({ ...job, seed: 6 }).served).not.toEqual(replay(job).served);
  });
});
