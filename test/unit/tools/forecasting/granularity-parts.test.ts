import fc from "fast-check";
import { coverageOfLevel } from "../../../../src/tools/forecasting/granularity/coverage";
import { itemParts } from "../../../../src/tools/forecasting/granularity/item-parts";
import { levelsOf, type PartSource } from "../../../../src/tools/forecasting/granularity/levels";
import { granularityOptions } from "../../../../src/tools/forecasting/granularity/options";
import { needOf, recommend } from "../../../../src/tools/forecasting/granularity/recommend";
import type { Reliability, SegmentLevel } from "../../../../src/tools/forecasting/granularity/segment-level";
import type { WayAccuracy } from "../../../../src/tools/forecasting/granularity/segment-sums";
import { soldDataset, type BuyerDemand } from "./granularity-data";

/** A source of cells: part, period, units. */
const sourceOf = (
  cells: readonly (readonly [number, number, number])[],
  groups: readonly number[] | null = null,
): PartSource => ({
  level: "customer",
  groupOfPart: groups && Int32Array.from(groups),
  groupedBy: groups && "region",
  eachCell: (_, visit) => {
    for (const [part, period, units] of cells) visit(part, period, units);
  },
});

const rules = { known: 3, mostParts: 10, leastDemands: 2 };
const rowsOf = (found: ReturnType<typeof itemParts>): number[][] => {
  if (found === null) throw new Error("no parts");
  const periods = found.values.length / found.rows;
  return Array.from({ length: found.rows }, (_, row) => [
    ...found.values.subarray(row * periods, (row + 1) * periods),
  ]);
};

describe("the parts of an item", () => {
  test("hold the demand of the window, returns taken from their period, and no part without any", () => {
    const source = sourceOf([
      [5, 1, 10],
      [5, 1, -4],
      [5, 2, -9],
      [7, 3, 2],
      [8, 2, -1],
      [7, 0, 99],
      [7, 5, 99],
    ]);
    const found = itemParts(source, 0, { first: 1, end: 5 }, rules);
    expect(rowsOf(found)).toEqual([
      [6, 0, 0, 0],
      [0, 0, 2, 0],
    ]);
    expect(found).toMatchObject({ units: 8, series: 2, demandPeriods: 2, denseUnits: 0, groups: null });
    expect(itemParts(source, 0, { first: 4, end: 5 }, rules)).toBeNull();
  });

  test("beyond the largest are one series, in each group one", () => {
    const cells = [0, 1, 2, 3, 4].map((part) => [part, 0, 10 - part] as const);
    const most = { ...rules, mostParts: 3 };
    expect(rowsOf(itemParts(sourceOf(cells), 0, { first: 0, end: 1 }, most))).toEqual([[10], [9], [21]]);
    const grouped = itemParts(sourceOf(cells, [0, 1, 0, 1, 0]), 0, { first: 0, end: 1 }, most);
    expect(rowsOf(grouped)).toEqual([[10], [9], [14], [7]]);
    expect([...grouped!.groups!]).toEqual([0, 1, 0, 1]);
    expect(grouped).toMatchObject({ series: 5 });
  });

  test("are large by what is known at the first origin, whatever comes later", () => {
    const cells = [
      [0, 0, 1],
      [1, 0, 5],
      [2, 0, 4],
      [0, 3, 1000],
    ] as const;
    const found = itemParts(sourceOf(cells), 0, { first: 0, end: 4 }, { ...rules, mostParts: 2 });
    expect(rowsOf(found)[0]).toEqual([5, 0, 0, 0]);
    expect(rowsOf(found)[1]).toEqual([5, 0, 0, 1000]);
  });

  test("add up to the units of all parts, however many are taken together", () => {
    const cell = fc.tuple(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: -5, max: 50 }),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 80 }), fc.integer({ min: 2, max: 40 }), (cells, mostParts) => {
        const groups = Array.from({ length: 31 }, (_, part) => part % 3);
        const all = itemParts(sourceOf(cells), 0, { first: 0, end: 12 }, { ...rules, mostParts: 40 });
        const some = itemParts(sourceOf(cells, groups), 0, { first: 0, end: 12 }, { ...rules, mostParts });
        const sum = (found: typeof all): number =>
          found?.values.reduce((total, units) => total + units, 0) ?? 0;
        expect(sum(some)).toBe(sum(all));
        expect(some?.units ?? 0).toBe(sum(all));
        expect(some?.rows ?? 0).toBeLessThanOrEqual(mostParts + 2);
      }),
    );
  });
});

