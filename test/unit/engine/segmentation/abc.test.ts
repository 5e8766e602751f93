import fc from "fast-check";
import {
  abcClasses,
  cumulativeShares,
  sharesBefore,
  type AbcBoundary,
} from "../../../../src/engine/segmentation/abc";

const boundaries: AbcBoundary[] = ["crossing", "inclusive", "exclusive"];

function letters(values: number[], boundary?: AbcBoundary, cuts?: number[]): string {
  return Array.from(abcClasses(Float64Array.from(values), cuts, boundary), (code) => "ABCDEFG"[code]).join(
    "",
  );
}

describe("abcClasses(value, cuts, boundary)", () => {
  test("keeps the item that crosses a cut in the better class by default", () => {
    // Shares before: 0, 0.50, 0.75, 0.90.
    expect(letters([50, 25, 15, 10])).toBe("AAAB");
    // Shares with: 0.50, 0.75, 0.90, 1.
    expect(letters([50, 25, 15, 10], "inclusive")).toBe("AABC");
  });

  test("has one item with 90 % of the value as A by default", () => {
    expect(letters([900, 50, 30, 20])).toBe("ABCC");
    expect(letters([900, 50, 30, 20], "inclusive")).toBe("BBCC");
  });

  test("treats a share within 1e-9 of a cut as the cut itself", () => {
    // 0.7 + 0.1 is 0.7999999999999999 in binary: still the cut.
    expect(letters([0.7, 0.1, 0.08, 0.07, 0.05])).toBe("AABBC");
    expect(letters([0.7, 0.1, 0.08, 0.07, 0.05], "exclusive")).toBe("ABBCC");
    const nearly = 0.8 - 5e-10;
    expect(letters([nearly, 1 - nearly])).toBe("AB");
    expect(letters([nearly, 1 - nearly], "exclusive")).toBe("BC");
    expect(letters([0.8 - 2e-9, 0.2 + 2e-9])).toBe("AA");
  });

  test("gives items of equal value the better class, wherever they stand", () => {
    expect(letters([40, 20, 20, 10, 5, 5], "exclusive")).toBe("AAABCC");
    expect(letters([40, 20, 20, 10, 5, 5], "inclusive")).toBe("AAABBB");
    expect(letters([5, 20, 40, 5, 20, 10], "exclusive")).toBe("CAACAB");
    expect(letters([1, 1, 1, 1])).toBe("AAAA");
  });

  test("puts zero and negative values in the last class and leaves the total without them", () => {
    expect(letters([100, 50, 25, 0, -1000])).toBe("AABCC");
    expect(letters([0, 0])).toBe("CC");
    expect(letters([-1, -2])).toBe("CC");
  });

  test("has one class more than cuts", () => {
    expect(letters([40, 30, 20, 10], "inclusive", [0.4, 0.7, 0.9])).toBe("ABCD");
    expect(letters([3, 2, 0], "crossing", [])).toBe("AAA");
  });

  test("refuses cuts that do not increase within (0, 1] and says which", () => {
    expect(() => letters([1], "crossing", [0.95, 0.8])).toThrow(
      "ABC cuts: cut 2 (0.8) must be above the one before it (0.95)",
    );
    expect(() => letters([1], "crossing", [80, 95])).toThrow(
      "ABC cuts: cut 1 is 80, but must be above 0 and at most 1",
    );
    expect(() => letters([1], "crossing", [0])).toThrow(RangeError);
    expect(() => letters([1], "crossing", [NaN])).toThrow(RangeError);
  });

  test("refuses values that add up beyond the largest number", () => {
    expect(() => letters([1e308, 1e308])).toThrow("more than a number can hold");
  });

  test("has no class for no item", () => {
    expect(letters([])).toBe("");
  });
});

const valueList = fc.array(fc.integer({ min: -20, max: 10_000 }), { minLength: 1, maxLength: 60 });
const anyBoundary = fc.constantFrom(...boundaries);

