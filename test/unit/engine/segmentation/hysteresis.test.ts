import fc from "fast-check";
import { abcClasses } from "../../../../src/engine/segmentation/abc";
import {
  abcWithHysteresis,
  measureWithHysteresis,
  noClass,
  type MeasureHysteresisOptions,
  type ShareHysteresisOptions,
} from "../../../../src/engine/segmentation/hysteresis";
import { xyzClasses } from "../../../../src/engine/segmentation/xyz";

const codesOf = (letters: string, alphabet: string): Uint8Array =>
  Uint8Array.from(letters, (letter) => (letter === "-" ? noClass : alphabet.indexOf(letter)));
const abc = (current: string, values: number[], options?: ShareHysteresisOptions): string =>
  Array.from(
    abcWithHysteresis(codesOf(current, "ABCD"), Float64Array.from(values), options),
    (code) => "ABCD"[code],
  ).join("");
const xyz = (current: string, ratios: number[], options?: MeasureHysteresisOptions): string =>
  Array.from(
    measureWithHysteresis(codesOf(current, "XYZ"), Float64Array.from(ratios), options),
    (code) => "XYZ"[code],
  ).join("");

describe("abcWithHysteresis(current, value, options)", () => {
  // Shares before: 0, 0.5, 0.795, 0.895, 0.955, 0.985; without hysteresis AAABCC.
  const values = [500, 295, 100, 60, 30, 15];

  test("keeps a class while the share is beyond the cut by no more than the band", () => {
    expect(abc("AABBBB", values)).toBe("AABBBC");
  });

  test("is the class without hysteresis when the band is 0", () => {
    expect(abc("CCCCCC", values, { band: 0 })).toBe("AAABCC");
    expect(abc("AAAAAA", values, { band: 0 })).toBe("AAABCC");
  });

  test("holds the share with the item against the cut where the boundary says so", () => {
    // Shares with: 0.5, 0.795, 0.895, 0.955, 0.985, 1; without hysteresis AABCCC.
    expect(abc("AAAAAA", values, { boundary: "inclusive" })).toBe("AABCCC");
    expect(abc("BBBBBB", values, { boundary: "inclusive" })).toBe("ABBBCC");
    expect(abc("BBBBBB", values, { boundary: "exclusive", band: 0.005 })).toBe("ABBCCC");
  });

  test("takes the class of the share, which may be further than the next, once beyond the band", () => {
    expect(abc("CCCAAA", values)).toBe("AAABCC");
  });

  test("leaves the better class at exactly the band, and keeps the worse one there", () => {
    // Shares before: 0, 0.45, 0.75, 0.85, 0.94.
    expect(abc("AABAA", [450, 300, 100, 90, 60], { cuts: [0.8], band: 0.05 })).toBe("AABBB");
  });

  test("gives an item without a class the one of its share", () => {
    expect(abc("------", values)).toBe("AAABCC");
  });

  test("puts items without value in the last class whatever the band", () => {
    expect(abc("AAA", [10, 0, -5], { band: 0.5 })).toBe("ACC");
    expect(abc("AB", [0, 0], { band: 2 })).toBe("CC");
  });

  test("treats items of equal value alike", () => {
    expect(abc("AB", [5, 5], { cuts: [0.4] })).toBe("AA");
  });

  test("refuses classes and bands that do not exist", () => {
    expect(() => abc("AD", [1, 2])).toThrow(
      "The current class of item 2 has the code 3, but 2 cuts make the codes 0 to 2",
    );
    expect(() => abc("A", [1, 2])).toThrow("1 current classes were given for 2 items");
    expect(() => abc("A", [1], { band: -0.1 })).toThrow("The band is -0.1, but must be 0 or more");
    expect(() => abc("A", [1], { band: NaN })).toThrow(RangeError);
  });
});