describe("the periods of a level", () => {
  test("leave out a stray order long before the others", () => {
    const units = (from: number): number[][] => [
      Array.from({ length: 12 }, (_, period) => (period >= from ? 10 : 0)),
    ];
    const early = [...units(6)[0]!];
    early[0] = 1;
    const buyers: BuyerDemand[] = [
      { region: "north", units: [early] },
      { region: "south", units: units(6) },
    ];
    const data = soldDataset(buyers);
    const full = {
      ...data,
      rawHistory: { ...data.rawHistory, values: new Float64Array(12).fill(20) },
    };
    const { source } = levelsOf(full)[0]!;
    expect(coverageOfLevel(full, source!, 0.8)).toEqual({
      window: { first: 6, end: 12 },
      partUnits: 120,
      demandUnits: 120,
    });
  });
});

const accuracy = (item: number, part: number, better = 0.8): WayAccuracy => ({
  itemScaled: item,
  itemWape: item,
  itemBias: 0,
  partScaled: part,
  partWape: part,
  itemsBetter: better,
  partsBetter: better,
});

const unknown = accuracy(NaN, NaN, NaN);

const level = (
  id: SegmentLevel["level"],
  bottomUp: WayAccuracy,
  more: { readonly minTrace?: WayAccuracy; readonly reliability?: Reliability } = {},
): SegmentLevel => ({
  segment: "AX",
  level: id,
  reliability: more.reliability ?? "reliable",
  tested: 10,
  series: 30,
  explained: 1,
  demandPeriods: 20,
  denseShare: 1,
  ways: {
    "top-down": accuracy(1, 1, NaN),
    "bottom-up": bottomUp,
    "middle-out": unknown,
    "min-trace": more.minTrace ?? unknown,
  },
});

describe("the recommendation for a segment", () => {
  const options = granularityOptions.parse({});
  const central = { serviceTarget: 0.98, stockByLocation: false };
  const low = { serviceTarget: 0.85, stockByLocation: false };
  const byLocation = { serviceTarget: 0.98, stockByLocation: true };
  const chosen = (...args: Parameters<typeof recommend>): string | null => {
    const found = recommend(...args).chosen;
    return found && `${found.level} ${found.way}`;
  };

  test("is judged by what the segment's service needs", () => {
    expect(needOf(central, options)).toBe("item");
    expect(needOf({ ...central, serviceTarget: 0.95 }, options)).toBe("item");
    expect(needOf(low, options)).toBe("both");
    expect(needOf(byLocation, options)).toBe("locations");
    expect(needOf(central, granularityOptions.parse({ highTarget: 0.99 }))).toBe("both");
  });

  test("is a finer level only where it lowers the error by the margin", () => {
    expect(chosen([level("region", accuracy(0.97, 0.9))], central, options)).toBe("region bottom-up");
    expect(chosen([level("region", accuracy(0.98, 0.5))], central, options)).toBeNull();
    // A low target, or no central stock, lets the parts count as well.
    expect(chosen([level("region", accuracy(0.98, 0.5))], low, options)).toBe("region bottom-up");
    expect(recommend([level("region", accuracy(0.98, 0.5))], central, options).best).toMatchObject({
      level: "region",
      itemGain: expect.closeTo(0.02, 9) as number,
    });
  });

  test("does not let a few items decide, nor the parts spoil the item", () => {
    expect(chosen([level("region", accuracy(0.8, 0.8, 0.4))], central, options)).toBeNull();
    expect(chosen([level("region", accuracy(1.05, 0.5))], low, options)).toBeNull();
  });

  test("takes the best way of a level, and a finer level only where it beats the simpler one by the margin", () => {
    const region = level("region", accuracy(0.95, 0.95), { minTrace: accuracy(0.9, 0.9) });
    expect(chosen([region], central, options)).toBe("region min-trace");
    expect(chosen([region, level("customer", accuracy(0.88, 0.88))], central, options)).toBe(
      "region min-trace",
    );
    expect(chosen([region, level("customer", accuracy(0.86, 0.86))], central, options)).toBe(
      "customer bottom-up",
    );
  });

  test("judges locations by their own error where stock is held there, other levels by the item's", () => {
    const location = level("location", accuracy(1, 0.9));
    expect(chosen([location], byLocation, options)).toBe("location bottom-up");
    expect(chosen([location], central, options)).toBeNull();
    expect(chosen([level("region", accuracy(1, 0.9))], byLocation, options)).toBeNull();
  });

  test("is the item where no level can be relied on, or nothing can be measured", () => {
    const thin = level("region", accuracy(0.5, 0.5), { reliability: "thin" });
    expect(recommend([thin], central, options)).toEqual({ need: "item", chosen: null, best: null });
    expect(recommend([level("region", unknown)], low, options).best).toBeNull();
    expect(recommend([], low, options).best).toBeNull();
  });
});