describe("any ABC classification", () => {
  test("does not change when all values are scaled", () => {
    fc.assert(
      fc.property(valueList, anyBoundary, fc.constantFrom(0.001, 0.3, 7, 1e6), (values, boundary, factor) => {
        expect(
          letters(
            values.map((value) => value * factor),
            boundary,
          ),
        ).toBe(letters(values, boundary));
      }),
    );
  });

  test("follows the items when they are reordered", () => {
    fc.assert(
      fc.property(valueList, anyBoundary, fc.infiniteStream(fc.nat()), (values, boundary, keys) => {
        const order = values.map((_, item) => item);
        const rank = order.map(() => keys.next().value as number);
        order.sort((left, right) => (rank[left] as number) - (rank[right] as number));
        const before = letters(values, boundary);
        const after = letters(
          order.map((item) => values[item] as number),
          boundary,
        );
        expect(after).toBe(order.map((item) => before[item]).join(""));
      }),
    );
  });

  test("never gives a larger value a worse class, nor equal values two classes", () => {
    fc.assert(
      fc.property(valueList, anyBoundary, (values, boundary) => {
        const codes = abcClasses(Float64Array.from(values), undefined, boundary);
        values.forEach((value, item) =>
          values.forEach((other, another) => {
            if (value >= other) expect(codes[item]).toBeLessThanOrEqual(codes[another] as number);
          }),
        );
      }),
    );
  });

  test("never moves an item to a worse class when a cut is raised", () => {
    const cut = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(valueList, anyBoundary, cut, cut, (values, boundary, one, other) => {
        const value = Float64Array.from(values);
        const lower = abcClasses(value, [Math.min(one, other) / 100], boundary);
        const higher = abcClasses(value, [Math.max(one, other) / 100], boundary);
        lower.forEach((code, item) => expect(higher[item]).toBeLessThanOrEqual(code));
      }),
    );
  });

  test("has the item of the highest value as A by default, however dominant it is", () => {
    fc.assert(
      fc.property(valueList, fc.integer({ min: 1, max: 1e9 }), (values, dominant) => {
        const most = Math.max(...values, 0) + dominant;
        expect(letters([...values, most]).at(-1)).toBe("A");
      }),
    );
  });

  test("has an A that grows from exclusive over inclusive to crossing", () => {
    fc.assert(
      fc.property(valueList, (values) => {
        const value = Float64Array.from(values);
        const [crossing, inclusive, exclusive] = boundaries.map((boundary) =>
          abcClasses(value, undefined, boundary),
        );
        values.forEach((_, item) => {
          if (exclusive?.[item] === 0) expect(inclusive?.[item]).toBe(0);
          if (inclusive?.[item] === 0) expect(crossing?.[item]).toBe(0);
        });
      }),
    );
  });

  test("reaches the A share with the A items by default", () => {
    fc.assert(
      fc.property(valueList, (values) => {
        const positive = values.map((value) => Math.max(value, 0));
        const codes = abcClasses(Float64Array.from(values));
        const total = positive.reduce((sum, value) => sum + value, 0);
        const inA = positive.reduce((sum, value, item) => sum + (codes[item] === 0 ? value : 0), 0);
        expect(inA).toBeGreaterThanOrEqual((0.8 - 1e-9) * total);
      }),
    );
  });

  test("does not change its input and holds every item in one of its classes", () => {
    fc.assert(
      fc.property(valueList, anyBoundary, (values, boundary) => {
        const value = Float64Array.from(values);
        const codes = abcClasses(value, undefined, boundary);
        cumulativeShares(value);
        expect([...value]).toEqual(values);
        expect(codes).toHaveLength(values.length);
        expect(Math.max(...codes)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe("cumulativeShares(value)", () => {
  test("includes the item and follows the value, not the position", () => {
    expect([...cumulativeShares(Float64Array.of(10, 50, 15, 25))]).toEqual([1, 0.5, 0.9, 0.75]);
  });

  test("shows the highest share to items of equal value", () => {
    expect([...cumulativeShares(Float64Array.of(20, 40, 20, 20))]).toEqual([1, 0.4, 1, 1]);
  });

  test("is 1 for items without value, and for all when nothing has value", () => {
    expect([...cumulativeShares(Float64Array.of(3, 0, 1, -5))]).toEqual([0.75, 1, 1, 1]);
    expect([...cumulativeShares(Float64Array.of(0, -2))]).toEqual([1, 1]);
  });

  test("is above 0, at most 1, and exactly 1 for the smallest value", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
        const shares = cumulativeShares(Float64Array.from(values));
        expect(Math.min(...shares)).toBeGreaterThan(0);
        expect(Math.max(...shares)).toBe(1);
        expect(shares[values.indexOf(Math.min(...values))]).toBe(1);
      }),
    );
  });
});

describe("sharesBefore(value)", () => {
  test("leaves the item out, and shows items of equal value the share before the first of them", () => {
    expect([...sharesBefore(Float64Array.of(10, 50, 20, 20))]).toEqual([0.9, 0, 0.5, 0.5]);
  });

  test("is 1 for items without value, and for all when nothing has value", () => {
    expect([...sharesBefore(Float64Array.of(3, 0, 1, -5))]).toEqual([0, 1, 0.75, 1]);
    expect([...sharesBefore(Float64Array.of(0, -2))]).toEqual([1, 1]);
  });

  test("tells where the default boundary cuts", () => {
    fc.assert(
      fc.property(valueList, (values) => {
        const value = Float64Array.from(values);
        const shares = sharesBefore(value);
        abcClasses(value).forEach((code, item) => {
          const share = shares[item] as number;
          expect(code).toBe(share < 0.8 - 1e-9 ? 0 : share < 0.95 - 1e-9 ? 1 : 2);
        });
      }),
    );
  });
});
