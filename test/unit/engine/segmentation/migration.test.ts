import fc from "fast-check";
import { migration } from "../../../../src/engine/segmentation/migration";

describe("migration(before, after, value, classes)", () => {
  test("counts items and value by class before and after", () => {
    const moved = migration(
      Uint8Array.of(0, 0, 1, 2, 2),
      Uint8Array.of(0, 1, 1, 0, 2),
      Float64Array.of(100, 40, 30, 20, 10),
      3,
    );
    expect([...moved.counts]).toEqual([1, 1, 0, 0, 1, 0, 1, 0, 1]);
    expect([...moved.values]).toEqual([100, 40, 0, 0, 30, 0, 20, 0, 10]);
    expect(moved).toMatchObject({
      items: 5,
      stableShare: 0.6,
      stableValueShare: 0.7,
      better: 1,
      worse: 1,
      movedValue: 60,
    });
  });

  test("counts negative values as 0", () => {
    expect(migration(Uint8Array.of(0), Uint8Array.of(1), Float64Array.of(-5), 2).movedValue).toBe(0);
  });

  test("has no share to tell where there is nothing to share", () => {
    const none = migration(new Uint8Array(0), new Uint8Array(0), new Float64Array(0), 3);
    expect([none.stableShare, none.stableValueShare]).toEqual([NaN, NaN]);
  });

  test("refuses lists of different length and codes that do not exist", () => {
    expect(() => migration(Uint8Array.of(0), Uint8Array.of(0, 1), Float64Array.of(1), 2)).toThrow(
      "1 items had a class before, 2 have one after and 1 values were given",
    );
    expect(() => migration(Uint8Array.of(0), Uint8Array.of(2), Float64Array.of(1), 2)).toThrow(
      "The class of item 1 has the code 2, but there are 2 classes",
    );
  });
});

test("any migration accounts for every item and all value once", () => {
  const item = fc.tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 99 }),
  );
  fc.assert(
    fc.property(fc.array(item, { minLength: 1 }), (items) => {
      const { counts, values, better, worse, stableShare, stableValueShare, movedValue } = migration(
        Uint8Array.from(items, ([before]) => before),
        Uint8Array.from(items, ([, after]) => after),
        Float64Array.from(items, ([, , value]) => value),
        4,
      );
      const total = items.reduce((sum, [, , value]) => sum + value, 0);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(items.length);
      expect(values.reduce((sum, value) => sum + value, 0)).toBe(total);
      expect(Math.round(stableShare * items.length) + better + worse).toBe(items.length);
      if (total > 0) expect(stableValueShare).toBeCloseTo(1 - movedValue / total, 12);
    }),
  );
});
