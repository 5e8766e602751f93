import { orderRules } from "../../../../src/engine/inventory/order-rule";
import { replay, type ReplayJob } from "../../../../src/engine/inventory/replay";
import { seededIntegers } from "../../../../src/engine/statistics/seeded-random";
import { replayInParts } from "../../../../src/tools/inventory/shared/replay-work";
import { computeInTurn } from "../../../../src/tools/part-work";

const [items, periods] = [1234, 30];
const draw = seededIntegers(5);
const filled = (value: number): Float64Array => new Float64Array(items).fill(value);

/** More items than two parts hold; parameters by item and by item and period, lead times drawn. */
const job: ReplayJob = {
  history: {
    values: Float64Array.from({ length: items * periods }, () => (draw(3) === 0 ? draw(20) : 0)),
    items,
    periods,
  },
  launched: Int32Array.from({ length: items }, () => draw(6)),
  from: 4,
  policy: {
    rule: Uint8Array.from({ length: items }, () => draw(orderRules.length)),
    orderUpTo: Float64Array.from({ length: items * periods }, () => 20 + draw(30)),
    reorderPoint: Float64Array.from({ length: items }, () => 5 + draw(10)),
    orderQuantity: filled(12),
    reviewPeriods: Float64Array.from({ length: items }, () => 1 + draw(2)),
    minimumOrder: filled(3),
    pack: filled(2),
  },
  leadTime: Float64Array.from({ length: items }, (_, item) => (item % 50 === 0 ? NaN : 1 + draw(4))),
  leadTimeSd: filled(0.7),
  seed: 9,
  holdingCost: filled(0.1),
};

describe("a replay in parts", () => {
  it("is the replay of all, item for item, random lead times too", async () => {
    expect(await replayInParts(job, computeInTurn, () => undefined)).toEqual(replay(job));
  });

  it("tells how many items are done, never fewer than before and all at the end", async () => {
    const told: number[] = [];
    await replayInParts(job, computeInTurn, (done) => told.push(done));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(items);
    expect(told.length).toBeGreaterThan(1);
  });
});
