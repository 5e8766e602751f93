import fc from "fast-check";
import { xyzClasses } from "../../../../src/engine/segmentation/xyz";

const letters = (ratios: number[], cuts?: number[]): string =>
  Array.from(xyzClasses(Float64Array.from(ratios), cuts), (code) => "XYZV"[code]).join("");

describe("xyzClasses(variability, cuts)", () => {
  test("cuts at 0.5 and 1, and has an item on a cut in the better class", () => {
    expect(letters([0, 0.5, 0.500001, 1, 1.000001, 30])).toBe("XXYYZZ");
  });

  test("treats a ratio within 1e-9 of a cut as the cut itself", () => {
    expect(letters([0.5 + 5e-10, 1 + 5e-10, 0.5 + 2e-9])).toBe("XYY");
  });

  test("puts an item without demand in the last class", () => {
    expect(letters([NaN, 0.2])).toBe("ZX");
  });

  test("has one class more than cuts", () => {
    expect(letters([0.1, 0.3, 0.9, 4], [0.2, 0.8, 3])).toBe("XYZV");
  });

  test("refuses cuts that do not increase from above 0", () => {
    expect(() => letters([1], [1, 0.5])).toThrow("XYZ cuts: cut 2 (0.5) must be above the one before it (1)");
    expect(() => letters([1], [-1])).toThrow("XYZ cuts: cut 1 is -1, but must be above 0");
    expect(() => letters([1], [Infinity])).toThrow(RangeError);
  });
});

describe("any XYZ classification", () => {
  const ratios = fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: 0, max: 3, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    ),
    { minLength: 1 },
  );

  test("holds every item in one class by its own ratio alone, whatever the order", () => {
    fc.assert(
      fc.property(ratios, (values) => {
        const all = letters(values);
        expect(all).toMatch(/^[XYZ]+$/);
        expect(all).toBe(values.map((value) => letters([value])).join(""));
      }),
    );
  });

  test("never gives a smaller ratio a worse class", () => {
    fc.assert(
      fc.property(ratios, (values) => {
        const codes = xyzClasses(Float64Array.from(values));
        values.forEach((value, item) =>
          values.forEach((other, another) => {
            if (value <= other) expect(codes[item]).toBeLessThanOrEqual(codes[another] as number);
          }),
        );
      }),
    );
  });

  test("never moves an item to a worse class when a cut is raised", () => {
    const cut = fc.double({ min: 0.01, max: 3, noNaN: true });
    fc.assert(
      fc.property(ratios, cut, cut, (values, one, other) => {
        const lower = xyzClasses(Float64Array.from(values), [Math.min(one, other)]);
        const higher = xyzClasses(Float64Array.from(values), [Math.max(one, other)]);
        lower.forEach((code, item) => expect(higher[item]).toBeLessThanOrEqual(code));
      }),
    );
  });
});