describe("measureWithHysteresis(current, measure, options)", () => {
  test("keeps a class within a tenth of the cut by default", () => {
    // Kept from 0.45 to 0.55 and from 0.9 to 1.1.
    expect(xyz("XXYYZZ", [0.54, 0.56, 0.46, 0.44, 0.91, 0.89])).toBe("XYYXZY");
  });

  test("takes the band in the measure's unit when asked", () => {
    expect(xyz("XXYY", [0.59, 0.61, 0.91, 1.11], { band: 0.1, unit: "absolute" })).toBe("XYYZ");
  });

  test("puts an item without demand in the last class, and classes a new one without hysteresis", () => {
    expect(xyz("X--", [NaN, 0.51, NaN])).toBe("ZYZ");
  });

  test("is the class without hysteresis when the band is 0, also on a cut", () => {
    expect(xyz("ZZXX", [0.5, 1, 0.5 + 2e-9, 1.2], { band: 0 })).toBe("XYYZ");
  });
});

const codes = (count: number) =>
  fc.constantFrom(...Array.from({ length: count }, (_, code) => code), noClass);
const itemsWith = (measure: fc.Arbitrary<number>) =>
  fc.array(fc.tuple(codes(3), measure), { minLength: 1, maxLength: 40 }).map((items) => ({
    current: Uint8Array.from(items, ([code]) => code),
    measure: Float64Array.from(items, ([, value]) => value),
  }));
const valued = itemsWith(fc.integer({ min: -5, max: 300 }));
const varying = itemsWith(fc.oneof(fc.double({ min: 0, max: 2, noNaN: true }), fc.constant(NaN)));
const bands = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

/** Items whose class changes. */
const flips = (current: Uint8Array, next: Uint8Array): number[] =>
  Array.from(next, (_, item) => item).filter(
    (item) => current[item] !== noClass && next[item] !== current[item],
  );

describe("any classification with hysteresis", () => {
  test("equals the plain one with a band of 0", () => {
    fc.assert(
      fc.property(valued, ({ current, measure }) => {
        expect(abcWithHysteresis(current, measure, { band: 0 })).toEqual(abcClasses(measure));
      }),
    );
    fc.assert(
      fc.property(varying, ({ current, measure }) => {
        expect(measureWithHysteresis(current, measure, { band: 0 })).toEqual(xyzClasses(measure));
      }),
    );
  });

  test("flips with a wider band only what a narrower one flips too", () => {
    fc.assert(
      fc.property(valued, bands, ({ current, measure }, [one, other]) => {
        const [narrow, wide] = [Math.min(one, other), Math.max(one, other)].map((band) =>
          flips(current, abcWithHysteresis(current, measure, { band })),
        );
        expect(narrow).toEqual(expect.arrayContaining(wide as number[]));
      }),
    );
    fc.assert(
      fc.property(varying, bands, ({ current, measure }, [one, other]) => {
        const [narrow, wide] = [Math.min(one, other), Math.max(one, other)].map((band) =>
          flips(current, measureWithHysteresis(current, measure, { band })),
        );
        expect(narrow).toEqual(expect.arrayContaining(wide as number[]));
      }),
    );
  });

  test("gives either the current or the plain class, and settles: a second review of the same values changes nothing", () => {
    fc.assert(
      fc.property(valued, fc.double({ min: 0, max: 0.3, noNaN: true }), ({ current, measure }, band) => {
        const plain = abcClasses(measure);
        const once = abcWithHysteresis(current, measure, { band });
        once.forEach((code, item) => expect([current[item], plain[item]]).toContain(code));
        expect(abcWithHysteresis(once, measure, { band })).toEqual(once);
      }),
    );
  });

  test("follows the items when they are reordered, and does not change when values are scaled", () => {
    fc.assert(
      fc.property(valued, fc.constantFrom(1 / 1024, 8, 2 ** 40), ({ current, measure }, factor) => {
        const once = abcWithHysteresis(current, measure);
        expect(abcWithHysteresis(current.toReversed(), measure.toReversed())).toEqual(once.toReversed());
        expect(
          abcWithHysteresis(
            current,
            measure.map((value) => value * factor),
          ),
        ).toEqual(once);
      }),
    );
  });
});
