import fc from "fast-check";
import { classesWithDwell, reviewWithDwell, startDwell } from "../../../../src/engine/segmentation/dwell";
import { noClass } from "../../../../src/engine/segmentation/hysteresis";

/** One item over several reviews: "ABB" proposes A, then B twice; "-" proposes nothing. */
const sequence = (proposed: string, dwell: number, current?: string): string => {
  const codeOf = (letter: string): Uint8Array =>
    Uint8Array.of(letter === "-" ? noClass : "ABC".indexOf(letter));
  return classesWithDwell(
    [...proposed].map(codeOf),
    dwell,
    current === undefined ? undefined : codeOf(current),
  )
    .map(([code]) => (code === noClass ? "-" : "ABC"[code as number]))
    .join("");
};

describe("classesWithDwell(reviews, dwell, current)", () => {
  test("changes a class once it was proposed in so many consecutive reviews", () => {
    expect(sequence("ABBBB", 3)).toBe("AAABB");
    expect(sequence("BBB", 3, "A")).toBe("AAB");
  });

  test("counts anew after a review that proposes the current class or another one", () => {
    expect(sequence("BABB", 2, "A")).toBe("AAAB");
    expect(sequence("BCBCC", 2, "A")).toBe("AAAAC");
  });

  test("takes every proposal at once with a dwell time of 1", () => {
    expect(sequence("ABCA", 1, "C")).toBe("ABCA");
  });

  test("takes the first proposal for an item without a class, and leaves one alone that was not reviewed", () => {
    expect(sequence("-BBCC", 2)).toBe("-BBBC");
    expect(sequence("B-B", 2, "A")).toBe("AAB");
  });

  test("refuses what does not fit", () => {
    const state = startDwell(Uint8Array.of(0, 1));
    expect(() => reviewWithDwell(state, Uint8Array.of(0), 2)).toThrow("1 classes were proposed for 2 items");
    expect(() => reviewWithDwell(state, Uint8Array.of(0, 1), 0)).toThrow("The dwell time is 0");
    expect(() => reviewWithDwell(state, Uint8Array.of(0, 1), 1.5)).toThrow(RangeError);
  });
});

describe("any sequence of reviews", () => {
  const proposals = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 60 });
  const changesOf = (classes: readonly Uint8Array[]): number[] =>
    classes.flatMap((each, review) => (review > 0 && each[0] !== classes[review - 1]?.[0] ? [review] : []));

  test("keeps every class for at least the dwell time, and never flips more than without it", () => {
    fc.assert(
      fc.property(proposals, fc.integer({ min: 1, max: 6 }), (proposed, dwell) => {
        const reviews = proposed.map((code) => Uint8Array.of(code));
        const changes = changesOf(classesWithDwell(reviews, dwell));
        changes.forEach((review, at) =>
          expect(review - (changes[at - 1] ?? 0)).toBeGreaterThanOrEqual(dwell),
        );
        expect(changes.length).toBeLessThanOrEqual(changesOf(reviews).length);
      }),
    );
  });

  test("does not change the state it starts from", () => {
    fc.assert(
      fc.property(proposals, (proposed) => {
        const state = startDwell(Uint8Array.from(proposed));
        const before = structuredClone(state);
        reviewWithDwell(state, Uint8Array.from(proposed.toReversed()), 2);
        expect(state).toEqual(before);
      }),
    );
  });
});
